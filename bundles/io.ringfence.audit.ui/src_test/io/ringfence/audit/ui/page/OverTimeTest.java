package io.ringfence.audit.ui.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.Finding;
import io.ringfence.audit.Outcome;
import io.ringfence.audit.change.PastAudit.State;
import io.ringfence.audit.change.Timeline;
import io.ringfence.audit.ui.history.HistoryFixture;
import io.ringfence.model.Listing;
import io.ringfence.ui.estate.Mark;
import io.ringfence.ui.page.Page;
import io.ringfence.ui.page.Part;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** What a page says of what was, and of what is not there any more. */
class OverTimeTest {

    private final PageFixture fixture = new PageFixture();

    @Test
    void tellsWhatBecameOfItOverTime() {
        Part.Facts history = PageFixture.facts(fixture.page(fixture.privileged()), "Over time");
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
                        "failed from 2026-11-22 05:05:57, over by 2026-11-22 05:07:12",
                        "did not fail at 2026-11-22 05:05:51");
    }

    /** An answer of a server that is followed live may be days older than the next one. */
    @Test
    void claimsNotToKnowWhenItWasMended() {
        Instant failed = Instant.parse("2026-11-20T14:12:16Z");
        Instant passed = Instant.parse("2026-11-22T14:13:00Z");
        Timeline timeline =
                new Timeline(
                        List.of(
                                new Timeline.Period(State.FAILED, failed, failed, 2),
                                new Timeline.Period(State.NOT_FAILED, passed, passed, 1)));
        Finding passing = fixture.find("instance.privileged", Outcome.PASS);
        Present present = new Present(passing, Present.Kind.THERE, passing);
        HistoryPart history = new HistoryPart(ZoneOffset.UTC);
        assertThat(((Part.Prose) history.mended(present, timeline).orElseThrow()).text())
                .isEqualTo("It failed at 2026-11-20 14:12, and no more at 2026-11-22 14:13.");
        assertThat(((Part.Facts) history.of(timeline).orElseThrow()).facts().getLast().value())
                .isEqualTo("from 2026-11-20 14:12, over by 2026-11-22 14:13");
    }

    @Test
    void followsWhatTheNextAuditSays() {
        Finding before = fixture.privileged();
        fixture.dayLater();
        Page gone = fixture.page(before);
        Part.Prose first = (Part.Prose) gone.parts().getFirst();
        assertThat(first.heading()).isEqualTo("Fixed");
        assertThat(first.text())
                .matches(
                        "What this was about is not there any more\\. It failed at"
                                + " 20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d, and no more at"
                                + " 20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d\\.");
        assertThat(gone.mark()).as("green").isEqualTo(Mark.PASS);
        assertThat(gone.parts())
                .as("what it said is said of then")
                .contains(new Part.Prose("What was found", before.message()));
        assertThat(PageFixture.facts(gone, "Over time").facts().getFirst().key())
                .isEqualTo("did not fail");
        assertThat(gone.parts())
                .as("nothing is left to do")
                .noneMatch(Part.Commands.class::isInstance);
        Finding passing = fixture.find("instance.privileged", Outcome.PASS);
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
        assertThat(fixture.page(failed).mark()).isEqualTo(Mark.PASS);
    }

    @Test
    void whatCannotBeSeenAnyMoreIsNotCalledFixed() {
        Finding before = fixture.privileged();
        fixture.dayLater(
                server ->
                        HistoryFixture.before(
                                server, Duration.ofDays(-1), Listing.unknown("not shown")));
        Page lost = fixture.page(before);
        assertThat(lost.mark()).isEqualTo(Mark.UNKNOWN);
        assertThat(((Part.Prose) lost.parts().getFirst()).text()).contains("nobody can tell");
    }
}
