package io.ringfence.remote.identity;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.key.KeyMatch;
import io.ringfence.remote.key.KeyType;
import io.ringfence.remote.pki.CommonName;
import io.ringfence.remote.tls.Fingerprint;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.util.Optional;

import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;

/** A client's certificate with its private key. Never printed: it holds the key. */
public record Identity(X509Certificate certificate, PrivateKey key) {

    /**
     * A pair that a server can use.
     *
     * @param where it is from, for messages
     * @throws SourceException if the two are no pair, or too weak for LXD, which takes RSA from
     *     2048 bit on (lxd/certificates.go)
     */
    public static Identity of(X509Certificate certificate, PrivateKey key, String where)
            throws SourceException {
        if (!KeyMatch.isPair(certificate.getPublicKey(), key)) {
            throw problem(where, "this private key does not belong to this certificate");
        }
        boolean weak =
                switch (certificate.getPublicKey()) {
                    case RSAKey rsa -> rsa.getModulus().bitLength() < 2048;
                    case ECKey curve ->
                            curve.getParams().getCurve().getField().getFieldSize() < 256;
                    default -> false;
                };
        if (weak) {
            throw problem(
                    where, "this key is too weak: " + KeyType.describe(certificate.getPublicKey()));
        }
        return new Identity(certificate, key);
    }

    /** What servers call it. */
    public Fingerprint fingerprint() {
        return Fingerprint.of(certificate);
    }

    /** What the certificate calls its owner; empty if that is nothing that we would call one. */
    public Optional<CommonName> name() {
        String subject = certificate.getSubjectX500Principal().getName(X500Principal.RFC2253);
        try {
            for (Rdn part : new LdapName(subject).getRdns()) {
                if (part.getType().equalsIgnoreCase("CN")) {
                    return Optional.of(CommonName.parse(String.valueOf(part.getValue())));
                }
            }
        } catch (InvalidNameException | SourceException _) {
            // a name from elsewhere
        }
        return Optional.empty();
    }

    private static SourceException problem(String where, String what) {
        return new SourceException(
                new Problem(
                        Problem.Kind.BAD_INPUT,
                        what,
                        where,
                        "give a certificate and the key that it was made for: EC, or RSA with 2048"
                                + " bit or more"));
    }

    @Override
    public String toString() {
        return certificate.getSubjectX500Principal() + " (" + fingerprint() + ")";
    }
}
