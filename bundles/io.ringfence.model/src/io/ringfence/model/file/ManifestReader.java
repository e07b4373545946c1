package io.ringfence.model.file;

import io.ringfence.model.ClientRemote;
import io.ringfence.model.Connection;
import io.ringfence.model.Known;
import io.ringfence.model.archive.DamagedFileException;
import io.ringfence.model.archive.EntryName;
import io.ringfence.model.archive.Sum;
import io.ringfence.model.json.Fields;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.json.JsonReader;
import io.ringfence.model.redact.Redactor;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads manifests; members that it does not know are passed over. */
final class ManifestReader {

    private ManifestReader() {}

    /**
     * @param manifest as {@link ManifestWriter} writes it
     * @throws DamagedFileException if it is a newer one, or not as it should be
     */
    static Manifest read(byte[] manifest) throws DamagedFileException {
        try {
            Fields fields =
                    Fields.of(
                            new JsonReader().read(Redactor.ofAnyDocument().redact(manifest).body()),
                            "");
            Manifest.FORMAT.number(
                    fields,
                    EntryName.MANIFEST,
                    "is not the table of contents of a capture file",
                    "give a file that Ringfence captured");
            List<Manifest.ServerPart> servers = new ArrayList<>();
            for (Fields server : fields.objects("servers")) {
                servers.add(server(server));
            }
            return new Manifest(
                    fields.textOrEmpty("tool"),
                    time(fields, "created"),
                    servers,
                    Sum.readAll(fields));
        } catch (JsonException e) {
            throw new DamagedFileException("is damaged: " + e.what(), EntryName.MANIFEST);
        }
    }

    private static Manifest.ServerPart server(Fields server) throws JsonException {
        List<Manifest.AnswerPart> answers = new ArrayList<>();
        for (Fields answer : server.objects("answers")) {
            answers.add(answer(answer));
        }
        Map<String, String> hostFacts = new LinkedHashMap<>();
        Fields facts = server.object("hostFacts");
        for (String member : facts.names()) {
            hostFacts.put(member, facts.text(member));
        }
        return new Manifest.ServerPart(
                server.text("name"),
                time(server, "captured"),
                known(server, "connection", ManifestReader::connection),
                answers,
                hostFacts);
    }

    private static Manifest.AnswerPart answer(Fields answer) throws JsonException {
        String request = answer.text("request");
        int status = (int) answer.number("status", 0, 999);
        return answer.has("entry")
                ? new Manifest.AnswerPart(request, status, answer.text("entry"), 0, "")
                : new Manifest.AnswerPart(
                        request,
                        status,
                        "",
                        answer.number("size", 0, Long.MAX_VALUE),
                        answer.text("unreadable"));
    }

    private static Connection connection(Fields in, String name) throws JsonException {
        Fields connection = in.requiredObject(name);
        return new Connection(
                transport(connection),
                connection.text("address"),
                known(connection, "tls", ManifestReader::tls),
                known(connection, "weakOffers", Fields::texts),
                known(
                        connection,
                        "debugEvents",
                        (fields, member) -> (int) fields.number(member, 0, Integer.MAX_VALUE)),
                known(connection, "remote", ManifestReader::remote));
    }

    private static Connection.Transport transport(Fields connection) throws JsonException {
        String name = connection.text("transport");
        for (Connection.Transport transport : Connection.Transport.values()) {
            if (transport.name().toLowerCase(Locale.ROOT).equals(name)) {
                return transport;
            }
        }
        throw new JsonException(connection.at("transport") + ": expected unix or https");
    }

    private static ClientRemote remote(Fields in, String name) throws JsonException {
        return ClientRemote.parse(in.text(name))
                .orElseThrow(
                        () ->
                                new JsonException(
                                        in.at(name) + ": expected a remote as in lxc:NAME"));
    }

    private static Connection.Tls tls(Fields in, String name) throws JsonException {
        Fields tls = in.requiredObject(name);
        return new Connection.Tls(
                tls.text("protocol"), tls.text("cipherSuite"), tls.texts("chain"));
    }

    private static Instant time(Fields fields, String name) throws JsonException {
        try {
            return Instant.parse(fields.text(name));
        } catch (DateTimeException e) {
            throw new JsonException(fields.at(name) + ": expected a time in ISO-8601, in UTC");
        }
    }

    /** Makes a value of a member that is known. */
    @FunctionalInterface
    private interface Reader<T> {
        T read(Fields fields, String name) throws JsonException;
    }

    private static <T> Known<T> known(Fields fields, String name, Reader<T> reader)
            throws JsonException {
        if (!fields.has(name)) {
            return Known.unknown("the capture file does not tell: capture again");
        }
        if (fields.get(name) instanceof io.ringfence.model.json.Json.Obj(var members)
                && members.containsKey("unknown")) {
            return Known.unknown(fields.object(name).text("unknown"));
        }
        return Known.of(reader.read(fields, name));
    }
}
