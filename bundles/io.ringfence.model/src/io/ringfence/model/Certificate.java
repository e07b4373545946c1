package io.ringfence.model;

import java.util.List;

/**
 * An entry of the trust store, from {@code /1.0/certificates}.
 *
 * @param fingerprint lower-case hexadecimal SHA-256 over the DER form
 * @param type {@code client}, {@code server} or {@code metrics}
 * @param projects the projects a restricted entry is limited to
 * @param pem the certificate itself
 */
public record Certificate(
        String fingerprint,
        String name,
        String type,
        boolean restricted,
        List<String> projects,
        String pem,
        Raw raw) {}
