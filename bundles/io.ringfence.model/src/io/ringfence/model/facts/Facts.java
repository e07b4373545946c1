package io.ringfence.model.facts;

import io.ringfence.model.Known;
import io.ringfence.model.Mode;
import io.ringfence.model.json.Fields;
import io.ringfence.model.json.Json;
import io.ringfence.model.json.JsonException;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The members of an object of host facts: each may be known, unknown with a reason, or (where the
 * document allows it) not there.
 */
final class Facts {

    private static final long LARGEST = 1L << 53;

    private final Fields fields;

    Facts(Fields fields) {
        this.fields = fields;
    }

    /** Makes a value of a member that is there and known. */
    @FunctionalInterface
    interface Reader<T> {
        T read(Fields fields, String name) throws JsonException;
    }

    /** Makes a value of an object. */
    @FunctionalInterface
    interface ObjectReader<T> {
        T read(Facts facts) throws JsonException;
    }

    Fields fields() {
        return fields;
    }

    Known<String> text(String name) throws JsonException {
        return known(name, Fields::text);
    }

    Known<Optional<String>> optionalText(String name) throws JsonException {
        return optional(name, Fields::text);
    }

    Known<Boolean> flag(String name) throws JsonException {
        return known(name, (in, member) -> in.flag(member));
    }

    Known<Long> number(String name) throws JsonException {
        return known(name, Facts::readNumber);
    }

    Known<Optional<Long>> optionalNumber(String name) throws JsonException {
        return optional(name, Facts::readNumber);
    }

    Known<Instant> time(String name) throws JsonException {
        return known(name, Facts::readTime);
    }

    Known<Optional<Instant>> optionalTime(String name) throws JsonException {
        return optional(name, Facts::readTime);
    }

    Known<Mode> mode(String name) throws JsonException {
        return known(name, Facts::readMode);
    }

    Known<List<String>> texts(String name) throws JsonException {
        return known(name, Facts::readTexts);
    }

    Known<Optional<List<String>>> optionalTexts(String name) throws JsonException {
        return optional(name, Facts::readTexts);
    }

    <T> Known<T> object(String name, ObjectReader<T> reader) throws JsonException {
        return known(name, (in, member) -> reader.read(new Facts(in.requiredObject(member))));
    }

    <T> Known<Optional<T>> optionalObject(String name, ObjectReader<T> reader)
            throws JsonException {
        return optional(name, (in, member) -> reader.read(new Facts(in.requiredObject(member))));
    }

    <T> Known<List<T>> list(String name, ObjectReader<T> reader) throws JsonException {
        return known(
                name,
                (in, member) -> {
                    List<T> list = new ArrayList<>();
                    for (Fields item : in.objects(member)) {
                        list.add(reader.read(new Facts(item)));
                    }
                    return Collections.unmodifiableList(list);
                });
    }

    /** Every member of an object by its name; without members when the whole is unknown. */
    <T> Map<String, Known<Optional<T>>> map(String name, Reader<T> reader) throws JsonException {
        Map<String, Known<Optional<T>>> map = new LinkedHashMap<>();
        if (known(name, Fields::requiredObject) instanceof Known.Value<Fields>(Fields object)) {
            for (String key : object.names()) {
                map.put(key, new Facts(object).optional(key, reader));
            }
        }
        return Collections.unmodifiableMap(map);
    }

    static Mode readMode(Fields fields, String name) throws JsonException {
        String text = fields.text(name);
        if (!text.matches("[0-7]{4}")) {
            throw new JsonException(fields.at(name) + ": expected four octal digits");
        }
        return new Mode(Integer.parseInt(text, 8));
    }

    private <T> Known<T> known(String name, Reader<T> reader) throws JsonException {
        String reason = whyUnknown(name);
        if (reason.isEmpty() && !fields.has(name)) {
            reason = fields.at(name) + " is not part of the host facts";
        }
        return reason.isEmpty() ? Known.of(reader.read(fields, name)) : Known.unknown(reason);
    }

    private <T> Known<Optional<T>> optional(String name, Reader<T> reader) throws JsonException {
        for (String member : fields.names()) {
            if (member.equals(name) && fields.get(name) == Json.Null.NULL) {
                return Known.of(Optional.empty());
            }
        }
        return known(name, (in, member) -> Optional.of(reader.read(in, member)));
    }

    /** The reason why the member is unknown, empty when it says none. */
    private String whyUnknown(String name) {
        return fields.get(name) instanceof Json.Obj(var members)
                        && members.get("unknown") instanceof Json.Text(String reason)
                ? "host facts: " + (reason.isBlank() ? "unknown" : reason)
                : "";
    }

    private static long readNumber(Fields fields, String name) throws JsonException {
        return fields.number(name, 0, LARGEST);
    }

    private static List<String> readTexts(Fields fields, String name) throws JsonException {
        return fields.texts(name);
    }

    private static Instant readTime(Fields fields, String name) throws JsonException {
        try {
            return Instant.parse(fields.text(name));
        } catch (DateTimeException e) {
            throw new JsonException(fields.at(name) + ": expected a time in ISO-8601, in UTC");
        }
    }
}
