package io.ringfence.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.file.SampleSourceProvider;
import io.ringfence.model.service.Background;
import io.ringfence.model.service.SourceModel;
import io.ringfence.model.source.Progress;
import io.ringfence.model.source.Sources;

import org.junit.jupiter.api.Test;
import org.osgi.service.prefs.Preferences;

import java.lang.reflect.Proxy;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

class RememberedSourcesTest {

    private final Map<String, String> kept = new ConcurrentHashMap<>();
    private final AtomicInteger flushed = new AtomicInteger();
    private final SourceModel model =
            new SourceModel(
                    new Sources(List.of(new SampleSourceProvider())),
                    RememberedSourcesTest::atOnce,
                    InstantSource.system());

    @Test
    void comesBackToWhatWasOpen() throws InterruptedException {
        remembered().openIn(model, List.of());
        assertThat(model.state().sources()).isEmpty();
        model.open("sample");
        await("sample");
        assertThat(flushed).hasPositiveValue();
        model.closeAll();
        await("");
        kept.put("sources", "sample\n");
        SourceModel next =
                new SourceModel(
                        new Sources(List.of(new SampleSourceProvider())),
                        RememberedSourcesTest::atOnce,
                        InstantSource.system());
        remembered().openIn(next, List.of());
        assertThat(next.state().source("sample")).isPresent();
    }

    @Test
    void opensWhatTheStartAsksForInstead() {
        kept.put("sources", "elsewhere");
        remembered().openIn(model, List.of("sample"));
        assertThat(model.state().sources()).extracting("spec").containsExactly("sample");
    }

    private void await(String specs) throws InterruptedException {
        for (int i = 0; i < 500 && !specs.equals(kept.getOrDefault("sources", "")); i++) {
            Thread.sleep(10);
        }
        assertThat(kept.getOrDefault("sources", "")).isEqualTo(specs);
    }

    private RememberedSources remembered() {
        Preferences preferences =
                (Preferences)
                        Proxy.newProxyInstance(
                                getClass().getClassLoader(),
                                new Class<?>[] {Preferences.class},
                                (_, method, arguments) ->
                                        switch (method.getName()) {
                                            case "get" ->
                                                    kept.getOrDefault(
                                                            (String) arguments[0],
                                                            (String) arguments[1]);
                                            case "put" ->
                                                    kept.put(
                                                            (String) arguments[0],
                                                            (String) arguments[1]);
                                            case "flush" -> flushed.incrementAndGet();
                                            default -> throw new UnsupportedOperationException();
                                        });
        return new RememberedSources(preferences);
    }

    private static Background.Running atOnce(String source, Background.Work work) {
        assertThat(source).isNotBlank();
        work.run(Progress.NONE);
        return () -> {};
    }
}
