package io.ringfence.cli;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.trust.TrustStores;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The certificates that this client shows to servers: older releases do not tell which it was. */
final class OwnCertificates {

    private OwnCertificates() {}

    /** Fingerprints of those for these sources; of a capture there is none. */
    static Set<String> of(CommandContext context, List<String> sources) {
        Set<String> own = new HashSet<>();
        try (TrustStores stores = new TrustStores(context.environment())) {
            for (String source : sources) {
                try {
                    stores.own(source).ifPresent(own::add);
                } catch (SourceException _) {
                    // told when the server is asked
                }
            }
        }
        return own;
    }
}
