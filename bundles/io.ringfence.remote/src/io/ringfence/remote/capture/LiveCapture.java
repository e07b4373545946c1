package io.ringfence.remote.capture;

import io.ringfence.model.Answer;
import io.ringfence.model.Answers;
import io.ringfence.model.Capture;
import io.ringfence.model.Connection;
import io.ringfence.model.HostFacts;
import io.ringfence.model.Known;
import io.ringfence.model.Server;
import io.ringfence.model.ServerInfo;
import io.ringfence.model.read.ServerReader;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.Progress;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.http.ApiClient;
import io.ringfence.remote.http.Endpoint;
import io.ringfence.remote.http.EventLoops;
import io.ringfence.remote.http.Failure;
import io.ringfence.remote.http.Reply;
import io.ringfence.remote.tls.TlsClient;
import io.ringfence.remote.tls.WeakOffers;

import org.eclipse.jdt.annotation.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** Captures one live server. */
final class LiveCapture {

    /** How long an event of a debug daemon may be late. */
    private static final long EVENT_GRACE_MILLIS = 25;

    private static final Known<List<String>> NO_TLS =
            Known.unknown("a local socket has no TLS: audit the server over HTTPS");

    private final Reach reach;
    private final Optional<String> name;
    private final RemoteSettings settings;
    private final LocalHostFacts hostFacts;
    private final Progress progress;
    private final @Nullable TlsClient tls;
    private final ApiClient client;

    /**
     * @param name what the user calls the server, empty to take the server's own name
     * @throws SourceException if a file that is needed to connect is broken
     */
    LiveCapture(
            Reach reach,
            Optional<String> name,
            RemoteSettings settings,
            LocalHostFacts hostFacts,
            EventLoops loops,
            Progress progress)
            throws SourceException {
        this.reach = reach;
        this.name = name;
        this.settings = settings;
        this.hostFacts = hostFacts;
        this.progress = progress;
        this.tls = reach.tls();
        this.client =
                ApiClient.of(
                        reach.endpoint(),
                        tls,
                        loops.next(),
                        settings.timeouts(),
                        settings.limits(),
                        settings.userAgent(),
                        reach.credentials().headers());
    }

    /**
     * @throws SourceException if the server cannot be reached, is not trusted, does not trust us,
     *     or the user cancelled; single parts that fail are gaps of the capture
     */
    Capture run() throws SourceException {
        progress.onCancel(client::cancel);
        try (client) {
            return new Capture(List.of(server()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw cancelled();
        }
    }

    private SourceException cancelled() {
        return new SourceException(
                new Problem(
                        Problem.Kind.CANCELLED,
                        "cancelled",
                        reach.endpoint().text(),
                        "start it again"));
    }

    private Server server() throws SourceException, InterruptedException {
        progress.report("connecting to " + reach.endpoint().text(), 0, 1);
        CompletableFuture<Known<List<String>>> weakOffers = weakOffers();
        DebugEvents debug = DebugEvents.listen(client);
        Answer root = root(weakOffers);
        Instant captured = settings.clock().instant();
        Discovery discovery = new Discovery(root);
        ServerInfo info = discovery.info();
        new Admission(reach).check(root, info);
        CompletableFuture<Optional<HostFacts>> facts =
                hostFacts.start(reach.endpoint(), info, progress);
        List<Answer> answers = new ArrayList<>(List.of(root));
        answers.addAll(new Asking(client, progress, debug::answered).all(discovery));
        Connection connection =
                new Connection(
                        tls == null ? Connection.Transport.UNIX : Connection.Transport.HTTPS,
                        reach.endpoint().text(),
                        TlsFacts.of(tls),
                        get(weakOffers),
                        debugEvents(debug),
                        reach.remote());
        if (!facts.isDone()) {
            progress.report("collecting host facts", answers.size(), answers.size() + 1);
        }
        Optional<HostFacts> collected = get(facts);
        if (progress.cancelled()) {
            throw cancelled();
        }
        String ownName = info.serverName();
        return ServerReader.read(
                name.orElse(ownName.isEmpty() ? reach.endpoint().text() : ownName),
                captured,
                Known.of(connection),
                new Answers(answers),
                collected
                        .<Map<String, HostFacts>>map(known -> Map.of(ownName, known))
                        .orElse(Map.of()));
    }

    private CompletableFuture<Known<List<String>>> weakOffers() {
        return reach.endpoint() instanceof Endpoint.Https https
                ? new WeakOffers(settings.weakOffers()).of(https)
                : CompletableFuture.completedFuture(NO_TLS);
    }

    /** Asks for {@code /1.0}, without which there is no capture. */
    private Answer root(CompletableFuture<Known<List<String>>> weakOffers)
            throws SourceException, InterruptedException {
        try {
            Reply reply = client.get(RequestPlan.ROOT).get();
            return Answer.of(RequestPlan.ROOT, reply.status(), reply.body());
        } catch (ExecutionException e) {
            if (!(Failure.unwrap(e) instanceof SourceException problem)) {
                throw new IllegalStateException(e);
            }
            if (reach.endpoint() instanceof Endpoint.Https https
                    && tls instanceof TlsClient layer
                    && layer.noCommonProtocol()) {
                List<String> offers = get(weakOffers).optional().orElse(List.of());
                throw new SourceException(TlsClient.outdated(https, offers), problem);
            }
            throw problem;
        }
    }

    private Known<Integer> debugEvents(DebugEvents debug) throws InterruptedException {
        if (!debug.certain()) {
            client.get(RequestPlan.ROOT); // makes an event in debug mode
        }
        return debug.count(EVENT_GRACE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** The value of a future that never fails. */
    private static <T> T get(CompletableFuture<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
