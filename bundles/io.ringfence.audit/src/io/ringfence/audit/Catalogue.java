package io.ringfence.audit;

import io.ringfence.audit.data.DataFile;
import io.ringfence.model.json.Fields;
import io.ringfence.model.json.JsonException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The texts of all checks, in the order in which results list them: areas as in {@code
 * catalogue/areas.json}, checks as in the file of their area.
 */
public final class Catalogue {

    private final Map<String, CheckInfo> entries = new LinkedHashMap<>();

    private record Area(String id, String label) {}

    /** The catalogue that ships with Ringfence. */
    public static Catalogue bundled() {
        Catalogue catalogue = new Catalogue();
        for (Area area : areas()) {
            DataFile.entries(
                            Catalogue.class,
                            "catalogue/" + area.id() + ".json",
                            entry -> entry(area.label(), entry))
                    .forEach(catalogue::add);
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

    private static List<Area> areas() {
        return DataFile.entries(
                Catalogue.class,
                "catalogue/areas.json",
                area -> new Area(area.text("id"), area.text("label")));
    }

    private static CheckInfo entry(String area, Fields entry) throws JsonException {
        return new CheckInfo(
                entry.text("id"),
                area,
                Severity.labelled(entry.text("severity")),
                entry.text("title"),
                entry.text("why"),
                entry.texts("sources"),
                entry.text("remedy"),
                entry.texts("commands"));
    }

    private void add(CheckInfo info) {
        if (entries.put(info.id(), info) != null) {
            throw new IllegalStateException("The catalogue has two entries for " + info.id());
        }
    }
}
