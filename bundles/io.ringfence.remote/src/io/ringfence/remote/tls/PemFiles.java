package io.ringfence.remote.tls;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.key.Passphrases;
import io.ringfence.remote.key.PrivateKeyReader;

import org.eclipse.jdt.annotation.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;

/** Reads certificates and private keys in the forms that {@code lxc} and {@code incus} write. */
public final class PemFiles {

    /** A certificate or key takes a few KiB; more is some other file. */
    private static final int MAX_BYTES = 1 << 20;

    private static final String BEGIN = "-----BEGIN CERTIFICATE-----";

    private static final String REMEDY =
            "restore it, or remove the remote and add it again with its own client";

    private PemFiles() {}

    /**
     * The first certificate of a file in PEM, whatever stands before it, or in DER.
     *
     * @throws SourceException if the file cannot be read or holds no certificate
     */
    public static X509Certificate certificate(Path file) throws SourceException {
        return certificate(read(file), file);
    }

    /**
     * As {@link #certificate(Path)}, of what is kept for the file.
     *
     * @throws SourceException if it holds no certificate
     */
    public static X509Certificate certificate(byte[] bytes, Path file) throws SourceException {
        int begin = Math.max(0, new String(bytes, StandardCharsets.ISO_8859_1).indexOf(BEGIN));
        try {
            if (CertificateFactory.getInstance("X.509")
                            .generateCertificate(
                                    new ByteArrayInputStream(bytes, begin, bytes.length - begin))
                    instanceof X509Certificate certificate) {
                return certificate;
            }
            throw broken(file, "holds no X.509 certificate", null);
        } catch (CertificateException e) {
            throw broken(file, "holds no certificate that can be read", e);
        }
    }

    /**
     * A private key in the forms SEC 1 ({@code EC PRIVATE KEY}), PKCS #1 and PKCS #8.
     *
     * @throws SourceException if the file cannot be read, is encrypted or holds no key; the message
     *     never holds any of its content
     */
    public static PrivateKey privateKey(Path file) throws SourceException {
        return privateKey(
                file,
                _ -> {
                    throw encrypted(file);
                });
    }

    /**
     * As {@link #privateKey(Path)}, also encrypted.
     *
     * @param passphrases asked if the key is encrypted
     * @throws SourceException if the file cannot be read or holds no key, or the passphrase is not
     *     the right one; the message never holds any of its content
     */
    public static PrivateKey privateKey(Path file, Passphrases passphrases) throws SourceException {
        return privateKey(read(file), file, passphrases);
    }

    /**
     * As {@link #privateKey(Path, Passphrases)}, of what is kept for the file.
     *
     * @throws SourceException if it holds no key, or the passphrase is not the right one
     */
    public static PrivateKey privateKey(byte[] bytes, Path file, Passphrases passphrases)
            throws SourceException {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return new PrivateKeyReader(file.toString(), REMEDY, passphrases).read(text);
    }

    private static byte[] read(Path file) throws SourceException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw broken(file, "is too big for a certificate or key", null);
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw broken(file, "is missing", e);
        } catch (IOException e) {
            throw broken(file, "cannot be read", e);
        }
    }

    private static SourceException encrypted(Path file) {
        return new SourceException(
                new Problem(
                        Problem.Kind.BAD_INPUT,
                        "this private key is encrypted, which is not supported",
                        file.toString(),
                        "use the local socket, or let the client make a new pair of key and"
                                + " certificate and have the server trust that"));
    }

    private static SourceException broken(Path file, String what, @Nullable Throwable cause) {
        return new SourceException(
                new Problem(Problem.Kind.BAD_INPUT, "this file " + what, file.toString(), REMEDY),
                cause);
    }
}
