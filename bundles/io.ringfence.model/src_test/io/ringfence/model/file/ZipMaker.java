package io.ringfence.model.file;

import io.ringfence.model.Sha256;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes capture files that are wrong in a certain way. */
final class ZipMaker {

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    ZipMaker entry(String name, byte[] bytes) {
        entries.put(name, bytes);
        return this;
    }

    /** A manifest of one server with one answer, and the answer. */
    ZipMaker manifest(String request, byte[] body) {
        return manifest(
                "\"answers\":[{\"request\":\""
                        + request
                        + "\",\"status\":200,\"entry\":\"servers/0/answers/0.json\"}]",
                "servers/0/answers/0.json",
                body);
    }

    /** A manifest of one server with host facts, and the facts. */
    ZipMaker manifestWithFacts(byte[] facts) {
        return manifest(
                "\"hostFacts\":{\"m\":\"servers/0/host-facts/0.json\"}",
                "servers/0/host-facts/0.json",
                facts);
    }

    private ZipMaker manifest(String part, String name, byte[] body) {
        String manifest =
                """
                {"format":"ringfence-capture/1","tool":"t","created":"2026-01-01T00:00:00Z","servers":[
                {"name":"s","captured":"2026-01-01T00:00:00Z",%s}],
                "entries":{"%s":{"size":%d,"sha256":"%s"}}}\
                """
                        .formatted(part, name, body.length, Sha256.of(body));
        return entry("manifest.json", manifest.getBytes(StandardCharsets.UTF_8)).entry(name, body);
    }

    byte[] without(String name) throws IOException {
        entries.remove(name);
        return bytes();
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** The bytes with one text replaced by another of the same length, headers included. */
    byte[] renamed(String from, String to) throws IOException {
        String latin = new String(bytes(), StandardCharsets.ISO_8859_1);
        return latin.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Where the entry's record in the table of contents starts. */
    static int central(byte[] zip, String name) {
        return new String(zip, StandardCharsets.ISO_8859_1).lastIndexOf(name) - 46;
    }
}
