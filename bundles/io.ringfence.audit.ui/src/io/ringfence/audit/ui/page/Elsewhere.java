package io.ringfence.audit.ui.page;

import io.ringfence.audit.Finding;
import io.ringfence.audit.ui.review.Review;
import io.ringfence.audit.ui.review.ReviewRow;
import io.ringfence.ui.page.Part;

import org.eclipse.osgi.util.NLS;

import java.util.List;
import java.util.Optional;

/** Leads to the other failures of the same check. */
record Elsewhere(Review review) {

    private static final int SHOWN = 10;

    /** Empty when it fails nowhere else. */
    Optional<Part> of(Finding finding) {
        List<ReviewRow> rows = review.sameCheck(finding);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<Part.Link> links = rows.stream().limit(SHOWN).map(row -> link(row, finding)).toList();
        String heading =
                rows.size() > SHOWN
                        ? NLS.bind(
                                Messages.heading_elsewhereSome, SHOWN, "%,d".formatted(rows.size()))
                        : Messages.heading_elsewhere;
        return Optional.of(new Part.Links(heading, links));
    }

    private static Part.Link link(ReviewRow row, Finding here) {
        String server = row.finding().server();
        String project = row.finding().entity().project();
        String note =
                project.isEmpty() ? server : NLS.bind(Messages.elsewhere_place, server, project);
        boolean itself = row.name().equals(server);
        boolean same = server.equals(here.server()) && project.equals(here.entity().project());
        return new Part.Link(row.mark(), row.name(), itself || same ? "" : note, row.finding());
    }
}
