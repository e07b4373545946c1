package io.ringfence.ui.estate;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.Capture;
import io.ringfence.model.Server;
import io.ringfence.model.service.LxdState;
import io.ringfence.model.service.OpenSource;
import io.ringfence.model.service.OpenSource.Phase;
import io.ringfence.model.source.Problem;

import org.junit.jupiter.api.Test;

import java.util.List;

class StandingTest {

    private static final Server WEB = SmallServer.named("web-01").build();

    @Test
    void saysWhatASourceDoes() {
        assertThat(Standing.of(source("prod", Phase.LIVE, true), true)).isEqualTo(Standing.LIVE);
        assertThat(Standing.of(source("prod", Phase.CAPTURING, true), false))
                .isEqualTo(Standing.READING);
        assertThat(Standing.of(source("prod", Phase.LOST, true), true)).isEqualTo(Standing.LOST);
        assertThat(Standing.of(source("prod", Phase.IDLE, true), true)).isEqualTo(Standing.READ);
    }

    @Test
    void whatIsLostStaysSoWhileItIsTriedAgain() {
        Problem problem = new Problem(Problem.Kind.UNREACHABLE, "what", "where", "do it.");
        OpenSource again =
                new OpenSource("prod", Phase.CAPTURING, null, List.of(WEB), null, problem);
        assertThat(Standing.of(again, true)).isEqualTo(Standing.LOST);
    }

    @Test
    void tellsWhatWasPausedFromWhatNobodyAsked() {
        assertThat(Standing.of(source("prod", Phase.IDLE, true), false)).isEqualTo(Standing.PAUSED);
        assertThat(Standing.of(source("prod", Phase.IDLE, false), false))
                .isEqualTo(Standing.RECORDED);
    }

    @Test
    void aFileIsRecordedWhateverHappens() {
        for (String spec : List.of("sample", "/tmp/a.ringfence", "b.ringfence", "c/d")) {
            assertThat(Standing.of(source(spec, Phase.IDLE, true), true))
                    .as(spec)
                    .isEqualTo(Standing.RECORDED);
        }
        for (String spec : List.of("prod", "unix:", "unix:///run/x", "https://10.0.0.1:8443")) {
            assertThat(Standing.isFile(spec)).as(spec).isFalse();
        }
    }

    @Test
    void findsTheSourceByTheServerOrByItsOwnName() {
        OpenSource prod = source("prod", Phase.LIVE, true);
        OpenSource lost = new OpenSource("unix:", Phase.LOST, null, List.of(), null, null);
        LxdState state = new LxdState(List.of(prod, lost), new Capture(List.of(WEB)));
        assertThat(Standing.source(state, Entity.project("web-01", "shop"))).contains(prod);
        assertThat(Standing.source(state, Entity.server("unix:"))).contains(lost);
        assertThat(Standing.source(state, Entity.server("gone"))).isEmpty();
    }

    @Test
    void aServerHasItsOwnNameOnceItHasAnswered() {
        OpenSource socket = source("unix:", Phase.LIVE, true);
        OpenSource lost = new OpenSource("dead", Phase.LOST, null, List.of(), null, null);
        LxdState state = new LxdState(List.of(socket, lost), new Capture(List.of(WEB)));
        assertThat(Standing.named(state, Entity.server("unix:")))
                .isEqualTo(Entity.server("web-01"));
        for (Entity same :
                List.of(
                        Entity.server("web-01"),
                        Entity.server("dead"),
                        Entity.server("gone"),
                        Entity.project("unix:", "shop"))) {
            assertThat(Standing.named(state, same)).isEqualTo(same);
        }
    }

    @Test
    void aSentenceHasASubject() {
        assertThat(explained("is cut: its end is missing", "/home/me/a.ringfence"))
                .isEqualTo("a.ringfence is cut: its end is missing.\n/home/me/a.ringfence\nDo it.");
        assertThat(explained("was altered", "/x/a.ringfence-estate, entry captures/1.ringfence"))
                .startsWith("a.ringfence-estate, entry captures/1.ringfence, was altered.\n/x/a.");
        assertThat(explained("does not answer", "https://10.0.0.1:8443"))
                .isEqualTo("https://10.0.0.1:8443 does not answer.\nDo it.");
        assertThat(explained("issues nothing", "prod")).startsWith("Issues nothing.\nprod\n");
    }

    private static String explained(String what, String where) {
        return Standing.explain(new Problem(Problem.Kind.BAD_INPUT, what, where, "do it"));
    }

    @Test
    void explainsAProblemInSentences() {
        Problem problem = new Problem(Problem.Kind.NOT_TRUSTED, "what", "where", "do it.");
        assertThat(Standing.explain(problem)).isEqualTo("What.\nwhere\nDo it.");
        assertThat(Standing.word(problem)).isEqualTo("not trusted");
    }

    /** What a server says could look like lines of this program. */
    @Test
    void oneLineIsOne() {
        Problem problem = new Problem(Problem.Kind.UNANSWERED, "no\nand yes", "web", "a\u202eb");
        assertThat(Standing.inOneLine(problem)).isEqualTo("No\ufffdand yes. A\ufffdb.");
    }

    private static OpenSource source(String spec, Phase phase, boolean asked) {
        return new OpenSource(
                spec, phase, null, List.of(WEB), SmallServer.CAPTURED, null, asked, !asked);
    }
}
