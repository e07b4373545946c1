package io.ringfence.audit.ui.page;

import io.ringfence.audit.Finding;
import io.ringfence.audit.Outcome;
import io.ringfence.audit.ui.history.HistoryFixture;
import io.ringfence.audit.ui.history.TestEstate;
import io.ringfence.audit.ui.review.Review;
import io.ringfence.audit.ui.review.Sample;
import io.ringfence.audit.ui.review.TestModel;
import io.ringfence.model.Capture;
import io.ringfence.model.Server;
import io.ringfence.ui.page.Page;
import io.ringfence.ui.page.Part;

import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The sample, and as it was a day before: without the instances that are privileged now. */
final class PageFixture {

    private static final Duration DAY = Duration.ofDays(1);

    final TestModel model = new TestModel();
    final Review review;
    final FindingPages pages;

    PageFixture() {
        TestEstate estate = new TestEstate();
        Capture sample = Sample.capture();
        estate.record("sample", each(sample, server -> unprivileged(server, DAY)));
        model.answered("sample", sample);
        review = Sample.review(model, estate);
        pages = new FindingPages(model, review, HistoryFixture.history(model, review, estate));
    }

    /** A day later those that were privileged are gone. */
    void dayLater() {
        dayLater(server -> unprivileged(server, DAY.negated()));
    }

    /** A day later the servers answer otherwise. */
    void dayLater(UnaryOperator<Server> change) {
        model.answered("sample", each(model.capture(), change));
    }

    private static Server unprivileged(Server server, Duration before) {
        return HistoryFixture.before(server, before, instance -> !instance.isPrivileged());
    }

    private static Capture each(Capture capture, UnaryOperator<Server> change) {
        return new Capture(capture.servers().stream().map(change).toList());
    }

    /** A container that is privileged. */
    Finding privileged() {
        return find("instance.privileged", Outcome.FAIL);
    }

    /** The first of a check that came out so, on LXD. */
    Finding find(String check, Outcome outcome) {
        return review.result().findings().stream()
                .filter(finding -> finding.check().id().equals(check))
                .filter(finding -> finding.outcome() == outcome)
                .filter(finding -> !review.server(finding.server()).orElseThrow().isIncus())
                .findFirst()
                .orElseThrow();
    }

    /** The page of a finding. */
    Page page(Finding finding) {
        return pages.page(finding).orElseThrow();
    }

    /** The first part of a sort. */
    static <P extends Part> P part(Page page, Class<P> type) {
        return parts(page, type).findFirst().orElseThrow();
    }

    /** The facts under a heading. */
    static Part.Facts facts(Page page, String heading) {
        return parts(page, Part.Facts.class)
                .filter(part -> part.heading().equals(heading))
                .findFirst()
                .orElseThrow();
    }

    private static <P extends Part> Stream<P> parts(Page page, Class<P> type) {
        return page.parts().stream().filter(type::isInstance).map(type::cast);
    }
}
