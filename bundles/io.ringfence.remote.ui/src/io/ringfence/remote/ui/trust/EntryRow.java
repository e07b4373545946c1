package io.ringfence.remote.ui.trust;

import io.ringfence.model.X509Facts;
import io.ringfence.model.trust.Power;
import io.ringfence.model.trust.TrustEntry;
import io.ringfence.ui.estate.Entity;

import org.eclipse.jdt.annotation.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * An entry of a trust store as a row.
 *
 * @param server name in the capture
 * @param own whether this client itself comes in by it
 */
record EntryRow(String server, TrustEntry entry, boolean own) {

    /** Its address in the estate. */
    Entity entity() {
        return new Entity(
                server,
                entry.isCertificate() ? Entity.Kind.CERTIFICATE : Entity.Kind.IDENTITY,
                "",
                entry.id());
    }

    /** When it ends, null when that is not known. */
    @Nullable
    Instant end() {
        @Nullable Instant expires = entry.expires();
        if (expires != null) {
            return expires;
        }
        return entry.certificate().optional().isPresent()
                ? entry.certificate().optional().get().notAfter()
                : null;
    }

    /** What is remarkable about it, phrases; possibly none. */
    List<String> state(Instant now) {
        List<String> state = new ArrayList<>();
        if (own) {
            state.add(Messages.state_own);
        }
        @Nullable Instant end = end();
        if (end != null && end.isBefore(now)) {
            state.add(Messages.state_over);
        }
        if (entry.certificate()
                .optional()
                .map(X509Facts::notBefore)
                .filter(now::isBefore)
                .isPresent()) {
            state.add(Messages.state_notYet);
        }
        if (entry.namesProjectsInVain()) {
            state.add(Messages.state_vain);
        }
        return state;
    }

    /** Whether it can be renamed and restricted. */
    boolean isEditable() {
        return entry.isCertificate() && entry.power() != Power.SERVER;
    }
}
