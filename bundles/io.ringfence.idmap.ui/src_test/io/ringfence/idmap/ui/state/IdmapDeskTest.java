package io.ringfence.idmap.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.idmap.ServerIdmaps;
import io.ringfence.model.Capture;
import io.ringfence.model.Server;
import io.ringfence.model.service.LxdState;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.state.Selection;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;

class IdmapDeskTest {

    private static final Capture SAMPLE = Machines.sample();

    private final TestModel model = new TestModel();
    private final Selection selection = new Selection();
    private final KeptSettings kept = new KeptSettings();
    private final IdmapDesk desk = desk(model);

    private IdmapDesk desk(TestModel of) {
        return new IdmapDesk(of, selection, kept.model(), Runnable::run, Duration.ZERO);
    }

    private Pick.OneLane lane(String name) {
        return desk.rows().rows().stream()
                .map(Row::pick)
                .filter(Pick.OneLane.class::isInstance)
                .map(Pick.OneLane.class::cast)
                .filter(pick -> pick.lane().containers().getFirst().instance().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void followsWhatIsOpen() {
        assertThat(desk.picture().hosts()).isEmpty();
        int[] told = {0};
        desk.listen(() -> told[0]++);
        model.capture(SAMPLE);
        assertThat(desk.picture().hosts()).hasSize(5);
        assertThat(desk.rows().rows()).isNotEmpty();
        assertThat(desk.isComputing()).isFalse();
        assertThat(told[0]).isPositive();
    }

    @Test
    void aFaultIsNoReasonToWaitForEver() {
        TestModel broken =
                new TestModel() {
                    @Override
                    public LxdState state() {
                        throw new IllegalStateException("a test");
                    }
                };
        IdmapDesk other = desk(broken);
        int[] told = {0};
        other.listen(() -> told[0]++);
        other.look(look -> look.withFilter("runner"));
        assertThat(other.isComputing()).isFalse();
        assertThat(told[0]).isPositive();
    }

    @Test
    void anotherLookChangesTheLinesAndNotThePicture() {
        model.capture(SAMPLE);
        Picture before = desk.picture();
        desk.look(look -> look.withFilter("runner"));
        assertThat(desk.picture()).isSameAs(before);
        assertThat(desk.rows().rows()).hasSizeLessThan(20);
    }

    @Test
    void howItWasLookedAtIsKeptInTheEstate() {
        model.capture(SAMPLE);
        desk.look(look -> look.withFilter("runner").withLinear(true));
        desk.toggle(first());
        Look left = desk.look();
        assertThat(left.expanded()).hasSize(1);
        assertThat(desk(new TestModel()).look()).isEqualTo(left);
        kept.open("another", Map.of());
        assertThat(desk.look()).isEqualTo(Look.START);
        assertThat(desk.rows().look()).isEqualTo(Look.START);
        kept.open("third", Map.of("idmap.look", LookText.write(left)));
        assertThat(desk.rows().look()).isEqualTo(left);
        desk.look(_ -> Look.START);
        assertThat(kept.settings()).isEmpty();
    }

    private MapLane first() {
        return desk.rows().rows().stream()
                .map(Row::lane)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsSelectedIsFoundAgainAfterARefresh() {
        model.capture(SAMPLE);
        selection.make("a view", List.of(lane("runner-2")));
        assertThat(desk.pick()).isEqualTo(lane("runner-2"));
        Pick.OneLane before = lane("runner-2");
        Server ci = SAMPLE.server("ci-01").orElseThrow();
        model.capture(new Capture(List.of(ci.withHostFacts(ci.hostFacts()))));
        assertThat(desk.pick()).isEqualTo(lane("runner-2"));
        assertThat(lane("runner-2").lane()).isNotSameAs(before.lane());
        assertThat(desk.picked()).isEqualTo(List.of(lane("runner-2")));
        model.capture(Capture.EMPTY);
        assertThat(desk.pick()).isNull();
        assertThat(desk.picked()).isEmpty();
    }

    @Test
    void saysWhoAnIdIsOnEveryHost() {
        model.capture(SAMPLE);
        assertThat(desk.who()).isNull();
        selection.make("a view", List.of(new Pick.OneId(0)));
        Who who = desk.who();
        assertThat(who).isNotNull();
        assertThat(who == null ? List.of() : who.hosts()).hasSize(5);
        assertThat(who == null ? 0 : who.containers()).isPositive();
        selection.make("a view", List.of(lane("runner-2")));
        assertThat(desk.who()).isNull();
    }

    @Test
    void comparesWhenAsked() {
        model.capture(SAMPLE);
        Server ci = SAMPLE.server("ci-01").orElseThrow();
        Comparison then = Comparison.earlier("then", Map.of("ci-01", ServerIdmaps.of(ci)));
        desk.compare(then);
        assertThat(desk.picture().comparison()).isSameAs(then);
        desk.compare(Comparison.NONE);
        assertThat(desk.picture().comparison()).isSameAs(Comparison.NONE);
    }

    @Test
    void otherViewsLearnWhatAPickIsAbout() {
        model.capture(SAMPLE);
        assertThat(PickAdapter.entity(lane("runner-2")))
                .isEqualTo(new Entity("ci-01", Entity.Kind.INSTANCE, "default", "runner-2"));
        assertThat(PickAdapter.entity(new Pick.OneId(5))).isNull();
        Pick.OneOverlap overlap = desk.picture().overlaps().getFirst();
        Entity entity = PickAdapter.entity(overlap);
        assertThat(entity == null ? "" : entity.server()).isEqualTo(overlap.host().server());
    }
}
