package io.ringfence.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.Capture;
import io.ringfence.model.Server;
import io.ringfence.model.service.LxdState;
import io.ringfence.model.service.OpenSource;
import io.ringfence.model.service.OpenSource.Phase;
import io.ringfence.model.source.Problem;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.estate.EstateNode;
import io.ringfence.ui.estate.Mark;
import io.ringfence.ui.estate.Rating;
import io.ringfence.ui.estate.Ratings;
import io.ringfence.ui.estate.SmallServer;
import io.ringfence.ui.table.RowText;

import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class EstateWordsTest {

    private static final Server WEB = SmallServer.named("web-01").project("shop").build();
    private static final Instant NOW = SmallServer.CAPTURED.plus(Duration.ofMinutes(2));
    private static final Problem REFUSED =
            new Problem(Problem.Kind.UNREACHABLE, "nobody answers", "10.0.0.1:8443", "start it");

    @Test
    void aServerSaysItsAgeItsStateAndItsRelease() {
        assertThat(detail(state(Phase.LIVE, null))).isEqualTo("2 min · live · LXD 5.0.2");
        assertThat(detail(state(Phase.CAPTURING, null))).isEqualTo("2 min · reading… · LXD 5.0.2");
        assertThat(detail(state(Phase.LOST, REFUSED)))
                .isEqualTo("2 min · not reachable · LXD 5.0.2");
    }

    @Test
    void theTooltipSaysAllOfIt() {
        LxdState lost = state(Phase.LOST, REFUSED);
        EstateNode node = new EstateRoots().of(lost, "").roots().getFirst();
        String tip =
                new EstateWords(lost, NOW)
                        .tip(node, new Rating(Mark.HIGH, 3, 1), "Look at it.", false);
        assertThat(tip.lines())
                .startsWith("web-01", "Look at it.", "prod", "LXD 5.0.2 · not reachable")
                .contains("Nobody answers.", "10.0.0.1:8443", "Start it.")
                .endsWith("Worst: high · failures: 3 · unknowns: 1");
    }

    @Test
    void aServerThatNeverAnsweredSaysSo() {
        OpenSource never = new OpenSource("unix:", Phase.LOST, null, List.of(), null, REFUSED);
        LxdState state = new LxdState(List.of(never), Capture.EMPTY);
        EstateNode node = new EstateRoots().of(state, "").roots().getFirst();
        assertThat(new EstateWords(state, NOW).detail(node)).isEqualTo("not reachable");
        assertThat(new EstateWords(state, NOW).tip(node, Rating.NONE, "", false))
                .contains("It has not answered yet.", "Nobody answers.");
    }

    @Test
    void whatIsNoServerSaysWhatItIs() {
        LxdState live = state(Phase.LIVE, null);
        EstateNode hosts =
                EstateNode.leaf(
                        Entity.group("web-01", Entity.Kind.HOST, ""), "kind-host", "Hosts", "1");
        assertThat(new EstateWords(live, NOW).detail(hosts)).isEqualTo("1");
        EstateWords words = new EstateWords(live, NOW);
        assertThat(words.tip(hosts, Rating.NONE, "", false)).isEmpty();
        assertThat(words.tip(hosts, Rating.NONE, "", true).lines())
                .as("where there is no room for it")
                .containsExactly(hosts.label(), hosts.detail());
    }

    @Test
    void rowsAreCopiedWithTheirPlaces() {
        LxdState live = state(Phase.LIVE, null);
        List<EstateNode> rows = new EstateRoots().of(live, "").roots();
        assertThat(RowText.csv(EstateColumns.of(live, Ratings.NONE, NOW), rows))
                .isEqualTo(
                        "Place,Kind,Name,State,Worst,Failures,Unknowns\r\n"
                                + "web-01,Server,web-01,2 min · live · LXD 5.0.2,,0,0\r\n");
    }

    private static String detail(LxdState state) {
        return new EstateWords(state, NOW)
                .detail(new EstateRoots().of(state, "").roots().getFirst());
    }

    private static LxdState state(Phase phase, @Nullable Problem problem) {
        OpenSource source =
                new OpenSource("prod", phase, null, List.of(WEB), SmallServer.CAPTURED, problem);
        return new LxdState(List.of(source), new Capture(List.of(WEB)));
    }
}
