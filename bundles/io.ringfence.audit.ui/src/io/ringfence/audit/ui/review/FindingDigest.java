package io.ringfence.audit.ui.review;

import io.ringfence.audit.Evidence;
import io.ringfence.audit.Finding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What a reviewer saw of a finding, in few characters: when it differs, the finding changed.
 * Outcome, severity, message, and evidence with its origins count; the order of evidence does not.
 */
final class FindingDigest {

    private static final int BYTES = 16;

    private FindingDigest() {}

    /** 32 hexadecimal digits. */
    static String of(Finding finding) {
        List<String> parts = new ArrayList<>();
        for (Evidence evidence : finding.evidence()) {
            parts.add(
                    part(evidence.key())
                            + part(evidence.value())
                            + part(evidence.origin().label()));
        }
        parts.sort(String::compareTo);
        String text =
                part(finding.outcome().label())
                        + part(finding.severity().label())
                        + part(finding.message())
                        + String.join("", parts);
        return HexFormat.of().formatHex(sha256(text), 0, BYTES);
    }

    /** With its length in front: no text can pass for two others. */
    private static String part(String text) {
        return text.length() + ":" + text;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
