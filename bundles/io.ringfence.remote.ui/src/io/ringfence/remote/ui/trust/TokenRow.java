package io.ringfence.remote.ui.trust;

import io.ringfence.model.Token;
import io.ringfence.ui.estate.Entity;

/**
 * A token as a row.
 *
 * @param server name in the capture
 */
record TokenRow(String server, Token token) {

    /** Its address in the estate. */
    Entity entity() {
        return new Entity(server, Entity.Kind.TOKEN, "", token.id());
    }

    /** What to call it: its name, else what is unique of it. */
    String label() {
        return token.id();
    }

    /** What it makes of its holder. */
    String purpose() {
        return switch (token.kind()) {
            case CERTIFICATE ->
                    !token.restricted()
                            ? Messages.token_administrator
                            : token.projects().isEmpty()
                                    ? Messages.token_nothing
                                    : String.join(", ", token.projects());
            case CLUSTER_JOIN -> Messages.token_member;
            case OTHER -> Messages.token_other;
        };
    }
}
