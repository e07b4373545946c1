package io.ringfence.model;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.DSAPublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What an X.509 certificate says of itself; nothing of it is verified but whether it signed itself.
 *
 * @param subject RFC 2253 name
 * @param issuer RFC 2253 name
 * @param alternativeNames as in {@code DNS:host1}, {@code IP:127.0.0.1}
 * @param notBefore first moment of validity
 * @param notAfter last moment of validity
 * @param keyAlgorithm as in {@code RSA}, {@code EC}, {@code EdDSA}
 * @param keyBits length of the RSA modulus or size of the curve; 0 when not known
 * @param signatureAlgorithm as in {@code SHA384withECDSA}
 * @param selfSigned whether its own key signed it
 * @param fingerprint lower-case hexadecimal SHA-256 of the DER form
 * @param publicKeySha256 lower-case hexadecimal SHA-256 of the SubjectPublicKeyInfo: equal for two
 *     certificates of one key
 */
public record X509Facts(
        String subject,
        String issuer,
        List<String> alternativeNames,
        Instant notBefore,
        Instant notAfter,
        String keyAlgorithm,
        int keyBits,
        String signatureAlgorithm,
        boolean selfSigned,
        String fingerprint,
        String publicKeySha256) {

    /** Real ones have some kB. */
    private static final int LONGEST = 256 * 1024;

    /**
     * Nobody has a longer one (FIPS 186-4, section 4.2): who makes one wants others to compute for
     * minutes. Keys of other sorts are bounded where they are read.
     */
    private static final int MOST_DSA_BITS = 4096;

    private static final String[] NAME_TYPES = {
        "other", "email", "DNS", "X400", "DN", "EDI", "URI", "IP", "OID"
    };

    /**
     * The facts of the first certificate in {@code pem}; unknown, with the reason, when there is
     * none that can be read.
     */
    public static Known<X509Facts> of(String pem) {
        if (pem.isBlank()) {
            return Known.unknown("there is no certificate");
        }
        if (pem.length() > LONGEST) {
            return Known.unknown("the certificate is longer than " + LONGEST + " characters");
        }
        try {
            byte[] bytes = pem.getBytes(StandardCharsets.US_ASCII);
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            return factory.generateCertificate(new ByteArrayInputStream(bytes))
                            instanceof X509Certificate certificate
                    ? Known.of(of(certificate))
                    : Known.unknown("it is no X.509 certificate");
        } catch (GeneralSecurityException | RuntimeException e) {
            // the JDK's parser also throws unchecked ones for some broken certificates
            return Known.unknown("the certificate cannot be read: it is broken");
        }
    }

    /**
     * The facts of a certificate.
     *
     * @throws CertificateException if a part of it is broken, or its key is absurdly long
     */
    public static X509Facts of(X509Certificate certificate) throws CertificateException {
        int bits = bits(certificate.getPublicKey());
        if (certificate.getPublicKey() instanceof DSAPublicKey && bits > MOST_DSA_BITS) {
            throw new CertificateException("a key of " + bits + " bits");
        }
        return new X509Facts(
                certificate.getSubjectX500Principal().getName(),
                certificate.getIssuerX500Principal().getName(),
                alternativeNames(certificate),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                certificate.getPublicKey().getAlgorithm(),
                bits,
                certificate.getSigAlgName(),
                isSelfSigned(certificate),
                Sha256.of(certificate.getEncoded()),
                Sha256.of(certificate.getPublicKey().getEncoded()));
    }

    private static List<String> alternativeNames(X509Certificate certificate)
            throws CertificateException {
        List<String> names = new ArrayList<>();
        Collection<List<?>> found = certificate.getSubjectAlternativeNames();
        if (found != null) {
            for (List<?> name : found) {
                int type = name.getFirst() instanceof Integer number ? number : 0;
                // other sorts are DER, which says nothing to people
                String text = name.get(1) instanceof String string ? string : "…";
                names.add(NAME_TYPES[Math.clamp(type, 0, NAME_TYPES.length - 1)] + ":" + text);
            }
        }
        return List.copyOf(names);
    }

    private static int bits(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa -> rsa.getModulus().bitLength();
            case ECPublicKey ec -> ec.getParams().getCurve().getField().getFieldSize();
            case EdECPublicKey edwards -> edwards.getParams().getName().equals("Ed448") ? 456 : 256;
            case DSAPublicKey dsa -> dsa.getParams().getP().bitLength();
            default -> 0;
        };
    }

    private static boolean isSelfSigned(X509Certificate certificate) {
        if (!certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
            return false;
        }
        try {
            certificate.verify(certificate.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false; // another key of the same name signed it, or the signature is broken
        }
    }
}
