package io.ringfence.remote.identity;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.key.Passphrases;
import io.ringfence.remote.key.Pkcs12Reader;
import io.ringfence.remote.tls.PemFiles;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads identities that other programs made.
 *
 * @param passphrases asked if something is encrypted
 */
public record IdentityReader(Passphrases passphrases) {

    private static final int LARGEST = 1 << 20;

    /**
     * From two files in PEM, or one that holds both: {@code client.crt} and {@code client.key} as
     * {@code lxc} and {@code incus} have them. Of several certificates the first one is taken.
     *
     * @throws SourceException if a file cannot be read, the passphrase is not the right one, or the
     *     two are no pair
     */
    public Identity pem(Path certificate, Path key) throws SourceException {
        return Identity.of(
                PemFiles.certificate(certificate),
                PemFiles.privateKey(key, passphrases),
                certificate.toString());
    }

    /** From what {@link IdentityFolder} keeps for a file. */
    static Identity kept(byte[] pem, Path file) throws SourceException {
        return Identity.of(
                PemFiles.certificate(pem, file),
                PemFiles.privateKey(pem, file, Passphrases.NONE),
                file.toString());
    }

    /**
     * From whichever of the two forms the file has.
     *
     * @param key the same file, or another one in PEM
     * @throws SourceException as the other two
     */
    public Identity read(Path file, Path key) throws SourceException {
        if (!file.equals(key)) {
            return pem(file, key);
        }
        try (InputStream in = Files.newInputStream(file)) {
            String text = new String(in.readNBytes(LARGEST), StandardCharsets.ISO_8859_1);
            return text.contains("-----BEGIN ") ? pem(file, file) : pkcs12(file);
        } catch (IOException e) {
            throw problem(file, "this file cannot be read", e);
        }
    }

    /**
     * From a PKCS #12 file (RFC 7292): {@code .p12} or {@code .pfx}, as browsers have it.
     *
     * @throws SourceException if the file cannot be read, the passphrase is not the right one, or
     *     it holds no pair
     */
    public Identity pkcs12(Path file) throws SourceException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length <= LARGEST) {
                Pkcs12Reader.Pair pair = new Pkcs12Reader(file.toString(), passphrases).read(bytes);
                return Identity.of(pair.certificate(), pair.key(), file.toString());
            }
        } catch (IOException e) {
            throw problem(file, "this file cannot be read", e);
        }
        throw problem(file, "this file is too big for a key and its certificate", null);
    }

    private static SourceException problem(
            Path file, String what, @org.eclipse.jdt.annotation.Nullable Throwable cause) {
        return new SourceException(
                new Problem(
                        Problem.Kind.BAD_INPUT,
                        what,
                        file.toString(),
                        "give a file in PEM or PKCS #12 that you may read"),
                cause);
    }
}
