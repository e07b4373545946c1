package io.ringfence.remote.capture;

import io.ringfence.model.source.LiveSource;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.http.ApiClient;
import io.ringfence.remote.http.EventLoops;
import io.ringfence.remote.http.EventStream;
import io.ringfence.remote.http.Failure;
import io.ringfence.remote.tls.TlsClient;

import org.eclipse.jdt.annotation.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Listens to the events of one server and connects again whenever the stream is lost. */
final class EventWatch implements LiveSource.Subscription {

    /** What changes a server's objects; its log is nothing to capture anew for. */
    private static final String REQUEST = "/1.0/events?type=operation,lifecycle&all-projects=true";

    private static final Executor THREADS =
            task -> Thread.ofVirtual().name("ringfence-events").start(task);

    private final Ways ways;
    private final RemoteSettings settings;
    private final EventLoops loops;
    private final LiveSource.Listener listener;
    private final Consumer<String> hearer;
    private final Backoff backoff;
    private @Nullable ApiClient client;
    private boolean closed;

    /**
     * @param hearer hears each event as the server tells it, in JSON
     */
    EventWatch(
            Ways ways,
            RemoteSettings settings,
            EventLoops loops,
            LiveSource.Listener listener,
            Consumer<String> hearer,
            RandomGenerator random) {
        this.ways = ways;
        this.settings = settings;
        this.loops = loops;
        this.listener = listener;
        this.hearer = hearer;
        this.backoff = new Backoff(random);
    }

    /** Connects; files are read on the way, so not on the caller's thread. */
    void start() {
        THREADS.execute(this::connect);
    }

    private void connect() {
        synchronized (this) {
            if (closed) {
                return;
            }
        }
        Reach reach = ways.now();
        try { // a key or a login may have to be waited for, and who closes this must not wait, too
            TlsClient tls = reach.tls();
            Map<String, String> headers = reach.credentials().headers();
            connect(reach, tls, headers);
        } catch (SourceException e) {
            synchronized (this) {
                if (!closed) {
                    client = null;
                    retry(e.problem());
                }
            }
        }
    }

    private synchronized void connect(
            Reach reach, @Nullable TlsClient tls, Map<String, String> headers) {
        if (!closed) {
            ApiClient connecting =
                    ApiClient.of(
                            reach.endpoint(),
                            tls,
                            loops.next(),
                            settings.timeouts(),
                            settings.limits(),
                            settings.userAgent(),
                            headers);
            client = connecting;
            connecting
                    .events(REQUEST, new Stream(connecting))
                    .whenComplete(
                            (_, problem) -> {
                                if (problem == null) {
                                    connected(connecting);
                                } else {
                                    ways.leave(reach);
                                    lost(connecting, problem(problem));
                                }
                            });
        }
    }

    private Problem problem(Throwable thrown) {
        return Failure.unwrap(thrown) instanceof SourceException known
                ? known.problem()
                : new Problem(
                        Problem.Kind.UNREACHABLE,
                        "the event stream failed: " + thrown,
                        ways.now().endpoint().text(),
                        "look at the daemon's log");
    }

    /** The events of one connection. */
    private final class Stream implements EventStream.Listener {

        private final ApiClient source;

        Stream(ApiClient source) {
            this.source = source;
        }

        @Override
        public void event(String json) {
            synchronized (EventWatch.this) {
                if (client == source) {
                    hearer.accept(json);
                    listener.changed();
                }
            }
        }

        @Override
        public void lost(Problem problem) {
            EventWatch.this.lost(source, problem);
        }
    }

    private synchronized void connected(ApiClient source) {
        if (client == source) {
            backoff.reset();
            listener.connected();
        }
    }

    private synchronized void lost(ApiClient source, Problem problem) {
        if (client == source) {
            client = null;
            source.close();
            retry(problem);
        }
    }

    private void retry(Problem problem) {
        if (problem.kind() == Problem.Kind.NOT_TRUSTED) {
            listener.lost(problem, Instant.MAX); // somebody has to look first
            return;
        }
        Duration wait = backoff.next();
        CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS, THREADS)
                .execute(this::connect);
        listener.lost(problem, settings.clock().instant().plus(wait));
    }

    @Override
    public synchronized void close() {
        closed = true;
        ApiClient open = client;
        client = null;
        if (open != null) {
            open.close();
        }
    }
}
