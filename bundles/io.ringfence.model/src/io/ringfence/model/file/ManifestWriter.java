package io.ringfence.model.file;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

import io.ringfence.model.Connection;
import io.ringfence.model.Known;
import io.ringfence.model.archive.Sum;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.redact.Redactor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes manifests; equal ones become equal bytes. */
final class ManifestWriter {

    private final JsonGenerator out;

    private ManifestWriter(JsonGenerator out) {
        this.out = out;
    }

    /** The manifest as JSON, without secrets even where an address or a reason held one. */
    static byte[] write(Manifest manifest) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = new JsonFactory().createGenerator(bytes, JsonEncoding.UTF8)) {
            out.setPrettyPrinter(new DefaultPrettyPrinter());
            new ManifestWriter(out).manifest(manifest);
        }
        bytes.write('\n');
        try {
            return Redactor.ofAnyDocument().redact(bytes.toByteArray()).body();
        } catch (JsonException e) {
            throw new IOException("the table of contents is too large: " + e.what(), e);
        }
    }

    private void manifest(Manifest manifest) throws IOException {
        out.writeStartObject();
        out.writeStringField("format", Manifest.FORMAT.text());
        out.writeStringField("tool", manifest.tool());
        out.writeStringField("created", manifest.created().toString());
        out.writeArrayFieldStart("servers");
        for (Manifest.ServerPart server : manifest.servers()) {
            server(server);
        }
        out.writeEndArray();
        Sum.writeAll(manifest.entries(), out);
        out.writeEndObject();
    }

    private void server(Manifest.ServerPart server) throws IOException {
        out.writeStartObject();
        out.writeStringField("name", server.name());
        out.writeStringField("captured", server.captured().toString());
        known("connection", server.connection(), this::connection);
        out.writeArrayFieldStart("answers");
        for (Manifest.AnswerPart answer : server.answers()) {
            out.writeStartObject();
            out.writeStringField("request", answer.request());
            out.writeNumberField("status", answer.status());
            if (answer.entry().isEmpty()) {
                out.writeNumberField("size", answer.size());
                out.writeStringField("unreadable", answer.unreadable());
            } else {
                out.writeStringField("entry", answer.entry());
            }
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeObjectFieldStart("hostFacts");
        for (Map.Entry<String, String> facts : server.hostFacts().entrySet()) {
            out.writeStringField(facts.getKey(), facts.getValue());
        }
        out.writeEndObject();
        out.writeEndObject();
    }

    private void connection(Connection connection) throws IOException {
        out.writeStartObject();
        out.writeStringField("transport", connection.transport().name().toLowerCase(Locale.ROOT));
        out.writeStringField("address", connection.address());
        known("tls", connection.tls(), this::tls);
        known("weakOffers", connection.weakOffers(), this::texts);
        known("debugEvents", connection.debugEvents(), out::writeNumber);
        known("remote", connection.remote(), remote -> out.writeString(remote.text()));
        out.writeEndObject();
    }

    private void tls(Connection.Tls tls) throws IOException {
        out.writeStartObject();
        out.writeStringField("protocol", tls.protocol());
        out.writeStringField("cipherSuite", tls.cipherSuite());
        out.writeFieldName("chain");
        texts(tls.chain());
        out.writeEndObject();
    }

    private void texts(List<String> texts) throws IOException {
        out.writeArray(texts.toArray(String[]::new), 0, texts.size());
    }

    /** Writes a value as JSON. */
    @FunctionalInterface
    private interface Writer<T> {
        void write(T value) throws IOException;
    }

    private <T> void known(String name, Known<T> value, Writer<T> writer) throws IOException {
        out.writeFieldName(name);
        switch (value) {
            case Known.Value<T>(T known) -> writer.write(known);
            case Known.Unknown<T>(String reason) -> {
                out.writeStartObject();
                out.writeStringField("unknown", reason);
                out.writeEndObject();
            }
        }
    }
}
