package io.ringfence.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.Capture;
import io.ringfence.model.service.LxdModel;
import io.ringfence.model.service.LxdModel.Listener;
import io.ringfence.model.service.LxdModel.Listening;
import io.ringfence.model.service.LxdState;
import io.ringfence.model.service.OpenSource;

import org.junit.jupiter.api.Test;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

class ChangeModeTest {

    private final List<Listener> heard = new ArrayList<>();
    private final ChangeMode changes = new ChangeMode(this::model);

    /** A model that only tells what changes. */
    private LxdModel model() {
        return (LxdModel)
                Proxy.newProxyInstance(
                        LxdModel.class.getClassLoader(),
                        new Class<?>[] {LxdModel.class},
                        (_, method, arguments) -> {
                            assertThat(method.getName()).isEqualTo("listen");
                            heard.add((Listener) arguments[0]);
                            return (Listening) heard::clear;
                        });
    }

    private static LxdState open(String... specs) {
        List<OpenSource> sources =
                Arrays.stream(specs)
                        .map(
                                spec ->
                                        new OpenSource(
                                                spec,
                                                OpenSource.Phase.IDLE,
                                                null,
                                                List.of(),
                                                null,
                                                null))
                        .toList();
        return new LxdState(sources, Capture.EMPTY);
    }

    private void now(String... specs) {
        heard.forEach(each -> each.changed(LxdState.EMPTY, open(specs)));
    }

    @Test
    void nothingMayBeChangedUntilItIsAllowed() {
        AtomicInteger told = new AtomicInteger();
        changes.listen(told::incrementAndGet);
        assertThat(changes.isAllowed("web")).isFalse();
        changes.allow("web", true);
        changes.allow("web", true);
        assertThat(changes.isAllowed("web")).isTrue();
        assertThat(changes.isAllowed("db")).isFalse();
        changes.allow("web", false);
        assertThat(changes.allowed()).isEmpty();
        assertThat(told).hasValue(2);
    }

    @Test
    void aServerThatIsClosedMayNotBeChangedWhenItsNameIsOpenedAgain() {
        changes.allow("web", true);
        changes.allow("db", true);
        now("web", "db", "ci");
        assertThat(changes.allowed()).containsExactlyInAnyOrder("web", "db");
        now("db");
        now("web", "db");
        assertThat(changes.allowed()).containsExactly("db");
    }

    @Test
    void hearsNothingOnceItIsClosed() {
        changes.close();
        assertThat(heard).isEmpty();
    }
}
