package io.ringfence.remote.pki;

import io.ringfence.model.file.AtomicFile;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.key.Access;
import io.ringfence.remote.key.PemText;
import io.ringfence.remote.key.PrivateFolder;
import io.ringfence.remote.key.PrivateKeyWriter;
import io.ringfence.remote.tls.PemFiles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a certificate with what belongs to it into a folder, under the names that LXD and Incus
 * expect (shared/cert.go), with a page that says what to do with the files.
 */
public final class Deployment {

    private static final String PAGE = "README.txt";

    private final Pki pki;
    private final EnforcementTable table;

    /**
     * @param table what the page says about servers
     */
    public Deployment(Pki pki, EnforcementTable table) {
        this.pki = pki;
        this.table = table;
    }

    /**
     * Writes the files; only their owner may read them.
     *
     * @param folder made if it is not there
     * @param release of the server, if known
     * @param replace whether files of these names may be replaced
     * @return what was written
     * @throws SourceException if other users may replace files of the folder, or one is there
     *     already; then nothing is written
     */
    public List<Path> write(Issued issued, Path folder, Optional<Release> release, boolean replace)
            throws SourceException {
        Map<String, String> files = files(issued, release);
        makeFolder(folder);
        if (!replace) {
            for (String name : files.keySet()) {
                if (Files.exists(folder.resolve(name))) {
                    throw problem(
                            folder.resolve(name),
                            "this file is there already",
                            "give another folder, or say that it may be replaced");
                }
            }
        }
        List<Path> written = new ArrayList<>();
        for (var file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
            new AtomicFile().write(path, out -> out.write(content));
            written.add(path);
        }
        return written;
    }

    private Map<String, String> files(Issued issued, Optional<Release> release)
            throws SourceException {
        if (issued.revoked().isPresent()) {
            throw problem(
                    Path.of(issued.serial().hex()),
                    "this certificate is revoked",
                    "issue another one");
        }
        String prefix = issued.subject().purpose().label();
        Map<String, String> files = new LinkedHashMap<>();
        Optional<Path> key = pki.key(issued);
        if (key.isPresent()) {
            for (Access fault : pki.faults()) {
                throw new SourceException(fault.problem());
            }
            files.put(prefix + ".key", PrivateKeyWriter.plain(PemFiles.privateKey(key.get())));
        }
        files.put(prefix + ".crt", PemText.of(pki.certificate(issued)));
        files.put(prefix + ".ca", PemText.of(pki.certificate()));
        if (issued.subject().purpose() == Purpose.SERVER) {
            files.put("ca.crl", PemText.of(pki.list()));
        }
        files.put(PAGE, new InstallPage(pki, table).text(issued, release));
        return files;
    }

    private static void makeFolder(Path folder) throws SourceException {
        try {
            if (!Files.isDirectory(folder)) {
                PrivateFolder.make(folder);
            }
        } catch (IOException e) {
            throw new SourceException(
                    new Problem(
                            Problem.Kind.BAD_INPUT,
                            "this folder cannot be made",
                            folder.toString(),
                            "give another place, or permit writing there"),
                    e);
        }
        if (Access.othersMayReplaceIn(folder)) {
            throw problem(
                    folder,
                    "other users may replace files here",
                    "give a new folder, or run chmod go-w on this one");
        }
    }

    private static SourceException problem(Path where, String what, String remedy) {
        return new SourceException(
                new Problem(Problem.Kind.BAD_INPUT, what, where.toString(), remedy));
    }
}
