package io.ringfence.audit.ui.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.Finding;
import io.ringfence.audit.Outcome;
import io.ringfence.audit.change.PastAudit.State;
import io.ringfence.audit.change.Timeline;
import io.ringfence.audit.ui.history.HistoryFixture;
import io.ringfence.audit.ui.history.TestEstate;
import io.ringfence.audit.ui.review.Filter;
import io.ringfence.audit.ui.review.Review;
import io.ringfence.audit.ui.review.ReviewRow;
import io.ringfence.audit.ui.review.Sample;
import io.ringfence.audit.ui.review.TestModel;
import io.ringfence.model.Capture;
import io.ringfence.model.Listing;
import io.ringfence.model.Server;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.estate.Mark;
import io.ringfence.ui.facts.Records;
import io.ringfence.ui.page.Page;
import io.ringfence.ui.page.Part;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;

class FindingPagesTest {

    private final TestModel model = new TestModel();
    private final TestEstate estate = new TestEstate();
    private final Review review;
    private final FindingPages pages;

    FindingPagesTest() {
        Capture sample = Sample.capture();
        estate.record("sample", earlier(sample));
        model.answered("sample", sample);
        review = Sample.review(model, estate);
        pages = new FindingPages(model, review, HistoryFixture.history(model, review, estate));
    }

    /** The same servers a day before, without the instances that are privileged now. */
    private static Capture earlier(Capture capture) {
        return each(
                capture,
                server ->
                        HistoryFixture.before(
                                server, Duration.ofDays(1), instance -> !instance.isPrivileged()));
    }

    /** The servers, each as it was or will be. */
    private static Capture each(Capture capture, UnaryOperator<Server> change) {
        return new Capture(capture.servers().stream().map(change).toList());
    }

    @Test
    void tellsWhyWhatAndHow() {
        Finding finding = privileged();
        Page page = pages.page(finding).orElseThrow();
        assertThat(page.title()).isEqualTo(finding.check().title());
        assertThat(page.mark()).isEqualTo(Mark.CRITICAL);
        assertThat(page.parts())
                .contains(
                        new Part.Prose("", finding.message()),
                        new Part.Prose("Why it matters", finding.check().why()));
        Part.Facts evidence = part(page, Part.Facts.class);
        assertThat(evidence.facts().getFirst().key()).isEqualTo("security.privileged");
        assertThat(evidence.facts().getFirst().target()).isInstanceOf(Entity.class);
        Part.Commands remedy = part(page, Part.Commands.class);
        assertThat(remedy.commands())
                .isNotEmpty()
                .allMatch(command -> command.startsWith("lxc ") && command.contains(" web-02:"));
        assertThat(remedy.text())
                .as("the sample is a recording: here the name may mean another server")
                .isEqualTo(
                        finding.check().remedy()
                                + " What is shown of web-02 was recorded: look that the commands"
                                + " reach this server where you run them.");
    }

    @Test
    void aServerThatAnsweredIsTheOneThatItsRemoteNames() {
        model.answered("web-02", Sample.capture());
        Finding finding = privileged();
        assertThat(part(pages.page(finding).orElseThrow(), Part.Commands.class).text())
                .isEqualTo(finding.check().remedy());
    }

    @Test
    void saysThatTheFilterHidesIt() {
        Part hidden = new Part.Prose("", "The filter of the findings hides it now.");
        Finding finding = privileged();
        assertThat(pages.page(finding).orElseThrow().parts()).doesNotContain(hidden);
        review.filter(review.filter().withText("nothing is called so"));
        assertThat(pages.page(finding).orElseThrow().parts()).contains(hidden);
        review.filter(Filter.START);
        assertThat(pages.page(finding).orElseThrow().parts()).doesNotContain(hidden);
    }

    @Test
    void marksTheKeyInTheRawAnswer() {
        Part.Answer answer = part(pages.page(privileged()).orElseThrow(), Part.Answer.class);
        assertThat(answer.request()).startsWith("/1.0/instances");
        assertThat(answer.json().marks()).isNotEmpty();
        var mark = answer.json().marks().getFirst();
        assertThat(answer.json().text().substring(mark.from(), mark.to()))
                .startsWith("\"security.privileged\": ");
    }

    @Test
    void everyFindingOfTheSampleHasAPage() {
        for (Finding finding : review.result().findings()) {
            Page page = pages.page(finding).orElseThrow();
            assertThat(page.title()).isNotBlank();
            assertThat(page.place()).contains(finding.server());
            assertThat(page.parts()).isNotEmpty();
            boolean nothingToDo =
                    finding.outcome() == Outcome.PASS
                            || finding.outcome() == Outcome.NOT_APPLICABLE;
            if (nothingToDo) {
                assertThat(page.parts()).noneMatch(Part.Commands.class::isInstance);
                continue;
            }
            Part.Commands todo = part(page, Part.Commands.class);
            assertThat(todo.heading())
                    .isEqualTo(
                            finding.outcome() == Outcome.UNKNOWN
                                    ? "What to provide"
                                    : "What to do");
            assertThat(todo.text()).isNotBlank();
        }
    }

    @Test
    void everyOriginLeadsSomewhere() {
        for (Finding finding : review.result().findings()) {
            for (Part part : pages.page(finding).orElseThrow().parts()) {
                if (part instanceof Part.Facts(_, var facts)) {
                    for (Part.Fact fact : facts) {
                        if (fact.target() instanceof Entity entity) {
                            var server = model.capture().server(entity.server()).orElseThrow();
                            assertThat(new Records(server).raw(entity))
                                    .as(finding.check().id() + " " + entity)
                                    .isPresent();
                        }
                    }
                }
            }
        }
    }

    @Test
    void tellsWhatBecameOfItOverTime() {
        Part.Facts history = facts(pages.page(privileged()).orElseThrow(), "Over time");
        assertThat(history.facts())
                .extracting(Part.Fact::key)
                .containsExactly("failed", "did not fail");
        assertThat(history.facts())
                .extracting(Part.Fact::value)
                .allMatch(value -> value.matches("at 20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d"));
    }

    @Test
    void tellsSecondsWhereMinutesAreTheSame() {
        Instant at = Instant.parse("2026-11-22T05:05:51Z");
        Timeline timeline =
                new Timeline(
                        List.of(
                                new Timeline.Period(State.NOT_FAILED, at, at, 1),
                                new Timeline.Period(
                                        State.FAILED, at.plusSeconds(6), at.plusSeconds(78), 4),
                                new Timeline.Period(
                                        State.NOT_FAILED,
                                        at.plusSeconds(81),
                                        at.plusSeconds(300),
                                        2)));
        Part part = new HistoryPart(ZoneOffset.UTC).of(timeline).orElseThrow();
        assertThat(((Part.Facts) part).facts())
                .extracting(fact -> fact.key() + " " + fact.value())
                .containsExactly(
                        "did not fail since 2026-11-22 05:07:12",
                        "failed 2026-11-22 05:05:57 – 2026-11-22 05:07:09",
                        "did not fail at 2026-11-22 05:05:51");
    }

    @Test
    void tellsWhatWasNoted() {
        assertThat(pages.page(privileged()).orElseThrow().parts())
                .noneMatch(part -> part instanceof Part.Facts f && f.heading().equals("Reviewed"));
        review.note(List.of(privileged()), "Ask the owner.");
        Part.Facts note = facts(pages.page(privileged()).orElseThrow(), "Reviewed");
        assertThat(note.facts().getFirst().value()).isEqualTo("Ask the owner.");
    }

    @Test
    void theSameElsewhereNamesDevices() {
        Finding nic = failing("nic.mac-filtering");
        Page page = pages.page(nic).orElseThrow();
        Part.Links elsewhere = part(page, Part.Links.class);
        assertThat(elsewhere.heading()).matches("The same elsewhere, 10 of \\d+");
        assertThat(elsewhere.links()).hasSize(10).allMatch(link -> link.text().contains(":eth"));
    }

    @Test
    void followsWhatTheNextAuditSays() {
        Finding before = privileged();
        model.answered(
                "sample",
                each(
                        model.capture(),
                        server ->
                                HistoryFixture.before(
                                        server,
                                        Duration.ofDays(-1),
                                        instance -> !instance.isPrivileged())));
        Page gone = pages.page(before).orElseThrow();
        Part.Prose first = (Part.Prose) gone.parts().getFirst();
        assertThat(first.heading()).isEqualTo("Fixed");
        assertThat(first.text())
                .matches(
                        "What this was about is not there any more\\. It failed until"
                                + " 20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d\\.");
        assertThat(gone.mark()).as("green").isEqualTo(Mark.PASS);
        assertThat(gone.parts())
                .as("what it said is said of then")
                .contains(new Part.Prose("What was found", before.message()));
        assertThat(facts(gone, "Over time").facts().getFirst().key()).isEqualTo("did not fail");
        assertThat(gone.parts())
                .as("nothing is left to do")
                .noneMatch(Part.Commands.class::isInstance);
        Finding passing = passing("instance.privileged");
        Finding failed =
                new Finding(
                        passing.check(),
                        Outcome.FAIL,
                        passing.severity(),
                        passing.server(),
                        passing.entity(),
                        "It failed before.",
                        List.of(),
                        null);
        assertThat(pages.page(failed).orElseThrow().mark()).isEqualTo(Mark.PASS);
    }

    @Test
    void whatCannotBeSeenAnyMoreIsNotCalledFixed() {
        Finding before = privileged();
        model.answered(
                "sample",
                each(
                        model.capture(),
                        server ->
                                HistoryFixture.before(
                                        server,
                                        Duration.ofDays(-1),
                                        Listing.unknown("not shown"))));
        Page lost = pages.page(before).orElseThrow();
        assertThat(lost.mark()).isEqualTo(Mark.UNKNOWN);
        assertThat(((Part.Prose) lost.parts().getFirst()).text()).contains("nobody can tell");
    }

    @Test
    void speaksTheLanguageOfTheServer() {
        List<Finding> onIncus =
                review.result().findings().stream()
                        .filter(finding -> finding.isOpen())
                        .filter(finding -> review.server(finding.server()).orElseThrow().isIncus())
                        .toList();
        assertThat(onIncus).isNotEmpty();
        for (Finding finding : onIncus) {
            assertThat(part(pages.page(finding).orElseThrow(), Part.Commands.class).commands())
                    .noneMatch(command -> command.startsWith("lxc "));
        }
    }

    @Test
    void saysOfAnEntityWhatWasFoundOfIt() {
        Entity entity = ReviewRow.entityOf(privileged());
        List<Part> parts = new EntityFindings(review).parts(entity);
        assertThat(((Part.Prose) parts.getFirst()).text()).matches("\\d+ failed, .*passed.*\\.");
        assertThat(((Part.Links) parts.get(1)).links())
                .extracting(Part.Link::target)
                .contains(privileged());
        assertThat(new EntityFindings(review).parts(Entity.server("elsewhere"))).isEmpty();
    }

    private Finding failing(String check) {
        return find(check, Outcome.FAIL);
    }

    private Finding passing(String check) {
        return find(check, Outcome.PASS);
    }

    private Finding find(String check, Outcome outcome) {
        return review.result().findings().stream()
                .filter(finding -> finding.check().id().equals(check))
                .filter(finding -> finding.outcome() == outcome)
                .filter(finding -> !review.server(finding.server()).orElseThrow().isIncus())
                .findFirst()
                .orElseThrow();
    }

    private static Part.Facts facts(Page page, String heading) {
        return page.parts().stream()
                .filter(Part.Facts.class::isInstance)
                .map(Part.Facts.class::cast)
                .filter(part -> part.heading().equals(heading))
                .findFirst()
                .orElseThrow();
    }

    private Finding privileged() {
        return review.result().findings().stream()
                .filter(finding -> finding.check().id().equals("instance.privileged"))
                .filter(finding -> finding.isOpen())
                .filter(finding -> !review.server(finding.server()).orElseThrow().isIncus())
                .findFirst()
                .orElseThrow();
    }

    private static <P extends Part> P part(Page page, Class<P> type) {
        return page.parts().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }
}
