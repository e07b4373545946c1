package io.ringfence.remote.capture;

import io.ringfence.model.Connection;
import io.ringfence.model.Known;
import io.ringfence.remote.tls.TlsClient;

import org.eclipse.jdt.annotation.Nullable;

import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/** What a TLS session shows of the server. */
final class TlsFacts {

    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private TlsFacts() {}

    /**
     * @param tls null for a connection without TLS
     */
    static Known<Connection.Tls> of(@Nullable TlsClient tls) {
        if (tls == null) {
            return Known.unknown("a local socket has no TLS: audit the server over HTTPS");
        }
        return tls.session()
                .map(TlsFacts::of)
                .orElseGet(() -> Known.unknown("no TLS session was made: capture again"));
    }

    private static Known<Connection.Tls> of(SSLSession session) {
        try {
            List<String> chain = new ArrayList<>();
            for (Certificate certificate : session.getPeerCertificates()) {
                chain.add(pem(certificate));
            }
            return Known.of(
                    new Connection.Tls(session.getProtocol(), session.getCipherSuite(), chain));
        } catch (SSLPeerUnverifiedException | CertificateEncodingException e) {
            return Known.unknown("the server's certificate could not be read: " + e.getMessage());
        }
    }

    private static String pem(Certificate certificate) throws CertificateEncodingException {
        return "-----BEGIN CERTIFICATE-----\n"
                + LINES.encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }
}
