package io.ringfence.audit;

import io.ringfence.model.Origin;
import io.ringfence.model.Token;

import java.time.Instant;
import java.util.Optional;

/** Evidence about pending tokens: its key names the token, and what it is for. */
public final class TokenEvidence {

    private static final String CLIENT = "token ";
    private static final String MEMBER = "join token ";
    private static final String NAMELESS = "without a name";

    private TokenEvidence() {}

    /** What a token lets its holder do, and how long. */
    public static Evidence of(Token token) {
        boolean member = token.kind() == Token.Kind.CLUSTER_JOIN;
        Instant expires = token.expires();
        String what =
                member ? "joins the cluster" : token.restricted() ? "restricted" : "unrestricted";
        String name = token.name();
        return new Evidence(
                (member ? MEMBER : CLIENT) + (name.isEmpty() ? NAMELESS : name),
                what + (expires == null ? ", never expires" : ", expires " + expires),
                Origin.of(Origin.Kind.TOKEN, token.id()));
    }

    /** The name of a token for a client; empty for other evidence, and where it has none. */
    static Optional<String> client(Evidence evidence) {
        return name(CLIENT, evidence);
    }

    /** The name of a token for a new member of the cluster; empty for other evidence. */
    static Optional<String> member(Evidence evidence) {
        return name(MEMBER, evidence);
    }

    private static Optional<String> name(String prefix, Evidence evidence) {
        return Optional.of(evidence)
                .filter(each -> each.origin().kind() == Origin.Kind.TOKEN)
                .map(Evidence::key)
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .filter(name -> !name.equals(NAMELESS));
    }
}
