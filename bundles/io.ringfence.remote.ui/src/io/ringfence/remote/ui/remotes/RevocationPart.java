package io.ringfence.remote.ui.remotes;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.own.OwnRemote.Trust;
import io.ringfence.remote.tls.AuthorityFiles;
import io.ringfence.remote.tls.RevocationList;
import io.ringfence.remote.ui.certificate.CertificateFacts;
import io.ringfence.ui.page.Part;
import io.ringfence.ui.page.Part.Fact;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How fresh the revocation list is that connections of a remote are checked with. */
final class RevocationPart {

    private RevocationPart() {}

    /**
     * The part; empty if there is no list for what is trusted.
     *
     * @param files of the authority of this user
     */
    static Optional<Part> of(Trust trust, AuthorityFiles files, Instant now) {
        try {
            return trust.lookedUpBy(files)
                    .filter(by -> by.revoked().isPresent())
                    .map(by -> part(trust, files, by.revoked().get(), by.certificate(), now));
        } catch (SourceException e) {
            return Optional.of(
                    new Part.Facts(
                            Messages.page_crl,
                            List.of(Fact.of(Messages.column_state, e.problem().line()))));
        }
    }

    private static Part part(
            Trust trust, AuthorityFiles files, Path file, X509Certificate authority, Instant now) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(Messages.page_crlFile, file.toString()));
        Optional<String> refusal =
                trust instanceof Trust.Pinned(var certificate)
                        ? files.refusal(certificate)
                                .map(doubt -> doubt.why() + "; " + doubt.remedy().orElse(""))
                        : Optional.empty();
        try {
            RevocationList list = RevocationList.read(file, authority);
            facts.add(Fact.of(Messages.page_crlMade, CertificateFacts.time(list.made(), now)));
            facts.add(
                    Fact.of(
                            Messages.page_crlNext,
                            list.next()
                                    .map(next -> CertificateFacts.time(next, now))
                                    .orElse(Messages.page_crlNever)));
            facts.add(Fact.of(Messages.column_state, refusal.orElse(state(trust, list.at(now)))));
        } catch (SourceException e) {
            facts.add(Fact.of(Messages.column_state, refusal.orElse(e.problem().what())));
        }
        return new Part.Facts(Messages.page_crl, facts);
    }

    /** What the list is worth: a pin needs no list, an authority does. */
    private static String state(Trust trust, RevocationList.Freshness freshness) {
        boolean pinned = trust instanceof Trust.Pinned;
        return switch (freshness) {
            case FOREIGN -> pinned ? Messages.page_crlOtherPinned : Messages.page_crlOther;
            case TOO_OLD -> pinned ? Messages.page_crlStalePinned : Messages.page_crlStale;
            case NOT_YET -> pinned ? Messages.page_crlFresh : freshness.words();
            case FRESH, ENDS_SOON -> Messages.page_crlFresh;
        };
    }
}
