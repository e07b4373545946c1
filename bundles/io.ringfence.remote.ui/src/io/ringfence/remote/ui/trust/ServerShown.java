package io.ringfence.remote.ui.trust;

import io.ringfence.model.PlainText;
import io.ringfence.model.Server;
import io.ringfence.model.trust.Grant;
import io.ringfence.model.trust.ServerTrust;
import io.ringfence.model.trust.TrustEntry;

import java.util.List;
import java.util.Optional;

/**
 * Who may enter one server, as its last answer says.
 *
 * @param spec what its source was opened with
 * @param live whether it can be asked, and so be changed; false for a capture
 * @param own fingerprint of the certificate that this client shows it
 * @param grants its effective permissions
 */
record ServerShown(
        Server server,
        String spec,
        boolean live,
        ServerTrust trust,
        Optional<String> own,
        List<Grant> grants) {

    /** Its name in the capture. */
    String name() {
        return server.name();
    }

    /** Its name as it may be shown in sentences: a capture may have any. */
    String label() {
        return PlainText.of(server.name());
    }

    /** Whether this client itself comes in by this entry. */
    boolean isOwn(TrustEntry entry) {
        return live && (trust.isOwn(entry) || own.filter(entry.id()::equals).isPresent());
    }
}
