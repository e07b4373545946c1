package io.ringfence.audit.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.ui.review.Sample;
import io.ringfence.model.Capture;
import io.ringfence.model.Server;
import io.ringfence.model.service.LxdState;
import io.ringfence.model.service.OpenSource;
import io.ringfence.model.service.OpenSource.Phase;
import io.ringfence.model.source.Problem;
import io.ringfence.ui.estate.Entity;

import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class SilentTest {

    private static final Problem PROBLEM =
            new Problem(Problem.Kind.UNREACHABLE, "there is no such socket", "/x", "start it");
    private static final Server SERVER = Sample.capture().servers().getFirst();

    private final OpenSource answered = source("sample", List.of(SERVER), null);
    private final OpenSource reading = source("lab", List.of(), null);
    private final OpenSource lost = source("unix:///x", List.of(), PROBLEM);

    private static OpenSource source(String spec, List<Server> servers, @Nullable Problem problem) {
        Phase phase = problem == null ? Phase.IDLE : Phase.LOST;
        return new OpenSource(spec, phase, null, servers, Instant.EPOCH, problem);
    }

    private static LxdState state(OpenSource... sources) {
        return new LxdState(
                List.of(sources),
                new Capture(
                        List.of(sources).stream()
                                .flatMap(source -> source.servers().stream())
                                .toList()));
    }

    @Test
    void tellsOfAProblemFirst() {
        assertThat(Silent.source(state(answered, reading, lost), null)).contains(lost);
        assertThat(Silent.source(state(answered, reading), null)).contains(reading);
        assertThat(Silent.source(state(answered), null)).isEmpty();
    }

    @Test
    void tellsOfThePlaceThatIsLookedAt() {
        LxdState all = state(answered, reading, lost);
        assertThat(Silent.source(all, Entity.server("lab"))).contains(reading);
        assertThat(Silent.source(all, Entity.server(SERVER.name()))).isEmpty();
    }
}
