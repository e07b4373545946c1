package io.ringfence.remote.capture;

import io.ringfence.model.Known;
import io.ringfence.model.json.Fields;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.json.JsonReader;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.http.ApiClient;
import io.ringfence.remote.http.EventStream;
import io.ringfence.remote.http.Failure;

import org.eclipse.jdt.annotation.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Finds out whether the daemon runs in debug mode, when it sends the bodies of all requests and
 * answers, secrets included, to everybody who listens to its log events.
 *
 * <p>The level of an event does not tell: LXD 5.0.2 sends events of level debug in any mode, but
 * bodies of its API only in this one, as a message of a title, a line feed, a tab and the body
 * (util.DebugJSON of its source). Without a title they are what one cluster member told another
 * (logger.Pretty), in any mode, too. The requests of the capture itself cause such events.
 */
final class DebugEvents implements EventStream.Listener {

    private static final String REQUEST = "/1.0/events?type=logging";
    private static final String BODY = "\n\t{";

    /** So many answers come with an event in debug mode that one more need not be waited for. */
    private static final int ENOUGH = 5;

    private final JsonReader json = new JsonReader();
    private final AtomicInteger count = new AtomicInteger();
    private final CountDownLatch first = new CountDownLatch(1);
    private final AtomicInteger answers = new AtomicInteger();
    private final CompletableFuture<EventStream> stream;
    private volatile @Nullable Problem lost;

    private DebugEvents(ApiClient client) {
        this.stream = client.events(REQUEST, this);
    }

    /** Starts to listen; the stream ends with the client. */
    static DebugEvents listen(ApiClient client) {
        return new DebugEvents(client);
    }

    /** An answer of the API arrived; in debug mode that makes an event. */
    void answered() {
        if (stream.isDone()) {
            answers.incrementAndGet();
        }
    }

    /** Whether so much was asked since the stream is open that debug mode would have shown. */
    boolean certain() {
        return count.get() > 0 || answers.get() >= ENOUGH || stream.isCompletedExceptionally();
    }

    @Override
    public void event(String text) {
        if (hasBody(text)) {
            count.incrementAndGet();
            first.countDown();
            stream.thenAccept(EventStream::close); // it is known now, and bodies are big
        }
    }

    private boolean hasBody(String text) {
        try {
            Fields event = Fields.of(json.read(text.getBytes(StandardCharsets.UTF_8)), "");
            Fields metadata = event.object("metadata");
            return event.textOrEmpty("type").equals("logging")
                    && metadata.textOrEmpty("level").equals("debug")
                    && metadata.textOrEmpty("message").indexOf(BODY) > 0;
        } catch (JsonException _) {
            return false; // no event that we know
        }
    }

    @Override
    public void lost(Problem problem) {
        lost = problem;
        first.countDown();
    }

    /**
     * How many events with a body arrived by now; no more than one is waited for.
     *
     * @param grace how long an event may be late when not enough was asked
     */
    Known<Integer> count(long grace, TimeUnit unit) throws InterruptedException {
        try {
            stream.get(grace, unit);
        } catch (TimeoutException _) {
            return Known.unknown("the server did not open its event stream in time");
        } catch (ExecutionException e) {
            String why =
                    Failure.unwrap(e) instanceof SourceException known
                            ? known.problem().what()
                            : "it failed";
            return Known.unknown("the event stream could not be opened: " + why);
        }
        boolean told = first.await(certain() ? 0 : grace, unit);
        Problem problem = lost;
        return told && problem != null && count.get() == 0
                ? Known.unknown("the event stream broke off: " + problem.what())
                : Known.of(count.get());
    }
}
