package io.ringfence.remote.ui.remotes;

import io.ringfence.remote.ui.certificate.CertificateFacts;
import io.ringfence.ui.page.Part;

import org.eclipse.osgi.util.NLS;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The certificates that a server presented, as parts of a page. */
final class Chain {

    private Chain() {}

    /**
     * @param chain in PEM, the server's own first
     */
    static List<Part> parts(List<String> chain, Instant now) {
        List<Part> parts = new ArrayList<>();
        for (int at = 0; at < chain.size(); at++) {
            String heading =
                    at == 0
                            ? Messages.page_presented
                            : NLS.bind(Messages.page_chain, at + 1, chain.size());
            parts.add(part(heading, chain.get(at), now));
        }
        return parts;
    }

    private static Part part(String heading, String pem, Instant now) {
        try {
            if (CertificateFactory.getInstance("X.509")
                            .generateCertificate(
                                    new ByteArrayInputStream(
                                            pem.getBytes(StandardCharsets.US_ASCII)))
                    instanceof X509Certificate certificate) {
                return new Part.Facts(heading, CertificateFacts.withFingerprint(certificate, now));
            }
        } catch (CertificateException _) {
            // said below
        }
        return new Part.Prose(heading, Messages.page_unreadable);
    }
}
