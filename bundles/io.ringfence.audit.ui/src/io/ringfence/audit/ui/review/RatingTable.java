package io.ringfence.audit.ui.review;

import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.estate.Entity.Kind;
import io.ringfence.ui.estate.Mark;
import io.ringfence.ui.estate.Rating;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The ratings of everything that findings are about, and of all they lie in or belong to. */
final class RatingTable {

    /** Nothing was audited yet. */
    static final RatingTable EMPTY = new RatingTable(List.of());

    private static final class Tally {
        private Mark worst = Mark.NOT_APPLICABLE;
        private int failures;
        private int unknowns;

        void add(Mark mark) {
            worst = worst.orWorse(mark);
            failures += mark.isFailure() ? 1 : 0;
            unknowns += mark == Mark.UNKNOWN ? 1 : 0;
        }
    }

    private final Map<Entity, Tally> tallies = new HashMap<>();

    RatingTable(List<ReviewRow> rows) {
        for (ReviewRow row : rows) {
            Entity entity = row.entity();
            add(entity, row.mark());
            if (entity.kind() != Kind.SERVER) {
                add(Entity.server(entity.server()), row.mark());
                if (entity.kind() != Kind.PROJECT) {
                    add(Entity.group(entity.server(), entity.kind(), entity.project()), row.mark());
                    if (!entity.project().isEmpty()) {
                        add(Entity.project(entity.server(), entity.project()), row.mark());
                    }
                }
            }
            row.thing().others().forEach(other -> add(other, row.mark()));
            Places.shownBy(row.finding()).forEach(other -> add(other, row.mark()));
        }
    }

    Rating of(Entity entity) {
        Tally tally = tallies.get(entity);
        return tally == null
                ? Rating.NONE
                : new Rating(tally.worst, tally.failures, tally.unknowns);
    }

    private void add(Entity entity, Mark mark) {
        Tally tally = tallies.get(entity);
        if (tally == null) {
            tally = new Tally();
            tallies.put(entity, tally);
        }
        tally.add(mark);
    }
}
