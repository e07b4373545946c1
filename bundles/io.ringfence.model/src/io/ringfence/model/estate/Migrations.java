package io.ringfence.model.estate;

import io.ringfence.model.archive.Format;
import io.ringfence.model.json.Json;
import io.ringfence.model.json.JsonException;

import java.util.List;

/**
 * Brings documents of older formats up to the newest one. A format is a number that grows by one
 * with every change that an older Ringfence could not read; each number but the newest has one step
 * to the next. A document that was migrated is saved in the newest format; what it was is in its
 * backup.
 *
 * @param steps the first one from format 1 to 2, and so on
 */
record Migrations(List<Step> steps) {

    /** Format 1 is the only one there is. */
    static final Migrations ALL = new Migrations(List.of());

    /** From one format to the next. */
    @FunctionalInterface
    interface Step {

        /**
         * @param document the whole {@code estate.json}
         * @throws JsonException if it is not as its format says, naming the member
         */
        Json.Obj migrate(Json.Obj document) throws JsonException;
    }

    Migrations {
        steps = List.copyOf(steps);
    }

    /** The newest format. */
    Format format() {
        return new Format("ringfence-estate", steps.size() + 1);
    }

    /**
     * The document in the newest format.
     *
     * @param number its own, at least 1
     */
    Json.Obj migrate(Json.Obj document, int number) throws JsonException {
        Json.Obj migrated = document;
        for (Step step : steps.subList(number - 1, steps.size())) {
            migrated = step.migrate(migrated);
        }
        return migrated;
    }
}
