package io.ringfence.remote.pki;

import io.ringfence.model.json.Fields;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.json.JsonReader;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.tls.Fingerprint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The index as a file of format {@code ringfence-pki/1}: JSON with one certificate on each line.
 * Members that are not known are refused, because writing it again would lose them.
 */
final class IndexFormat {

    private static final String FORMAT = "ringfence-pki/1";
    private static final Set<String> MEMBERS = Set.of("format", "created", "crlNumber", "issued");
    private static final Set<String> OF_ISSUED =
            Set.of(
                    "serial",
                    "purpose",
                    "name",
                    "names",
                    "notBefore",
                    "notAfter",
                    "fingerprint",
                    "renews",
                    "revoked");

    private IndexFormat() {}

    static String write(PkiIndex index) {
        return "{\"format\":\"%s\",\"created\":\"%s\",\"crlNumber\":%d,\"issued\":[%s]}\n"
                .formatted(
                        FORMAT,
                        index.created(),
                        index.listNumber(),
                        index.issued().stream()
                                .map(each -> "\n" + IssuedJson.of(each).text())
                                .collect(Collectors.joining(",")));
    }

    /**
     * @throws JsonException if it is not what {@link #write} writes
     */
    static PkiIndex read(byte[] document) throws JsonException {
        Fields top = Fields.of(new JsonReader().read(document), "");
        if (!top.text("format").equals(FORMAT)) {
            throw new JsonException("this is not of format " + FORMAT);
        }
        allKnown(top, MEMBERS);
        List<Issued> issued = new ArrayList<>();
        Set<Serial> serials = new HashSet<>();
        for (Fields each : top.objects("issued")) {
            Issued one = issued(each);
            if (!serials.add(one.serial())) {
                throw new JsonException(each.at("serial") + ": stands there twice");
            }
            issued.add(one);
        }
        return new PkiIndex(
                time(top, "created"), top.number("crlNumber", 0, Long.MAX_VALUE - 1), issued);
    }

    private static Issued issued(Fields fields) throws JsonException {
        allKnown(fields, OF_ISSUED);
        List<ServerName> names = new ArrayList<>();
        for (String name : fields.texts("names")) {
            names.add(
                    ServerName.of(name)
                            .orElseThrow(() -> fields.wrong("names", "names of a server")));
        }
        Subject subject =
                new Subject(known(fields, "purpose", Purpose::of), commonName(fields), names);
        return new Issued(
                known(fields, "serial", Serial::parse),
                subject,
                new Validity(time(fields, "notBefore"), time(fields, "notAfter")),
                new Fingerprint(fields.text("fingerprint")),
                fields.has("renews")
                        ? Optional.of(known(fields, "renews", Serial::parse))
                        : Optional.empty(),
                fields.has("revoked")
                        ? Optional.of(revocation(fields.object("revoked")))
                        : Optional.empty());
    }

    private static Revocation revocation(Fields fields) throws JsonException {
        allKnown(fields, Set.of("time", "reason"));
        return new Revocation(time(fields, "time"), known(fields, "reason", RevocationReason::of));
    }

    private static CommonName commonName(Fields fields) throws JsonException {
        try {
            return CommonName.parse(fields.text("name"));
        } catch (SourceException _) {
            throw fields.wrong("name", "a common name");
        }
    }

    private static <T> T known(Fields fields, String name, Function<String, Optional<T>> parse)
            throws JsonException {
        return parse.apply(fields.text(name))
                .orElseThrow(() -> new JsonException(fields.at(name) + ": is not known"));
    }

    private static Instant time(Fields fields, String name) throws JsonException {
        Instant time = fields.time(name);
        if (time == null) {
            throw fields.wrong(name, "a time");
        }
        return time;
    }

    private static void allKnown(Fields fields, Set<String> known) throws JsonException {
        for (String name : fields.names()) {
            if (!known.contains(name)) {
                throw new JsonException(
                        fields.at(name) + ": is not known; a newer Ringfence wrote this");
            }
        }
    }
}
