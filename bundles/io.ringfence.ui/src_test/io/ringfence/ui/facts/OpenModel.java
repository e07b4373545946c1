package io.ringfence.ui.facts;

import io.ringfence.model.Capture;
import io.ringfence.model.HostFacts;
import io.ringfence.model.Server;
import io.ringfence.model.service.LxdModel;
import io.ringfence.model.service.LxdState;
import io.ringfence.model.service.OpenSource;
import io.ringfence.model.source.SourceProvider.KnownSource;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A model in which a few servers are open and nothing happens. */
public final class OpenModel implements LxdModel {

    private final LxdState state;

    private OpenModel(LxdState state) {
        this.state = state;
    }

    public static OpenModel with(Server... servers) {
        List<Server> list = List.of(servers);
        OpenSource source =
                new OpenSource("test", OpenSource.Phase.IDLE, null, list, SERVER_TIME, null);
        return new OpenModel(new LxdState(List.of(source), new Capture(list)));
    }

    public static OpenModel with(OpenSource source) {
        return new OpenModel(new LxdState(List.of(source), new Capture(source.servers())));
    }

    private static final Instant SERVER_TIME = Instant.parse("2026-03-01T12:00:00Z");

    @Override
    public List<KnownSource> known() {
        return List.of();
    }

    @Override
    public LxdState state() {
        return state;
    }

    @Override
    public CompletableFuture<OpenSource> open(String spec) {
        return new CompletableFuture<>();
    }

    @Override
    public void refreshAll() {
        // nothing happens
    }

    @Override
    public void restoreAll(List<String> specs) {
        // it stays as it is
    }

    @Override
    public void restore(String spec, List<Server> servers, Instant answered) {
        // it stays as it is
    }

    @Override
    public void follow(boolean follow) {
        // nothing happens
    }

    @Override
    public void cancel(String spec) {
        // nothing runs
    }

    @Override
    public void close(String spec) {
        // it stays as it is
    }

    @Override
    public boolean add(HostFacts facts) {
        return false;
    }

    @Override
    public Listening listen(Listener listener) {
        return () -> {};
    }
}
