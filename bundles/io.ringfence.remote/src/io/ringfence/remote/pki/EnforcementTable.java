package io.ringfence.remote.pki;

import io.ringfence.model.json.Fields;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.json.JsonReader;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What PKI mode really enforces, by release: the data file {@code enforcement.json}, whose form
 * {@code docs/pki.md} describes.
 *
 * @param date the day up to which it is complete
 * @param situations a sentence without its end for each key, in the order to show them
 * @param rows of which no two are about one release
 */
public record EnforcementTable(
        LocalDate date, Map<String, String> situations, List<Enforcement> rows) {

    private static final String FILE = "enforcement.json";

    public EnforcementTable {
        situations = Collections.unmodifiableMap(new LinkedHashMap<>(situations));
        rows = List.copyOf(rows);
    }

    /** The table that ships with Ringfence. */
    public static EnforcementTable builtIn() {
        try (InputStream in = EnforcementTable.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return read(in.readAllBytes());
        } catch (IOException | JsonException e) {
            throw new IllegalStateException(FILE + " is broken", e); // a mistake in this release
        }
    }

    static EnforcementTable read(byte[] file) throws JsonException {
        Fields top = Fields.of(new JsonReader().read(file), "");
        if (!top.text("format").equals("ringfence-pki-enforcement/1")) {
            throw new JsonException("the table is of another format");
        }
        Map<String, String> situations = top.requiredObject("situations").config();
        List<Enforcement> rows = new ArrayList<>();
        for (Fields row : top.objects("releases")) {
            rows.add(row(row, situations));
        }
        return new EnforcementTable(LocalDate.parse(top.text("date")), situations, rows);
    }

    private static Enforcement row(Fields row, Map<String, String> situations)
            throws JsonException {
        Map<String, Admission> answers = new LinkedHashMap<>();
        for (var answer : row.requiredObject("answers").config().entrySet()) {
            if (!situations.containsKey(answer.getKey())) {
                throw new JsonException(row.at("answers") + ": no situation " + answer.getKey());
            }
            answers.put(
                    answer.getKey(),
                    Admission.of(answer.getValue())
                            .orElseThrow(() -> row.wrong("answers", "an answer")));
        }
        return new Enforcement(
                release(row, "from"), release(row, "to"), row.text("basis"), Map.copyOf(answers));
    }

    private static Release release(Fields row, String name) throws JsonException {
        return Release.of(row.text("product"), row.text(name))
                .orElseThrow(() -> row.wrong(name, "a release"));
    }

    /**
     * What is known of a release; empty when nothing is, as of one that is newer than the table.
     */
    public Optional<Enforcement> of(Release release) {
        return rows.stream().filter(row -> row.covers(release)).findFirst();
    }

    /** One line for each situation: what the server does, or that it is not known. */
    public List<String> lines(Optional<Enforcement> row) {
        Map<String, Admission> answers = row.map(Enforcement::answers).orElse(Map.of());
        return situations.entrySet().stream()
                .map(
                        situation -> {
                            Admission answer = answers.get(situation.getKey());
                            return situation.getValue()
                                    + ": "
                                    + (answer == null ? "not known" : answer.words());
                        })
                .toList();
    }
}
