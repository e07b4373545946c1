package io.ringfence.model.service;

import io.ringfence.model.HostFacts;
import io.ringfence.model.Project;
import io.ringfence.model.Server;
import io.ringfence.model.facts.HostFactsReader;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.service.OpenSource.Phase;
import io.ringfence.model.source.LiveSource;
import io.ringfence.model.source.Sources;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A model of sources that do as they are told, at a time that a test lets pass. */
final class ModelFixture implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    final ManualTimer timer = new ManualTimer();
    final SourceModel model;

    private final CountedBackground background = new CountedBackground();
    private final List<FakeSource> sources;

    ModelFixture(FakeSource... sources) {
        this.sources = List.of(sources);
        model =
                new SourceModel(
                        new SourceModel.SourceWork(
                                new Sources(List.of(new Fakes(this.sources))),
                                background,
                                timer,
                                () -> NOW));
    }

    /** Opens or captures a source, and waits for it. */
    OpenSource opened(String spec) throws Exception {
        return model.open(spec).get(10, TimeUnit.SECONDS);
    }

    /** Opens a live source, and waits until somebody hears its events: these it returns. */
    LiveSource.Listener heard(FakeSource source) throws Exception {
        opened(source.name());
        await(() -> !source.listeners().isEmpty());
        return source.listeners().getFirst();
    }

    OpenSource source(String spec) {
        return model.state().source(spec).orElseThrow();
    }

    Phase phase(String spec) {
        return source(spec).phase();
    }

    /** The names of the servers that answered. */
    List<String> servers() {
        return model.capture().servers().stream().map(Server::name).toList();
    }

    /** What a server answered: its n-th capture has the project {@code pn}. */
    String project(String server) {
        return model.capture().server(server).orElseThrow().projects().stream()
                .map(Project::name)
                .findFirst()
                .orElse("");
    }

    /** Facts about the host of all fake sources. */
    static HostFacts facts() throws JsonException {
        return HostFactsReader.read(
                "{\"format\":\"ringfence-host-facts/1\",\"hostname\":\"host1\"}"
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** Waits for something that other threads bring about. */
    static void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.sleep(2);
        }
    }

    /** Waits until no capture runs any more: what did not happen by then does not happen. */
    void settle() {
        background.settle();
    }

    @Override
    public void close() {
        sources.forEach(FakeSource::release);
        model.closeAll();
    }
}
