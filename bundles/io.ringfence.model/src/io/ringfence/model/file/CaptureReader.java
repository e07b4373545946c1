package io.ringfence.model.file;

import io.ringfence.model.Answer;
import io.ringfence.model.Answers;
import io.ringfence.model.Capture;
import io.ringfence.model.HostFacts;
import io.ringfence.model.Server;
import io.ringfence.model.Sha256;
import io.ringfence.model.facts.HostFactsReader;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.read.ServerReader;
import io.ringfence.model.source.Progress;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the capture that an archive holds; checks everything before it believes anything. */
final class CaptureReader {

    private static final int LONGEST_NAME = 200;

    private final ZipArchive archive;
    private final Progress progress;
    private int done;
    private int total;

    /** What became of an answer: one of the two is null. */
    private record Loaded(@Nullable Answer answer, @Nullable DamagedFileException problem) {}

    CaptureReader(ZipArchive archive, Progress progress) {
        this.archive = archive;
        this.progress = progress;
    }

    Capture read() throws DamagedFileException, CancelledException {
        if (!archive.names().contains(EntryNames.MANIFEST)) {
            throw new DamagedFileException(
                    "is not a capture file: it has no " + EntryNames.MANIFEST,
                    "",
                    "give a file that Ringfence captured");
        }
        Manifest manifest = ManifestReader.read(archive.read(EntryNames.MANIFEST));
        checkEntries(manifest);
        checkServers(manifest);
        total = manifest.entries().size();
        List<Server> servers = new ArrayList<>();
        for (Manifest.ServerPart part : manifest.servers()) {
            servers.add(server(part, manifest));
        }
        checkUnused(manifest);
        return new Capture(servers);
    }

    private void checkEntries(Manifest manifest) throws DamagedFileException {
        for (Map.Entry<String, Manifest.Sum> entry : manifest.entries().entrySet()) {
            if (archive.size(entry.getKey()) != entry.getValue().size()) {
                throw new DamagedFileException("was altered: its size differs", entry.getKey());
            }
        }
        for (String name : archive.names()) {
            if (!name.equals(EntryNames.MANIFEST) && !manifest.entries().containsKey(name)) {
                throw new DamagedFileException("is not listed in " + EntryNames.MANIFEST, name);
            }
        }
    }

    /** A later version may keep more than this one knows of; that must be whole, too. */
    private void checkUnused(Manifest manifest) throws DamagedFileException {
        Set<String> unused = new LinkedHashSet<>(manifest.entries().keySet());
        for (Manifest.ServerPart server : manifest.servers()) {
            server.answers().forEach(answer -> unused.remove(answer.entry()));
            unused.removeAll(server.hostFacts().values());
        }
        for (String entry : unused) {
            checked(entry, manifest);
        }
    }

    private static void checkServers(Manifest manifest) throws DamagedFileException {
        if (manifest.servers().isEmpty()) {
            throw new DamagedFileException("holds no server", EntryNames.MANIFEST);
        }
        Set<String> names = new HashSet<>();
        for (Manifest.ServerPart server : manifest.servers()) {
            if (server.name().isBlank() || server.name().length() > LONGEST_NAME) {
                throw new DamagedFileException(
                        "is damaged: a server has no name, or an endless one", EntryNames.MANIFEST);
            }
            if (!names.add(server.name())) {
                throw new DamagedFileException(
                        "is damaged: two servers have one name", EntryNames.MANIFEST);
            }
        }
    }

    private Server server(Manifest.ServerPart part, Manifest manifest)
            throws DamagedFileException, CancelledException {
        List<Loaded> loaded =
                part.answers().parallelStream().map(answer -> load(answer, manifest)).toList();
        List<Answer> answers = new ArrayList<>();
        for (Loaded one : loaded) {
            DamagedFileException problem = one.problem();
            Answer answer = one.answer();
            if (problem != null) {
                throw problem;
            }
            if (answer == null) {
                throw new CancelledException();
            }
            answers.add(answer);
        }
        Map<String, HostFacts> facts = new LinkedHashMap<>();
        for (Map.Entry<String, String> document : part.hostFacts().entrySet()) {
            facts.put(document.getKey(), hostFacts(document.getValue(), manifest));
        }
        return ServerReader.read(
                part.name(), part.captured(), part.connection(), new Answers(answers), facts);
    }

    private Loaded load(Manifest.AnswerPart part, Manifest manifest) {
        if (progress.cancelled()) {
            return new Loaded(null, null);
        }
        if (part.entry().isEmpty()) {
            return new Loaded(
                    Answer.unreadable(
                            part.request(), part.status(), part.size(), part.unreadable()),
                    null);
        }
        try {
            byte[] body = checked(part.entry(), manifest);
            Answer answer = Answer.of(part.request(), part.status(), body);
            advance();
            return new Loaded(answer, null);
        } catch (DamagedFileException e) {
            return new Loaded(null, e);
        }
    }

    private HostFacts hostFacts(String entry, Manifest manifest) throws DamagedFileException {
        try {
            HostFacts facts = HostFactsReader.read(checked(entry, manifest));
            advance();
            return facts;
        } catch (JsonException e) {
            throw new DamagedFileException("is damaged: " + e.what(), entry);
        }
    }

    private byte[] checked(String entry, Manifest manifest) throws DamagedFileException {
        Manifest.Sum sum = manifest.entries().get(entry);
        if (sum == null) {
            throw new DamagedFileException("is missing", entry);
        }
        byte[] bytes = archive.read(entry);
        if (!Sha256.of(bytes).equals(sum.sha256())) {
            throw new DamagedFileException("was altered: its SHA-256 sum differs", entry);
        }
        return bytes;
    }

    private synchronized void advance() {
        done++;
        progress.report("reading answers", done, total);
    }
}
