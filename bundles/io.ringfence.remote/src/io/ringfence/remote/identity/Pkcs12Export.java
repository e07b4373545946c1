package io.ringfence.remote.identity;

import io.ringfence.model.file.AtomicFile;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;

/** Writes an identity as PKCS #12 (RFC 7292), for browsers. */
public final class Pkcs12Export {

    private Pkcs12Export() {}

    /**
     * Writes the file, which only its owner may read; the key in it is under AES-256.
     *
     * @param passphrase not empty; the caller overwrites it
     * @throws SourceException if it cannot be written
     */
    public static void write(Identity identity, Path file, char[] passphrase)
            throws SourceException {
        if (passphrase.length == 0) {
            throw new SourceException(
                    new Problem(
                            Problem.Kind.BAD_INPUT,
                            "such a file needs a passphrase",
                            file.toString(),
                            "give one"));
        }
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(
                    "client",
                    identity.key(),
                    passphrase,
                    new Certificate[] {identity.certificate()});
            new AtomicFile()
                    .write(
                            file,
                            out -> {
                                try {
                                    store.store(out, passphrase);
                                } catch (GeneralSecurityException e) {
                                    throw new IllegalStateException("every JDK has this", e);
                                }
                            });
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("every JDK has this", e);
        }
    }
}
