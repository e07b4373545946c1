package io.ringfence.remote.pki;

import io.ringfence.model.file.AtomicFile;
import io.ringfence.model.file.DocumentFile;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.key.Access;
import io.ringfence.remote.key.PrivateFolder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files of an authority; {@code docs/pki.md} describes them. */
record PkiFolder(Path root) {

    private static final int LARGEST_INDEX = 64 << 20;

    Path index() {
        return root.resolve("pki.json");
    }

    Path certificate() {
        return root.resolve("ca.crt");
    }

    Path key() {
        return root.resolve("ca.key");
    }

    Path list() {
        return root.resolve("ca.crl");
    }

    Path lock() {
        return root.resolve("lock");
    }

    Path issued() {
        return root.resolve("issued");
    }

    Path certificate(Serial serial) {
        return issued().resolve(serial + ".crt");
    }

    Path key(Serial serial) {
        return issued().resolve(serial + ".key");
    }

    /**
     * Makes the folders, which only their owner may use.
     *
     * @throws SourceException if there is something already, or it is not possible
     */
    void create() throws SourceException {
        try {
            if (Files.exists(root) && !isEmptyFolder()) {
                throw new SourceException(
                        new Problem(
                                Problem.Kind.BAD_INPUT,
                                "there is something here already",
                                root.toString(),
                                "give a new or an empty folder"));
            }
            if (!Files.exists(root)) {
                PrivateFolder.make(root);
            } else {
                for (Access fault : Access.fault(root).stream().toList()) {
                    fault.mend();
                }
            }
            PrivateFolder.make(issued());
        } catch (IOException e) {
            throw new SourceException(
                    new Problem(
                            Problem.Kind.BAD_INPUT,
                            "this folder cannot be made",
                            root.toString(),
                            "give another place, or permit writing there"),
                    e);
        }
    }

    private boolean isEmptyFolder() throws IOException {
        if (!Files.isDirectory(root)) {
            return false;
        }
        try (Stream<Path> content = Files.list(root)) {
            return content.findAny().isEmpty();
        }
    }

    /** What an unfinished {@link #create} left behind goes away again. */
    void discard() {
        for (Path file : List.of(index(), list(), certificate(), key(), lock(), issued(), root)) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException _) {
                return; // it says itself that it is no authority: the index is missing
            }
        }
    }

    /**
     * @throws SourceException if there is no index that can be read
     */
    PkiIndex readIndex() throws SourceException {
        if (!Files.exists(index())) {
            throw new SourceException(
                    new Problem(
                            Problem.Kind.BAD_INPUT,
                            "there is no certificate authority here",
                            root.toString(),
                            "give the folder of one, or make one with `ringfence pki init`"));
        }
        return new DocumentFile(LARGEST_INDEX, "restore it from a copy of the folder")
                .read(index(), IndexFormat::read);
    }

    void write(PkiIndex index) throws SourceException {
        write(index(), IndexFormat.write(index));
    }

    void write(Path file, String text) throws SourceException {
        new AtomicFile().write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** What other users may use although they must not; the folders come first. */
    List<Access> faults() {
        List<Path> secret = new ArrayList<>(List.of(root, issued(), key()));
        try (Stream<Path> files = Files.list(issued())) {
            files.filter(file -> file.toString().endsWith(".key")).sorted().forEach(secret::add);
        } catch (IOException _) {
            // who cannot look into it learns that when it is opened
        }
        return Access.faults(secret);
    }
}
