package io.ringfence.audit.ui.page;

import io.ringfence.audit.Outcome;
import io.ringfence.audit.ui.review.Review;
import io.ringfence.audit.ui.review.ReviewRow;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.page.EntityParts;
import io.ringfence.ui.page.Part;

import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import java.util.ArrayList;
import java.util.List;

/** Adds to the page of an entity what the audit found of it. */
@Component(service = EntityParts.class)
public final class EntityFindings implements EntityParts {

    private static final int SHOWN = 40;

    private final Review review;

    @Activate
    public EntityFindings(@Reference Review review) {
        this.review = review;
    }

    @Override
    public List<Part> parts(Entity entity) {
        List<ReviewRow> rows = review.about(entity);
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Prose(Messages.heading_findings, summary(rows)));
        List<ReviewRow> open = rows.stream().filter(row -> row.finding().isOpen()).toList();
        if (!open.isEmpty()) {
            parts.add(
                    new Part.Links(
                            "", open.stream().limit(SHOWN).map(row -> link(entity, row)).toList()));
        }
        if (open.size() > SHOWN) {
            String more = "%,d".formatted(open.size() - SHOWN);
            parts.add(new Part.Prose("", NLS.bind(Messages.summary_more, more)));
        }
        return parts;
    }

    private static Part.Link link(Entity entity, ReviewRow row) {
        String note = entity.equals(row.entity()) ? "" : row.name();
        return new Part.Link(row.mark(), row.finding().check().title(), note, row.finding());
    }

    /** As in {@code 3 failed, 12 passed.}; what there is none of is left out. */
    private static String summary(List<ReviewRow> rows) {
        long open = rows.stream().filter(row -> row.finding().isOpen()).count();
        List<String> words = new ArrayList<>();
        add(words, Messages.summary_failed, open);
        add(words, Messages.summary_accepted, count(rows, Outcome.FAIL) - open);
        add(words, Messages.summary_unknown, count(rows, Outcome.UNKNOWN));
        add(words, Messages.summary_passed, count(rows, Outcome.PASS));
        add(words, Messages.summary_notApplicable, count(rows, Outcome.NOT_APPLICABLE));
        return String.join(", ", words) + ".";
    }

    private static void add(List<String> words, String text, long number) {
        if (number > 0) {
            words.add(NLS.bind(text, "%,d".formatted(number)));
        }
    }

    private static long count(List<ReviewRow> rows, Outcome outcome) {
        return rows.stream().filter(row -> row.finding().outcome() == outcome).count();
    }
}
