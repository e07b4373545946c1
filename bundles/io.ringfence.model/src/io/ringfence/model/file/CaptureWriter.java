package io.ringfence.model.file;

import io.ringfence.model.Answer;
import io.ringfence.model.Capture;
import io.ringfence.model.HostFacts;
import io.ringfence.model.Server;
import io.ringfence.model.archive.EntryName;
import io.ringfence.model.archive.Sum;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes the bytes of a capture file. */
final class CaptureWriter {

    /** The earliest time that ZIP can express: when an entry was written means nothing here. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final Manifest manifest;

    CaptureWriter(Capture capture, String tool, Instant created) {
        List<Manifest.ServerPart> servers = new ArrayList<>();
        for (Server server : capture.servers()) {
            servers.add(part(server, servers.size()));
        }
        Map<String, Sum> sums = new LinkedHashMap<>();
        entries.forEach((name, bytes) -> sums.put(name, Sum.of(bytes)));
        manifest = new Manifest(tool, created, servers, sums);
    }

    void writeTo(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        add(zip, EntryName.MANIFEST, ManifestWriter.write(manifest));
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            add(zip, entry.getKey(), entry.getValue());
        }
        zip.finish();
    }

    private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private Manifest.ServerPart part(Server server, int number) {
        List<Manifest.AnswerPart> answers = new ArrayList<>();
        for (Answer answer : server.answers().list()) {
            String reason = answer.whyUnreadable().orElse("");
            String entry = reason.isEmpty() ? EntryNames.answer(number, answers.size()) : "";
            if (reason.isEmpty()) {
                entries.put(entry, answer.body());
            }
            answers.add(
                    new Manifest.AnswerPart(
                            answer.request(), answer.status(), entry, answer.size(), reason));
        }
        Map<String, String> hostFacts = new LinkedHashMap<>();
        for (Map.Entry<String, HostFacts> facts : new TreeMap<>(server.hostFacts()).entrySet()) {
            String entry = EntryNames.hostFacts(number, hostFacts.size());
            entries.put(entry, facts.getValue().raw().json().getBytes(StandardCharsets.UTF_8));
            hostFacts.put(facts.getKey(), entry);
        }
        return new Manifest.ServerPart(
                server.name(), server.captured(), server.connection(), answers, hostFacts);
    }
}
