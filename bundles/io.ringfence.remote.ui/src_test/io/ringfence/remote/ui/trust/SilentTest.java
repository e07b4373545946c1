package io.ringfence.remote.ui.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.Capture;
import io.ringfence.model.service.LxdState;
import io.ringfence.model.service.OpenSource;
import io.ringfence.model.service.OpenSource.Phase;
import io.ringfence.model.source.Problem;

import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;

/** What is said of servers that nobody can look into. */
class SilentTest {

    private static final Problem GONE =
            new Problem(
                    Problem.Kind.UNREACHABLE,
                    "nobody listens on this port",
                    "10.0.0.5:8443",
                    "start its daemon");

    private static OpenSource source(String spec, Phase phase, @Nullable Problem problem) {
        return new OpenSource(spec, phase, null, List.of(), null, problem);
    }

    private static Silent of(OpenSource... sources) {
        return Silent.of(new LxdState(List.of(sources), Capture.EMPTY));
    }

    @Test
    void whoIsAskedForTheFirstTimeIsWaitedFor() {
        Silent silent = of(source("web", Phase.CAPTURING, null), source("db", Phase.LOST, GONE));
        assertThat(silent.isAll()).isFalse();
        assertThat(of(source("web", Phase.CAPTURING, GONE)).isAll()).isFalse();
        assertThat(Silent.of(LxdState.EMPTY).isAll()).isFalse();
    }

    @Test
    void whereNobodyAnswersItIsSaidWhyAndWhatToDo() {
        Silent silent = of(source("web", Phase.LOST, GONE), source("a\u202eb", Phase.LOST, GONE));
        assertThat(silent.isAll()).isTrue();
        assertThat(silent.text())
                .startsWith("a\uFFFDb: Nobody listens on this port.")
                .contains("\n\nweb: ", "10.0.0.5:8443", "Start its daemon.");
        assertThat(silent.remarks())
                .last()
                .isEqualTo("Not known of web: nobody listens on this port.");
    }
}
