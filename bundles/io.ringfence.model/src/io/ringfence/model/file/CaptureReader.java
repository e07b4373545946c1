package io.ringfence.model.file;

import io.ringfence.model.Answer;
import io.ringfence.model.Answers;
import io.ringfence.model.Capture;
import io.ringfence.model.HostFacts;
import io.ringfence.model.Server;
import io.ringfence.model.archive.DamagedFileException;
import io.ringfence.model.archive.EntryName;
import io.ringfence.model.archive.SummedArchive;
import io.ringfence.model.archive.ZipArchive;
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
        if (!archive.names().contains(EntryName.MANIFEST)) {
            throw new DamagedFileException(
                    "is not a capture file: it has no " + EntryName.MANIFEST,
                    "",
                    "give a file that Ringfence captured");
        }
        Manifest manifest = ManifestReader.read(archive.read(EntryName.MANIFEST));
        SummedArchive entries = new SummedArchive(archive, manifest.entries());
        checkServers(manifest);
        total = manifest.entries().size();
        List<Server> servers = new ArrayList<>();
        for (Manifest.ServerPart part : manifest.servers()) {
            servers.add(server(part, entries));
        }
        checkUnused(manifest, entries);
        return new Capture(servers);
    }

    /** A later version may keep more than this one knows of; that must be whole, too. */
    private static void checkUnused(Manifest manifest, SummedArchive entries)
            throws DamagedFileException {
        Set<String> unused = new LinkedHashSet<>(manifest.entries().keySet());
        for (Manifest.ServerPart server : manifest.servers()) {
            server.answers().forEach(answer -> unused.remove(answer.entry()));
            unused.removeAll(server.hostFacts().values());
        }
        for (String entry : unused) {
            entries.read(entry);
        }
    }

    private static void checkServers(Manifest manifest) throws DamagedFileException {
        if (manifest.servers().isEmpty()) {
            throw new DamagedFileException("holds no server", EntryName.MANIFEST);
        }
        Set<String> names = new HashSet<>();
        for (Manifest.ServerPart server : manifest.servers()) {
            if (server.name().isBlank() || server.name().length() > LONGEST_NAME) {
                throw new DamagedFileException(
                        "is damaged: a server has no name, or an endless one", EntryName.MANIFEST);
            }
            if (!names.add(server.name())) {
                throw new DamagedFileException(
                        "is damaged: two servers have one name", EntryName.MANIFEST);
            }
        }
    }

    private Server server(Manifest.ServerPart part, SummedArchive entries)
            throws DamagedFileException, CancelledException {
        List<Loaded> loaded =
                part.answers().parallelStream().map(answer -> load(answer, entries)).toList();
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
            facts.put(document.getKey(), hostFacts(document.getValue(), entries));
        }
        return ServerReader.read(
                part.name(), part.captured(), part.connection(), new Answers(answers), facts);
    }

    private Loaded load(Manifest.AnswerPart part, SummedArchive entries) {
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
            byte[] body = entries.read(part.entry());
            Answer answer = Answer.of(part.request(), part.status(), body);
            advance();
            return new Loaded(answer, null);
        } catch (DamagedFileException e) {
            return new Loaded(null, e);
        }
    }

    private HostFacts hostFacts(String entry, SummedArchive entries) throws DamagedFileException {
        try {
            HostFacts facts = HostFactsReader.read(entries.read(entry));
            advance();
            return facts;
        } catch (JsonException e) {
            throw new DamagedFileException("is damaged: " + e.what(), entry);
        }
    }

    private synchronized void advance() {
        done++;
        progress.report("reading answers", done, total);
    }
}
