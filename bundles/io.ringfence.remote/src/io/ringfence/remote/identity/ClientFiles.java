package io.ringfence.remote.identity;

import io.ringfence.model.file.AtomicFile;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.key.Access;
import io.ringfence.remote.key.PemText;
import io.ringfence.remote.key.PrivateKeyWriter;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The two files in which {@code lxc} and {@code incus} keep a certificate and its key. */
public record ClientFiles(Path certificate, Path key) {

    /** Those that a client uses for every server. */
    public static ClientFiles in(Path folder) {
        return named(folder, "client");
    }

    /** Those of this name. */
    public static ClientFiles named(Path folder, String name) {
        return new ClientFiles(folder.resolve(name + ".crt"), folder.resolve(name + ".key"));
    }

    /** Both. */
    public List<Path> files() {
        return List.of(certificate, key);
    }

    /**
     * Writes both, for their owner alone, into a folder that is there.
     *
     * @throws SourceException if other users may write there, or there are such files
     */
    public void write(Identity identity) throws SourceException {
        for (Path file : files()) {
            if (Files.exists(file)) {
                throw problem(file, "this file is there already");
            }
        }
        replace(identity);
    }

    /**
     * As {@link #write}, also instead of files that are there.
     *
     * @throws SourceException if other users may write there
     */
    public void replace(Identity identity) throws SourceException {
        Path folder = key.toAbsolutePath().getParent();
        if (folder != null && Access.othersMayReplaceIn(folder)) {
            throw problem(folder, "other users may replace files here");
        }
        write(key, PrivateKeyWriter.plain(identity.key()));
        write(certificate, PemText.of(identity.certificate()));
    }

    private static void write(Path file, String text) throws SourceException {
        new AtomicFile().write(file, out -> out.write(text.getBytes(StandardCharsets.US_ASCII)));
    }

    private static SourceException problem(Path where, String what) {
        return new SourceException(
                new Problem(Problem.Kind.BAD_INPUT, what, where.toString(), "give another folder"));
    }
}
