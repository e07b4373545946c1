package io.ringfence.remote.tls;

import io.ringfence.remote.key.KeyType;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.util.Locale;
import java.util.Optional;

/**
 * What makes a certificate worth nothing, whoever vouches for it: a signature by less than SHA-2,
 * or a key that can be broken (NIST SP 800-131A, tables 2 and 8).
 */
public final class Weakness {

    private static final int RSA_BITS = 2048;
    private static final int EC_BITS = 224;

    private Weakness() {}

    /** The weakness in words; empty if there is none. */
    public static Optional<String> of(X509Certificate certificate) {
        String signature = certificate.getSigAlgName().toUpperCase(Locale.ROOT);
        boolean sha2 =
                signature.startsWith("SHA256")
                        || signature.startsWith("SHA384")
                        || signature.startsWith("SHA512")
                        || signature.startsWith("RSASSA-PSS")
                        || signature.startsWith("ED");
        if (!sha2) {
            return Optional.of("it is signed with " + certificate.getSigAlgName());
        }
        PublicKey key = certificate.getPublicKey();
        boolean strong =
                switch (key) {
                    case RSAKey rsa -> rsa.getModulus().bitLength() >= RSA_BITS;
                    case ECKey curve ->
                            curve.getParams().getCurve().getField().getFieldSize() >= EC_BITS;
                    default -> key.getAlgorithm().toUpperCase(Locale.ROOT).startsWith("ED");
                };
        return strong
                ? Optional.empty()
                : Optional.of("its key is too weak: " + KeyType.describe(key));
    }
}
