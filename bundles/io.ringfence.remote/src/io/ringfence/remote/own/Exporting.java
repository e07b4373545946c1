package io.ringfence.remote.own;

import io.ringfence.model.file.AtomicFile;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.config.Flavour;
import io.ringfence.remote.identity.ClientFiles;
import io.ringfence.remote.identity.Identity;
import io.ringfence.remote.identity.IdentityFolder;
import io.ringfence.remote.key.Access;
import io.ringfence.remote.key.PemText;
import io.ringfence.remote.key.PrivateFolder;
import io.ringfence.remote.own.OwnRemote.Trust;
import io.ringfence.remote.tls.Fingerprint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a directory from which {@code lxc} or {@code incus} uses remotes of Ringfence's own:
 * addresses, projects, what the servers must be, and the key. Logins with a provider are begun anew
 * there; tokens stay here.
 *
 * @param own where the remotes are
 * @param client who shall use them
 * @param folder made if it is not there
 * @param replace whether files that are there are replaced
 */
public record Exporting(OwnRemotes own, Flavour client, Path folder, boolean replace) {

    /** As much as is read of a revocation list where it is used. */
    private static final int LARGEST_LIST = 16 << 20;

    /**
     * What became of it.
     *
     * @param remotes that the client has now
     * @param leftOut remotes that it could not use, and why
     */
    public record Done(List<RemoteName> remotes, List<Problem> leftOut) {}

    /**
     * Writes the directory.
     *
     * @throws SourceException if none of the remotes can go there, files are there already, or it
     *     cannot be written
     */
    public Done export(List<OwnRemote> chosen) throws SourceException {
        ExportPlan plan = ExportPlan.of(client, chosen, own.authorityFiles());
        if (plan.remotes().isEmpty()) {
            throw problem(
                    client.client(),
                    "there is no remote that could go there"
                            + plan.leftOut().stream()
                                    .findFirst()
                                    .map(why -> ": " + why.where() + ": " + why.what())
                                    .orElse(""),
                    "see `ringfence remote list`");
        }
        try {
            write(files(plan), keys(plan));
        } catch (InvalidPathException e) {
            throw problem(
                    e.getInput(),
                    "no file can have this name here",
                    "rename the remote, or use a locale that has its characters, as in"
                            + " LC_ALL=C.UTF-8");
        }
        return new Done(List.copyOf(plan.remotes().keySet()), plan.leftOut());
    }

    private void write(Map<Path, byte[]> files, Map<ClientFiles, Identity> keys)
            throws SourceException {
        mayBeWritten(files, keys);
        makeFolder(folder);
        for (Map.Entry<ClientFiles, Identity> each : keys.entrySet()) {
            makeFolder(parent(each.getKey().key()));
            each.getKey().replace(each.getValue());
        }
        for (Map.Entry<Path, byte[]> each : files.entrySet()) {
            makeFolder(parent(each.getKey()));
            new AtomicFile().write(each.getKey(), out -> out.write(each.getValue()));
        }
    }

    private Map<Path, byte[]> files(ExportPlan plan) throws SourceException {
        Map<Path, byte[]> files = new LinkedHashMap<>();
        plan.remotes()
                .forEach(
                        (name, kept) -> {
                            if (kept.trust() instanceof Trust.Pinned(var certificate)) {
                                files.put(
                                        folder.resolve("servercerts").resolve(name + ".crt"),
                                        bytes(PemText.of(certificate)));
                            }
                        });
        if (plan.authority().isPresent()) {
            Trust.Authority authority = plan.authority().get();
            files.put(folder.resolve("client.ca"), bytes(PemText.of(authority.certificate())));
            if (authority.revoked().isPresent()) { // lxc passes it over; we would read it again
                files.put(folder.resolve("ca.crl"), read(authority.revoked().get()));
            }
        }
        files.put(folder.resolve("config.yml"), bytes(ClientConfig.text(client, plan.remotes())));
        return files;
    }

    private Map<ClientFiles, Identity> keys(ExportPlan plan) throws SourceException {
        Map<ClientFiles, Identity> keys = new LinkedHashMap<>();
        for (Map.Entry<String, Optional<Fingerprint>> each : plan.keys().entrySet()) {
            IdentityFolder from = each.getValue().map(own::identities).orElseGet(own::identities);
            keys.put(ClientFiles.named(folder, each.getKey()), identity(from));
        }
        return keys;
    }

    private static Identity identity(IdentityFolder folder) throws SourceException {
        return folder.read(folder.current())
                .orElseThrow(
                        () ->
                                problem(
                                        folder.current().toString(),
                                        "this key is not there any more",
                                        "restore it, or remove the remotes that need it"));
    }

    private void mayBeWritten(Map<Path, byte[]> files, Map<ClientFiles, Identity> keys)
            throws SourceException {
        List<Path> all = new ArrayList<>(files.keySet());
        keys.keySet().forEach(each -> all.addAll(each.files()));
        for (Path file : all) {
            if (!replace && Files.exists(file)) {
                throw problem(
                        file.toString(),
                        "this file is there already",
                        "give another folder, or --replace to have it replaced");
            }
        }
    }

    private static void makeFolder(Path folder) throws SourceException {
        try {
            if (!Files.isDirectory(folder)) {
                PrivateFolder.make(folder);
            }
        } catch (IOException e) {
            throw problem(
                    folder.toString(),
                    "this folder cannot be made: " + AtomicFile.why(e),
                    "give another one, or permit writing there");
        }
        if (Access.othersMayReplaceIn(folder)) {
            throw problem(
                    folder.toString(), "other users may replace files here", "give another folder");
        }
    }

    private static byte[] read(Path file) throws SourceException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] list = in.readNBytes(LARGEST_LIST + 1);
            if (list.length > LARGEST_LIST) {
                throw new IOException("it is bigger than any revocation list");
            }
            return list;
        } catch (IOException e) {
            throw problem(
                    file.toString(),
                    "the revocation list cannot be read: " + AtomicFile.why(e),
                    "put it there again, or permit reading it");
        }
    }

    private static Path parent(Path file) {
        Path parent = file.getParent();
        return parent == null ? Path.of("") : parent;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static SourceException problem(String where, String what, String remedy) {
        return new SourceException(new Problem(Problem.Kind.BAD_INPUT, what, where, remedy));
    }
}
