package io.ringfence.remote.key;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;

/** Finds out whether two keys are one pair. */
public final class KeyMatch {

    private static final byte[] SAMPLE = "ringfence".getBytes(StandardCharsets.US_ASCII);

    private KeyMatch() {}

    /** Whether what the private key signs is what the public key expects. */
    public static boolean isPair(PublicKey publicKey, PrivateKey privateKey) {
        try {
            Signature signature = Signature.getInstance(KeyType.signature(publicKey));
            signature.initSign(privateKey);
            signature.update(SAMPLE);
            byte[] signed = signature.sign();
            signature.initVerify(publicKey);
            signature.update(SAMPLE);
            return signature.verify(signed);
        } catch (GeneralSecurityException | RuntimeException _) {
            return false; // of different kinds
        }
    }
}
