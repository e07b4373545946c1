package io.ringfence.model.estate;

import io.ringfence.model.Sha256;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes estate documents by hand, also wrong ones, with a writer of ZIP that is not ours. */
final class EstateMaker {

    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private String format = "ringfence-estate/1";
    private String manifest = "";

    EstateMaker format(String text) {
        format = text;
        return this;
    }

    /** The document, but for its format. */
    EstateMaker estate(String members) {
        return entry("estate.json", "{\"format\":\"" + format + "\"," + members + "}");
    }

    EstateMaker entry(String name, String text) {
        return entry(name, text.getBytes(StandardCharsets.UTF_8));
    }

    EstateMaker entry(String name, byte[] bytes) {
        entries.put(name, bytes);
        return this;
    }

    /** In place of the manifest that fits the entries. */
    EstateMaker manifest(String text) {
        manifest = text;
        return this;
    }

    /** A document with one source and one capture of it, which holds these bytes. */
    static EstateMaker withCapture(byte[] capture) {
        return new EstateMaker()
                .estate(
                        """
                        "sources":[{"spec":"web"}],"history":[{"id":"7","source":"web",
                        "captured":"2026-03-01T12:00:00Z","servers":["web"],"size":%d}]\
                        """
                                .formatted(capture.length))
                .entry("captures/7.ringfence", capture);
    }

    byte[] bytes() throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        byte[] estate = entries.get("estate.json");
        if (estate != null) {
            all.put("estate.json", estate);
        }
        all.put("manifest.json", manifestBytes());
        all.putAll(entries);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : all.entrySet()) {
                zip.putNextEntry(stored(entry.getKey(), entry.getValue()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static ZipEntry stored(String name, byte[] bytes) {
        ZipEntry entry = new ZipEntry(name);
        if (name.startsWith("captures/")) {
            CRC32 crc = new CRC32();
            crc.update(bytes);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(bytes.length);
            entry.setCrc(crc.getValue());
        }
        return entry;
    }

    private byte[] manifestBytes() {
        StringBuilder sums = new StringBuilder();
        entries.forEach(
                (name, bytes) ->
                        sums.append(sums.isEmpty() ? "" : ",")
                                .append('"')
                                .append(name)
                                .append("\":{\"size\":")
                                .append(bytes.length)
                                .append(",\"sha256\":\"")
                                .append(Sha256.of(bytes))
                                .append("\"}"));
        String text =
                "{\"format\":\"%s\",\"tool\":\"Ringfence 9.9\",\"entries\":{%s}}"
                        .formatted(format, sums);
        return (manifest.isEmpty() ? text : manifest).getBytes(StandardCharsets.UTF_8);
    }
}
