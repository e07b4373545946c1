package io.ringfence.audit.ui.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.Finding;
import io.ringfence.audit.Outcome;
import io.ringfence.audit.ui.review.Filter;
import io.ringfence.audit.ui.review.Review;
import io.ringfence.audit.ui.review.ReviewRow;
import io.ringfence.audit.ui.review.Sample;
import io.ringfence.audit.ui.review.TestModel;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.estate.Mark;
import io.ringfence.ui.facts.Records;
import io.ringfence.ui.page.Page;
import io.ringfence.ui.page.Part;

import org.junit.jupiter.api.Test;

import java.util.List;

class FindingPagesTest {

    private final PageFixture fixture = new PageFixture();
    private final TestModel model = fixture.model;
    private final Review review = fixture.review;

    @Test
    void tellsWhyWhatAndHow() {
        Finding finding = fixture.privileged();
        Page page = fixture.page(finding);
        assertThat(page.title()).isEqualTo(finding.check().title());
        assertThat(page.mark()).isEqualTo(Mark.CRITICAL);
        assertThat(page.parts())
                .contains(
                        new Part.Prose("", finding.message()),
                        new Part.Prose("Why it matters", finding.check().why()));
        Part.Facts evidence = PageFixture.part(page, Part.Facts.class);
        assertThat(evidence.facts().getFirst().key()).isEqualTo("security.privileged");
        assertThat(evidence.facts().getFirst().target()).isInstanceOf(Entity.class);
        Part.Commands remedy = PageFixture.part(page, Part.Commands.class);
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
        Finding finding = fixture.privileged();
        assertThat(PageFixture.part(fixture.page(finding), Part.Commands.class).text())
                .isEqualTo(finding.check().remedy());
    }

    @Test
    void saysThatTheFilterHidesIt() {
        Part hidden = new Part.Prose("", "The filter of the findings hides it now.");
        Finding finding = fixture.privileged();
        assertThat(fixture.page(finding).parts()).doesNotContain(hidden);
        review.filter(review.filter().withText("nothing is called so"));
        assertThat(fixture.page(finding).parts()).contains(hidden);
        review.filter(Filter.START);
        assertThat(fixture.page(finding).parts()).doesNotContain(hidden);
    }

    @Test
    void marksTheKeyInTheRawAnswer() {
        Part.Answer answer =
                PageFixture.part(fixture.page(fixture.privileged()), Part.Answer.class);
        assertThat(answer.request()).startsWith("/1.0/instances");
        assertThat(answer.json().marks()).isNotEmpty();
        var mark = answer.json().marks().getFirst();
        assertThat(answer.json().text().substring(mark.from(), mark.to()))
                .startsWith("\"security.privileged\": ");
    }

    @Test
    void everyFindingOfTheSampleHasAPage() {
        for (Finding finding : review.result().findings()) {
            Page page = fixture.page(finding);
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
            Part.Commands todo = PageFixture.part(page, Part.Commands.class);
            assertThat(todo.heading())
                    .isEqualTo(
                            finding.outcome() == Outcome.UNKNOWN
                                    ? "What to provide"
                                    : "What to do");
            assertThat(todo.text()).isNotBlank();
        }
    }

    @Test
    void ofAnUnknownWhatToProvideComesBeforeWhatIsKnown() {
        Finding looked =
                review.result().findings().stream()
                        .filter(finding -> finding.outcome() == Outcome.UNKNOWN)
                        .filter(finding -> finding.evidence().size() > 5)
                        .findFirst()
                        .orElseThrow();
        Page page = fixture.page(looked);
        assertThat(page.parts().indexOf(PageFixture.part(page, Part.Commands.class)))
                .isLessThan(page.parts().indexOf(PageFixture.facts(page, "Evidence")));
    }

    @Test
    void everyOriginLeadsSomewhere() {
        for (Finding finding : review.result().findings()) {
            for (Part part : fixture.page(finding).parts()) {
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
    void tellsWhatWasNoted() {
        assertThat(fixture.page(fixture.privileged()).parts())
                .noneMatch(part -> part instanceof Part.Facts f && f.heading().equals("Reviewed"));
        review.note(List.of(fixture.privileged()), "Ask the owner.");
        Part.Facts note = PageFixture.facts(fixture.page(fixture.privileged()), "Reviewed");
        assertThat(note.facts().getFirst().value()).isEqualTo("Ask the owner.");
    }

    @Test
    void theSameElsewhereNamesDevices() {
        Finding nic = fixture.find("nic.mac-filtering", Outcome.FAIL);
        Page page = fixture.page(nic);
        Part.Links elsewhere = PageFixture.part(page, Part.Links.class);
        assertThat(elsewhere.heading()).matches("The same elsewhere, 10 of \\d+");
        assertThat(elsewhere.links()).hasSize(10).allMatch(link -> link.text().contains(":eth"));
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
            assertThat(PageFixture.part(fixture.page(finding), Part.Commands.class).commands())
                    .noneMatch(command -> command.startsWith("lxc "));
        }
    }

    @Test
    void saysOfAnEntityWhatWasFoundOfIt() {
        Entity entity = ReviewRow.entityOf(fixture.privileged());
        List<Part> parts = new EntityFindings(review).parts(entity);
        assertThat(((Part.Prose) parts.getFirst()).text()).matches("\\d+ failed, .*passed.*\\.");
        assertThat(((Part.Links) parts.get(1)).links())
                .extracting(Part.Link::target)
                .contains(fixture.privileged());
        assertThat(new EntityFindings(review).parts(Entity.server("elsewhere"))).isEmpty();
    }
}
