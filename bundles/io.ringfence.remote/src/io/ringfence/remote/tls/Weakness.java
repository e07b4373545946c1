package io.ringfence.remote.tls;

import io.ringfence.remote.key.KeyType;

import org.eclipse.jdt.annotation.Nullable;

import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.DSAKey;
import java.security.interfaces.DSAParams;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.security.spec.PSSParameterSpec;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What makes a certificate worth nothing, whoever vouches for it: a signature by less than SHA-2,
 * or a key that can be broken (NIST SP 800-131A, tables 2 and 8).
 */
public final class Weakness {

    private static final int RSA_BITS = 2048;
    private static final int EC_BITS = 224;

    /** None is longer (FIPS 186-4, section 4.2): to verify with one that is takes minutes. */
    private static final int MOST_DSA_BITS = 4096;

    private static final String PSS = "RSASSA-PSS";

    private Weakness() {}

    /** As in {@code SHA256withRSA}; RSASSA-PSS tells its hash apart (RFC 4055, section 3.1). */
    private static String signature(X509Certificate certificate) {
        String name = certificate.getSigAlgName();
        if (!name.equals(PSS)) {
            return name;
        }
        byte[] told = certificate.getSigAlgParams();
        String hash = "SHA-1"; // unless another one is told
        if (told != null) {
            try {
                AlgorithmParameters parameters = AlgorithmParameters.getInstance(PSS);
                parameters.init(told);
                hash = parameters.getParameterSpec(PSSParameterSpec.class).getDigestAlgorithm();
            } catch (GeneralSecurityException | IOException _) {
                hash = "an unknown hash";
            }
        }
        return hash.replace("-", "") + "with" + PSS;
    }

    /**
     * The weakness of what a server presents, its own certificate first: its own, or a key with
     * which others would have to verify endlessly.
     */
    static Optional<String> of(X509Certificate[] chain) {
        boolean endless =
                Stream.of(chain).anyMatch(each -> dsaBits(each.getPublicKey()) > MOST_DSA_BITS);
        return endless ? Optional.of("its issuer's key is too long") : of(chain[0]);
    }

    private static int dsaBits(PublicKey key) {
        @Nullable DSAParams parameters = key instanceof DSAKey dsa ? dsa.getParams() : null;
        return parameters == null ? 0 : parameters.getP().bitLength();
    }

    /** The weakness in words; empty if there is none. */
    public static Optional<String> of(X509Certificate certificate) {
        String signature = signature(certificate).toUpperCase(Locale.ROOT);
        if (Stream.of("SHA256", "SHA384", "SHA512", "ED").noneMatch(signature::startsWith)) {
            return Optional.of("it is signed with " + signature(certificate));
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
