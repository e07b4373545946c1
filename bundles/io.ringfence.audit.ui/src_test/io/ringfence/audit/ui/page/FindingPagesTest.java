package io.ringfence.audit.ui.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.Finding;
import io.ringfence.audit.Outcome;
import io.ringfence.audit.ui.review.Review;
import io.ringfence.audit.ui.review.ReviewRow;
import io.ringfence.audit.ui.review.Sample;
import io.ringfence.audit.ui.review.TestModel;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.estate.Mark;
import io.ringfence.ui.page.Page;
import io.ringfence.ui.page.Part;

import org.junit.jupiter.api.Test;

import java.util.List;

class FindingPagesTest {

    private final TestModel model = new TestModel();
    private final Review review;
    private final FindingPages pages;

    FindingPagesTest() {
        model.capture(Sample.capture());
        review = Sample.review(model);
        pages = new FindingPages(model, review);
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
        assertThat(remedy.commands()).isNotEmpty().allMatch(command -> command.startsWith("lxc "));
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
            if (finding.outcome() != Outcome.FAIL) {
                assertThat(part(page, Part.Commands.class).commands()).isEmpty();
            }
        }
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
