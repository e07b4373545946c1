package io.ringfence.remote.ui.remotes;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.pki.RevocationLists;
import io.ringfence.remote.ui.certificate.CertificateFacts;
import io.ringfence.ui.page.Part;
import io.ringfence.ui.page.Part.Fact;

import java.nio.file.Path;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How fresh the revocation list is that connections of a remote are checked with. */
final class RevocationPart {

    private RevocationPart() {}

    static Part of(Path file, X509Certificate authority, Instant now) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(Messages.page_crlFile, file.toString()));
        try {
            X509CRL list = RevocationLists.read(file);
            Instant next =
                    list.getNextUpdate() == null ? Instant.MAX : list.getNextUpdate().toInstant();
            facts.add(
                    Fact.of(
                            Messages.page_crlMade,
                            CertificateFacts.time(list.getThisUpdate().toInstant(), now)));
            facts.add(
                    Fact.of(
                            Messages.page_crlNext,
                            next.equals(Instant.MAX)
                                    ? Messages.page_crlNever
                                    : CertificateFacts.time(next, now)));
            boolean its = list.getIssuerX500Principal().equals(authority.getSubjectX500Principal());
            facts.add(
                    Fact.of(
                            Messages.column_state,
                            !its
                                    ? Messages.page_crlOther
                                    : next.isBefore(now)
                                            ? Messages.page_crlStale
                                            : Messages.page_crlFresh));
        } catch (SourceException e) {
            facts.add(Fact.of(Messages.column_state, e.problem().what()));
        }
        return new Part.Facts(Messages.page_crl, facts);
    }
}
