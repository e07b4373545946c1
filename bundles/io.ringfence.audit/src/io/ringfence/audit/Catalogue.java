package io.ringfence.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The texts of all checks, in the order in which results list them: areas as in {@code
 * catalogue/areas.json}, checks as in the file of their area.
 */
public final class Catalogue {

    private final Map<String, CheckInfo> entries = new LinkedHashMap<>();

    /** The catalogue that ships with Ringfence. */
    public static Catalogue bundled() {
        Catalogue catalogue = new Catalogue();
        ObjectMapper json = new ObjectMapper();
        for (JsonNode area : read(json, "areas")) {
            String label = area.required("label").textValue();
            for (JsonNode entry : read(json, area.required("id").textValue())) {
                catalogue.add(label, entry);
            }
        }
        return catalogue;
    }

    /**
     * The texts of a check.
     *
     * @throws IllegalArgumentException if there is no entry for {@code id}
     */
    public CheckInfo get(String id) {
        CheckInfo info = entries.get(id);
        if (info == null) {
            throw new IllegalArgumentException("The catalogue has no texts for check " + id);
        }
        return info;
    }

    /** All entries in their order. */
    public List<CheckInfo> all() {
        return List.copyOf(entries.values());
    }

    private static JsonNode read(ObjectMapper json, String name) {
        String resource = "catalogue/" + name + ".json";
        try (InputStream in = Catalogue.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException(resource + " is missing");
            }
            return json.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The catalogue of checks is broken", e);
        }
    }

    private void add(String area, JsonNode entry) {
        String id = entry.required("id").textValue();
        String severity = entry.required("severity").textValue();
        CheckInfo info =
                new CheckInfo(
                        id,
                        area,
                        Severity.ofLabel(severity)
                                .orElseThrow(() -> new IllegalStateException(id + ": " + severity)),
                        entry.required("title").textValue(),
                        entry.required("why").textValue(),
                        texts(entry.required("sources")),
                        entry.required("remedy").textValue(),
                        texts(entry.required("commands")));
        if (entries.put(id, info) != null) {
            throw new IllegalStateException("The catalogue has two entries for " + id);
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.textValue()));
        return List.copyOf(texts);
    }
}
