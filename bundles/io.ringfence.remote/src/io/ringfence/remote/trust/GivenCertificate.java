package io.ringfence.remote.trust;

import io.ringfence.model.X509Facts;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;

/**
 * A certificate that is to be trusted, read and looked at before anything is sent.
 *
 * @param certificate the certificate
 * @param facts what it says of itself
 */
public record GivenCertificate(X509Certificate certificate, X509Facts facts) {

    private static final int LARGEST = 64 * 1024;

    /** LXD and Incus refuse shorter ones (measured). */
    private static final int RSA_BITS = 2048;

    private static final String BEGIN = "-----BEGIN CERTIFICATE-----";
    private static final String END = "-----END CERTIFICATE-----";

    /**
     * Reads a file.
     *
     * @throws SourceException as {@link #read(byte[], String, Instant)}, or if it cannot be read
     */
    public static GivenCertificate read(Path file, Instant now) throws SourceException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in.readNBytes(LARGEST + 1), file.toString(), now);
        } catch (IOException e) {
            throw wrong(file.toString(), "this file cannot be read", "give another one");
        }
    }

    /**
     * Reads PEM with whatever stands around it, the same without its frame, or DER.
     *
     * @param where the file, for messages
     * @throws SourceException if it is no certificate, if a private key is with it, or if no server
     *     would let its holder in: it is over, or its key is too short
     */
    public static GivenCertificate read(byte[] given, String where, Instant now)
            throws SourceException {
        if (given.length > LARGEST) {
            throw wrong(where, "this is too long for a certificate", "give the certificate alone");
        }
        String text = new String(given, StandardCharsets.ISO_8859_1);
        if (text.contains("PRIVATE KEY-----")) {
            throw wrong(
                    where,
                    "there is a private key in it, which must never leave its owner",
                    "give the certificate alone; if others could read the key, make a new pair");
        }
        X509Certificate certificate = parse(given, text, where);
        X509Facts facts;
        try {
            facts = X509Facts.of(certificate);
        } catch (CertificateException _) {
            throw wrong(where, "a part of this certificate is broken", "ask for it again");
        }
        check(facts, where, now);
        return new GivenCertificate(certificate, facts);
    }

    private static X509Certificate parse(byte[] given, String text, String where)
            throws SourceException {
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END, begin);
        String framed = begin < 0 || end < 0 ? text : text.substring(begin + BEGIN.length(), end);
        String bare = framed.replaceAll("\\s", ""); // also where the ends of lines got lost
        byte[] bytes = given;
        if (bare.matches("MI[A-Za-z0-9+/]+={0,2}")) {
            try {
                bytes = Base64.getDecoder().decode(bare);
            } catch (IllegalArgumentException _) {
                throw wrong(where, "this certificate is not complete", "copy it as a whole");
            }
        }
        try {
            if (CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(bytes))
                    instanceof X509Certificate certificate) {
                return certificate;
            }
        } catch (CertificateException | RuntimeException _) {
            // the JDK's parser also throws unchecked ones for some broken certificates
        }
        throw wrong(
                where,
                "this is no X.509 certificate",
                "give client.crt of the client, in PEM or DER");
    }

    private static void check(X509Facts facts, String where, Instant now) throws SourceException {
        if (facts.notAfter().isBefore(now)) {
            throw wrong(
                    where,
                    "this certificate ended on " + facts.notAfter(),
                    "have the client renew it first");
        }
        if (facts.keyAlgorithm().equals("RSA") && facts.keyBits() < RSA_BITS) {
            throw wrong(
                    where,
                    "its RSA key has %d bit, and servers want %d"
                            .formatted(facts.keyBits(), RSA_BITS),
                    "have the client make a new pair, better of EC with 384 bit");
        }
    }

    /** The name that it bears, for want of another: the common name, else the whole subject. */
    public String subjectName() {
        for (String part : facts.subject().split("(?<!\\\\),")) {
            if (part.startsWith("CN=")) {
                return part.substring(3);
            }
        }
        return facts.subject();
    }

    private static SourceException wrong(String where, String what, String remedy) {
        return new SourceException(new Problem(Problem.Kind.BAD_INPUT, what, where, remedy));
    }
}
