package io.ringfence.remote.key;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Optional;

/** The kinds of keys that Ringfence makes; all are accepted by every release of LXD and Incus. */
public enum KeyType {
    EC_P256("ec-p256", "EC", new ECGenParameterSpec("secp256r1")),
    /** The one that LXD and Incus make themselves (shared/cert.go), and the usual one here. */
    EC_P384("ec-p384", "EC", new ECGenParameterSpec("secp384r1")),
    /** For what cannot handle elliptic curves; slow to make. */
    RSA_4096("rsa-4096", "RSA", new RSAKeyGenParameterSpec(4096, RSAKeyGenParameterSpec.F4));

    private final String label;
    private final String algorithm;
    private final AlgorithmParameterSpec parameters;

    KeyType(String label, String algorithm, AlgorithmParameterSpec parameters) {
        this.label = label;
        this.algorithm = algorithm;
        this.parameters = parameters;
    }

    /** The word for it in commands and files. */
    public String label() {
        return label;
    }

    /** The kind with this label. */
    public static Optional<KeyType> of(String label) {
        for (KeyType type : values()) {
            if (type.label.equals(label)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** What a new key is made with. */
    AlgorithmParameterSpec parameters() {
        return parameters;
    }

    /** A new pair of the system's secure random numbers. */
    public KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(parameters);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has this algorithm", e);
        }
    }

    /**
     * The signature that fits a key: SHA-2 of the strength of the key (RFC 5480, section 4), in the
     * names of the JCA.
     */
    public static String signature(PublicKey key) {
        return switch (key) {
            case ECKey curve -> {
                int bits = curve.getParams().getCurve().getField().getFieldSize();
                yield bits <= 256
                        ? "SHA256withECDSA"
                        : bits <= 384 ? "SHA384withECDSA" : "SHA512withECDSA";
            }
            case RSAKey _ -> "SHA256withRSA";
            default -> key.getAlgorithm(); // Ed25519 and Ed448 are signatures of their own
        };
    }

    /** A key in words: {@code EC 384 bit}, {@code RSA 4096 bit}, else its algorithm. */
    public static String describe(PublicKey key) {
        return switch (key) {
            case ECKey curve ->
                    "EC %d bit".formatted(curve.getParams().getCurve().getField().getFieldSize());
            case RSAKey rsa -> "RSA %d bit".formatted(rsa.getModulus().bitLength());
            default -> key.getAlgorithm();
        };
    }
}
