package io.ringfence.model.service;

import io.ringfence.model.Capture;
import io.ringfence.model.HostFacts;
import io.ringfence.model.Server;
import io.ringfence.model.facts.HostFactsMatch;
import io.ringfence.model.source.SourceProvider;
import io.ringfence.model.source.SourceProvider.KnownSource;
import io.ringfence.model.source.Sources;

import org.eclipse.jdt.annotation.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The model service over all providers of sources. */
@Component(service = LxdModel.class)
public final class SourceModel implements LxdModel {

    private final Sources sources;
    private final SourceWork work;
    private final Announcer<LxdState> announcer;

    // guarded by this
    private final Map<String, SourceSlot> slots = new LinkedHashMap<>();
    private final List<HostFacts> facts = new ArrayList<>();
    private final SteadyServers steady = new SteadyServers();
    private boolean factsChanged;
    private boolean following = true;

    private volatile LxdState state = LxdState.EMPTY;

    /** What all slots need to do their work. */
    record SourceWork(Sources sources, Background background, Timer timer, InstantSource clock) {}

    /**
     * As a service.
     *
     * @param background null: threads of its own
     */
    @Activate
    public SourceModel(
            @Reference(
                            cardinality = ReferenceCardinality.MULTIPLE,
                            policyOption = ReferencePolicyOption.RELUCTANT)
                    List<SourceProvider> providers,
            @Reference(
                            cardinality = ReferenceCardinality.OPTIONAL,
                            policyOption = ReferencePolicyOption.RELUCTANT)
                    @Nullable
                    Background background) {
        this(
                new Sources(providers),
                background == null ? new ThreadBackground() : background,
                InstantSource.system());
    }

    /**
     * By hand.
     *
     * @param clock for the ages of answers
     */
    public SourceModel(Sources sources, Background background, InstantSource clock) {
        this(new SourceWork(sources, background, Timer.SYSTEM, clock));
    }

    SourceModel(SourceWork work) {
        this.sources = work.sources();
        this.work = work;
        this.announcer = new Announcer<>(() -> state);
    }

    @Override
    public List<KnownSource> known() {
        return sources.known();
    }

    @Override
    public LxdState state() {
        return state;
    }

    @Override
    public CompletableFuture<OpenSource> open(String spec) {
        CompletableFuture<OpenSource> ended = new CompletableFuture<>();
        change(
                after ->
                        slots.computeIfAbsent(spec, key -> new SourceSlot(key, false, work, this))
                                .capture(ended, after));
        return ended;
    }

    @Override
    public void refreshAll() {
        change(
                after ->
                        slots.values()
                                .forEach(slot -> slot.capture(new CompletableFuture<>(), after)));
    }

    @Override
    public void restoreAll(List<String> specs) {
        change(
                after -> {
                    closeAll(after);
                    following = false;
                    specs.forEach(spec -> slots.put(spec, new SourceSlot(spec, true, work, this)));
                });
    }

    @Override
    public void restore(String spec, List<Server> servers, Instant answered) {
        change(
                _ -> {
                    SourceSlot slot = slots.get(spec);
                    if (slot != null) {
                        slot.restore(servers, answered);
                    }
                });
    }

    @Override
    public void follow(boolean follow) {
        change(
                after -> {
                    following = follow;
                    for (SourceSlot slot : slots.values()) {
                        if (follow) {
                            slot.follow(after);
                        } else {
                            slot.pause(after);
                        }
                    }
                });
    }

    /** Whether live sources are followed; asked inside a change. */
    boolean isFollowing() {
        return following;
    }

    @Override
    public void cancel(String spec) {
        change(
                after -> {
                    SourceSlot slot = slots.get(spec);
                    if (slot != null) {
                        slot.cancel(after);
                    }
                });
    }

    @Override
    public void close(String spec) {
        change(
                after -> {
                    SourceSlot slot = slots.remove(spec);
                    if (slot != null) {
                        slot.close(after);
                    }
                });
    }

    /** Closes everything. */
    @Deactivate
    public void closeAll() {
        change(this::closeAll);
    }

    private void closeAll(List<Runnable> after) {
        slots.values().forEach(slot -> slot.close(after));
        slots.clear();
        facts.clear();
    }

    @Override
    public boolean add(HostFacts more) {
        boolean[] about = {false};
        change(
                _ -> {
                    about[0] = HostFactsMatch.attach(state.capture(), more).isPresent();
                    facts.add(more);
                    factsChanged = true;
                });
        return about[0];
    }

    @Override
    public Listening listen(Listener listener) {
        return announcer.add(listener::changed);
    }

    /**
     * Changes something and tells everybody.
     *
     * @param change runs alone; what it adds to the list runs after it, beside others
     */
    void change(Consumer<List<Runnable>> change) {
        List<Runnable> after = new ArrayList<>();
        synchronized (this) {
            change.accept(after);
            publish(slots.values().stream().map(SourceSlot::state).toList());
        }
        after.forEach(Runnable::run);
        announcer.announce();
    }

    /** What did not change stays the same object, so that listeners see at a glance what did. */
    private void publish(List<OpenSource> open) {
        List<OpenSource> before = state.sources();
        boolean sameServers = !factsChanged && open.size() == before.size();
        boolean same = sameServers && state.following() == following;
        for (int i = 0; i < open.size() && sameServers; i++) {
            sameServers = open.get(i).servers() == before.get(i).servers();
            same &= open.get(i).isSame(before.get(i));
        }
        factsChanged = false;
        if (!same || !sameServers) {
            Capture capture = sameServers ? state.capture() : merged(open);
            state = new LxdState(open, capture, following);
        }
    }

    /** Forgets a slot that could never be read; runs inside a change. */
    void forget(String spec) {
        slots.remove(spec);
    }

    private Capture merged(List<OpenSource> open) {
        List<Capture> captures =
                open.stream().map(source -> new Capture(source.servers())).toList();
        Capture capture = Capture.merged(captures);
        for (HostFacts document : facts) {
            capture = HostFactsMatch.attach(capture, document).orElse(capture);
        }
        List<Server> answers = open.stream().flatMap(source -> source.servers().stream()).toList();
        return steady.of(answers, capture);
    }
}
