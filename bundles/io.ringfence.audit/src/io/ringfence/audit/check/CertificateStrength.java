package io.ringfence.audit.check;

import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.Severity;
import io.ringfence.model.Origin;
import io.ringfence.model.X509Facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Judges key and signature of a certificate by LXD's rule (document Security, section TLS
 * configuration): RSA of 4096 bits or a curve of 384 bits, and signatures with SHA-2.
 */
public final class CertificateStrength {

    private static final int RSA = 4096;
    private static final int RSA_LEAST = 2048;
    private static final int CURVE = 384;

    private CertificateStrength() {}

    /**
     * Says whether the certificate is weak.
     *
     * @param subject what a message starts with, as in {@code The server's certificate}
     */
    public static void check(
            X509Facts facts, String subject, Origin origin, EntityRef ref, Findings findings) {
        List<Evidence> evidence = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        String key = facts.keyAlgorithm() + " " + facts.keyBits();
        if (isKeyWeak(facts)) {
            evidence.add(new Evidence("key", key, origin));
            faults.add("a key of " + key + " bits");
        }
        if (isSignatureWeak(facts)) {
            evidence.add(new Evidence("signature", facts.signatureAlgorithm(), origin));
            faults.add("a signature with " + facts.signatureAlgorithm());
        }
        if (!faults.isEmpty()) {
            findings.fail(
                    ref,
                    isKeyBroken(facts) ? Severity.HIGH : findings.check().severity(),
                    subject + " has " + String.join(" and ", faults) + ".",
                    evidence);
        } else if (facts.keyBits() == 0 || !isSignatureStrong(facts)) {
            findings.unknown(
                    ref,
                    subject
                            + " has a key or a signature of a sort that is not judged here: look up"
                            + " how strong it is.",
                    new Evidence("key", key, origin),
                    new Evidence("signature", facts.signatureAlgorithm(), origin));
        } else {
            findings.pass(ref, "Key and signature are strong.", new Evidence("key", key, origin));
        }
    }

    private static boolean isKeyWeak(X509Facts facts) {
        return switch (facts.keyAlgorithm()) {
            case "RSA", "RSASSA-PSS" -> facts.keyBits() > 0 && facts.keyBits() < RSA;
            case "DSA" -> true;
            default -> facts.keyBits() > 0 && facts.keyBits() < CURVE;
        };
    }

    /** So short that it can be broken today. */
    private static boolean isKeyBroken(X509Facts facts) {
        return facts.keyAlgorithm().startsWith("RSA") && facts.keyBits() < RSA_LEAST;
    }

    private static boolean isSignatureWeak(X509Facts facts) {
        String name = facts.signatureAlgorithm().toUpperCase(Locale.ROOT);
        return name.startsWith("MD") || name.startsWith("SHA1WITH") || name.startsWith("SHAWITH");
    }

    private static boolean isSignatureStrong(X509Facts facts) {
        String name = facts.signatureAlgorithm().toUpperCase(Locale.ROOT);
        return name.startsWith("ED") || name.startsWith("SHA") && !isSignatureWeak(facts);
    }
}
