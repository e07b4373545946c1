package io.ringfence.model.estate;

import io.ringfence.model.file.AtomicFile;
import io.ringfence.model.file.SampleSourceProvider;
import io.ringfence.model.service.CountedBackground;
import io.ringfence.model.service.FakeSource;
import io.ringfence.model.service.Fakes;
import io.ringfence.model.service.ManualTimer;
import io.ringfence.model.service.SourceModel;
import io.ringfence.model.source.Sources;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A window: a model over fake servers, and the estates of one user's folder. */
final class EstateFixture implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    static final Subject SUBJECT =
            new Subject("instance.privileged", "web", "instance", "default", "c1", "");

    final FakeSource web = new FakeSource("web", true);
    final FakeSource db = new FakeSource("db", true);
    final ManualTimer timer = new ManualTimer();
    final SourceModel model;
    final DocumentEstate estates;

    private final CountedBackground background = new CountedBackground();
    private final List<AutoCloseable> closing = new ArrayList<>();

    EstateFixture(Path home) {
        this(home, new AtomicFile(), Migrations.ALL);
    }

    EstateFixture(Path home, AtomicFile writer, Migrations migrations) {
        model =
                new SourceModel(
                        new Sources(
                                List.of(new Fakes(List.of(web, db)), new SampleSourceProvider())),
                        background,
                        () -> NOW);
        estates =
                new DocumentEstate(
                        model,
                        () -> home,
                        new EstateStore.Means(new EstateFormat(migrations), writer),
                        timer,
                        () -> NOW);
        closing.add(estates::close);
        closing.add(model::closeAll);
    }

    static <T> T get(CompletableFuture<T> future) throws Exception {
        return future.get(20, TimeUnit.SECONDS);
    }

    static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited too long");
            }
            Thread.sleep(2);
        }
    }

    Estate estate() {
        return estates.state().estate();
    }

    /** Opens a source, and waits until its answer is part of the estate. */
    void ask(FakeSource source) throws Exception {
        int before = estate().history(source.name()).size();
        get(model.open(source.name()));
        await(() -> estate().history(source.name()).size() > before);
    }

    /** Waits until no capture runs any more. */
    void settle() {
        background.settle();
    }

    /** What a source answers, by the name of its first project; empty when it is not shown. */
    String shown(String server) {
        return model.capture()
                .server(server)
                .map(found -> found.projects().iterator().next().name())
                .orElse("");
    }

    static Note note(String text) {
        return new Note(text, "ann", NOW, "digest");
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable one : closing) {
            one.close();
        }
    }
}
