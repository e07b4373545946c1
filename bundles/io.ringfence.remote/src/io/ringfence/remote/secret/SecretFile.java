package io.ringfence.remote.secret;

import io.ringfence.model.file.AtomicFile;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.key.PrivateFolder;

import org.eclipse.jdt.annotation.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One secret with a file. Either the file holds it, of mode 0600 in a folder of mode 0700; or its
 * first line says under which id the secret service has it, and what follows is no secret.
 *
 * @param file present or not
 * @param kind what it is
 * @param secrets where the rest is
 */
public record SecretFile(Path file, SecretKind kind, Secrets secrets) {

    private static final int LARGEST = 1 << 20;
    private static final int ID_BYTES = 16;
    private static final String FAMILY = "ringfence-secret/";
    private static final String MARK = FAMILY + "1 secret-service ";
    private static final Pattern MARKED = Pattern.compile(MARK + "([0-9a-f]{32})\n");

    /**
     * Where the secret is; empty if there is none.
     *
     * @throws SourceException if the file cannot be read
     */
    public Optional<SecretPlace> place() throws SourceException {
        byte[] bytes = contents();
        try {
            return bytes == null
                    ? Optional.empty()
                    : Optional.of(
                            id(bytes).isPresent() ? SecretPlace.SECRET_SERVICE : SecretPlace.FILE);
        } finally {
            wipe(bytes);
        }
    }

    /**
     * The secret; the caller overwrites it after use. Empty if there is none.
     *
     * @throws SourceException if the file cannot be read, or the secret service does not give it
     */
    public Optional<byte[]> read() throws SourceException {
        byte[] bytes = contents();
        if (bytes == null) {
            return Optional.empty();
        }
        Optional<String> id = id(bytes);
        if (id.isEmpty()) {
            return Optional.of(bytes);
        }
        Optional<byte[]> found = secrets.store().find(id.get());
        if (found.isEmpty()) {
            throw problem(
                    "the desktop's secret service does not have this secret any more",
                    "restore its keyring, or remove this file and begin anew",
                    null);
        }
        return found;
    }

    /**
     * Replaces the secret where it is, or keeps a new one where new ones go.
     *
     * @throws SourceException if that is not possible; then what was there is still there
     */
    public void write(byte[] secret) throws SourceException {
        byte[] before = contents();
        Optional<String> id = before == null ? Optional.empty() : id(before);
        boolean file = before == null ? secrets.usual() == SecretPlace.FILE : id.isEmpty();
        wipe(before);
        if (file) {
            inFile(secret);
        } else if (id.isPresent()) {
            keep(id.get(), secret);
            mark(id.get(), secret);
        } else {
            inService(secret);
        }
    }

    /**
     * Takes the secret to another place, and deletes it where it was.
     *
     * @return whether it was not there already
     * @throws SourceException if that is not possible; then it still is where it was, or is in both
     *     places
     */
    public boolean move(SecretPlace place) throws SourceException {
        byte[] before = contents();
        Optional<String> id = before == null ? Optional.empty() : id(before);
        wipe(before);
        if (before == null || id.isPresent() == (place == SecretPlace.SECRET_SERVICE)) {
            return false;
        }
        byte[] secret = read().orElseThrow();
        try {
            if (id.isPresent()) {
                inFile(secret);
            } else {
                inService(secret);
            }
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
        if (id.isPresent()) {
            secrets.store().forget(id.get());
        }
        return true;
    }

    /**
     * Deletes the secret, wherever it is, with its file.
     *
     * @param other one that may be the same secret of the service; then that is left
     * @throws SourceException if that is not possible
     */
    public void delete(SecretFile other) throws SourceException {
        byte[] bytes = contents();
        if (bytes == null) {
            return;
        }
        Optional<String> id = id(bytes);
        wipe(bytes);
        byte[] others = other.file.equals(file) ? null : other.contents();
        boolean shared = others != null && id.isPresent() && id.equals(id(others));
        wipe(others);
        if (id.isPresent() && !shared) {
            secrets.store().forget(id.get());
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw problem("this file cannot be deleted: " + AtomicFile.why(e), "delete it", e);
        }
    }

    /**
     * Deletes the secret, wherever it is, with its file.
     *
     * @throws SourceException if that is not possible
     */
    public void delete() throws SourceException {
        delete(this);
    }

    private void inFile(byte[] secret) throws SourceException {
        makeFolder();
        new AtomicFile().write(file, out -> out.write(secret));
    }

    /** One that the service does not have yet; nothing is left there if that fails. */
    private void inService(byte[] secret) throws SourceException {
        String id = newId();
        keep(id, secret);
        try {
            mark(id, secret);
        } catch (SourceException e) {
            secrets.store().forget(id);
            throw e;
        }
    }

    private void mark(String id, byte[] secret) throws SourceException {
        inFile((MARK + id + "\n" + kind.shown(secret)).getBytes(StandardCharsets.US_ASCII));
    }

    /** A service that loses what it is given would lock the user out. */
    private void keep(String id, byte[] secret) throws SourceException {
        secrets.store().keep(id, kind.label(), secret);
        byte[] kept = secrets.store().find(id).orElseGet(() -> new byte[0]);
        boolean same = MessageDigest.isEqual(kept, secret);
        Arrays.fill(kept, (byte) 0);
        if (!same) {
            throw problem(
                    "the desktop's secret service does not give back what it was given",
                    "keep it in a file: --store file",
                    null);
        }
    }

    private void makeFolder() throws SourceException {
        Path folder = file.toAbsolutePath().getParent();
        try {
            if (folder != null && !Files.isDirectory(folder)) {
                PrivateFolder.make(folder);
            }
        } catch (IOException e) {
            if (!Files.isDirectory(folder)) { // nobody else made it meanwhile
                throw problem(
                        "a secret cannot be kept here: " + AtomicFile.why(e),
                        "permit writing there",
                        e);
            }
        }
    }

    /** What the file holds; null if it is not there. */
    private byte @Nullable [] contents() throws SourceException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length <= LARGEST) {
                return bytes;
            }
            wipe(bytes);
        } catch (NoSuchFileException _) {
            return null;
        } catch (IOException e) {
            throw problem("this file cannot be read: " + AtomicFile.why(e), "permit reading it", e);
        }
        throw problem("this file is too big for a secret", "restore it", null);
    }

    /** What the service calls it; empty if the file itself holds it. */
    private Optional<String> id(byte[] contents) throws SourceException {
        int first = Math.min(contents.length, MARK.length() + 2 * ID_BYTES + 1);
        String begin = new String(contents, 0, first, StandardCharsets.US_ASCII);
        Matcher line = MARKED.matcher(begin);
        if (line.matches()) {
            return Optional.of(line.group(1));
        }
        if (begin.startsWith(FAMILY)) {
            throw problem("a newer Ringfence wrote this, or it is damaged", "use that one", null);
        }
        return Optional.empty();
    }

    private static String newId() {
        byte[] id = new byte[ID_BYTES];
        new SecureRandom().nextBytes(id);
        return HexFormat.of().formatHex(id);
    }

    private static void wipe(byte @Nullable [] bytes) {
        if (bytes != null) {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private SourceException problem(String what, String remedy, @Nullable Throwable cause) {
        return new SourceException(
                new Problem(Problem.Kind.BAD_INPUT, what, file.toString(), remedy), cause);
    }
}
