package io.ringfence.remote.capture;

import io.ringfence.model.Capture;
import io.ringfence.model.source.CaptureSource;
import io.ringfence.model.source.LiveSource;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.Progress;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.http.EventLoops;
import io.ringfence.remote.key.Access;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** A live LXD or Incus server. */
public final class RemoteSource implements CaptureSource {

    private final String spec;
    private final Optional<String> serverName;
    private final Ways ways;
    private final List<Problem> remarks;
    private final RemoteSettings settings;
    private final LocalHostFacts hostFacts;
    private final EventLoops loops;
    private final Consumer<String> hearer;

    /**
     * @param spec what the user typed
     * @param remarks what the user should know of it beforehand
     * @param serverName what the server is called in captures, empty to take its own name
     */
    public RemoteSource(
            String spec,
            Optional<String> serverName,
            Reach reach,
            List<Problem> remarks,
            RemoteSettings settings,
            EventLoops loops) {
        this(spec, serverName, List.of(reach), remarks, settings, loops);
    }

    /**
     * As the other, of a server with several addresses.
     *
     * @param ways tried in this order; not empty
     */
    public RemoteSource(
            String spec,
            Optional<String> serverName,
            List<Reach> ways,
            List<Problem> remarks,
            RemoteSettings settings,
            EventLoops loops) {
        this(spec, serverName, ways, remarks, settings, loops, _ -> {});
    }

    /**
     * As the other, with somebody who hears what the server tells while it is watched.
     *
     * @param hearer hears each event as the server tells it, in JSON, and does not take long
     */
    public RemoteSource(
            String spec,
            Optional<String> serverName,
            List<Reach> ways,
            List<Problem> remarks,
            RemoteSettings settings,
            EventLoops loops,
            Consumer<String> hearer) {
        this.hearer = hearer;
        this.spec = spec;
        this.serverName = serverName;
        this.ways = new Ways(ways);
        this.remarks = List.copyOf(remarks);
        this.settings = settings;
        this.hostFacts = new LocalHostFacts(settings);
        this.loops = loops;
    }

    @Override
    public String name() {
        return spec;
    }

    /** How the server is reached: where it was reached last, else the first way. */
    public Reach reach() {
        return ways.now();
    }

    /** What was given, and a client key that other users may read. */
    @Override
    public List<Problem> remarks() {
        List<Problem> all = new ArrayList<>(remarks);
        reach().key().flatMap(Access::fault).map(Access::problem).ifPresent(all::add);
        return all;
    }

    @Override
    public Capture capture(Progress progress) throws SourceException {
        SourceException first = null;
        for (int i = 0; i < ways.count(); i++) {
            Reach reach = ways.now();
            try {
                return new LiveCapture(reach, serverName, settings, hostFacts, loops, progress)
                        .run();
            } catch (SourceException e) {
                if (e.problem().kind() != Problem.Kind.UNREACHABLE) {
                    throw e;
                }
                first = first == null ? e : first;
                ways.leave(reach);
            }
        }
        throw Objects.requireNonNull(first);
    }

    @Override
    public Optional<LiveSource> live() {
        return Optional.of(
                listener -> {
                    EventWatch watch =
                            new EventWatch(
                                    ways,
                                    settings,
                                    loops,
                                    listener,
                                    hearer,
                                    RandomGenerator.getDefault());
                    watch.start();
                    return watch;
                });
    }
}
