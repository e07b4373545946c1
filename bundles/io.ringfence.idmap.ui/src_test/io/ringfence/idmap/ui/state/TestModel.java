package io.ringfence.idmap.ui.state;

import io.ringfence.model.Capture;
import io.ringfence.model.HostFacts;
import io.ringfence.model.Server;
import io.ringfence.model.service.LxdModel;
import io.ringfence.model.service.LxdState;
import io.ringfence.model.service.OpenSource;
import io.ringfence.model.source.SourceProvider.KnownSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A model whose capture a test changes. */
public class TestModel implements LxdModel {

    private final List<Listener> listeners = new ArrayList<>();
    private LxdState state = LxdState.EMPTY;

    /** Another capture is there now. */
    public void capture(Capture capture) {
        LxdState before = state;
        state = new LxdState(List.of(), capture);
        List.copyOf(listeners).forEach(listener -> listener.changed(before, state));
    }

    /** A source answered, the only one. */
    public void answered(String spec, Capture capture) {
        OpenSource source =
                new OpenSource(
                        spec,
                        OpenSource.Phase.IDLE,
                        null,
                        capture.servers(),
                        capture.servers().getFirst().captured(),
                        null);
        LxdState before = state;
        state = new LxdState(List.of(source), capture);
        List.copyOf(listeners).forEach(listener -> listener.changed(before, state));
    }

    @Override
    public LxdState state() {
        return state;
    }

    @Override
    public Listening listen(Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public List<KnownSource> known() {
        return List.of();
    }

    @Override
    public CompletableFuture<OpenSource> open(String spec) {
        return new CompletableFuture<>();
    }

    @Override
    public void refreshAll() {
        throw new UnsupportedOperationException("no test asks this");
    }

    @Override
    public void restoreAll(List<String> specs) {
        throw new UnsupportedOperationException("no test asks this");
    }

    @Override
    public void restore(String spec, List<Server> servers, Instant answered) {
        throw new UnsupportedOperationException("no test asks this");
    }

    @Override
    public void follow(boolean follow) {
        throw new UnsupportedOperationException("no test asks this");
    }

    @Override
    public void cancel(String spec) {
        throw new UnsupportedOperationException("no test asks this");
    }

    @Override
    public void close(String spec) {
        throw new UnsupportedOperationException("no test asks this");
    }

    @Override
    public boolean add(HostFacts facts) {
        return false;
    }
}
