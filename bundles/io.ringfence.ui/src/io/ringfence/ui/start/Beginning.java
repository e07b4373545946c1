package io.ringfence.ui.start;

import io.ringfence.model.estate.EstateModel;
import io.ringfence.model.estate.EstateState;
import io.ringfence.model.service.LxdModel.Listening;

import org.eclipse.core.runtime.ServiceCaller;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The moments before an estate is open. That there is no server is not known before: views say
 * nothing then, rather than that there is nothing.
 */
public final class Beginning {

    /** Whatever keeps the estate from being opened, nobody looks at an empty window for longer. */
    private static final int PATIENCE_SECONDS = 4;

    /** Who opens a view so long after the program was started has waited already. */
    private static final int LATE_SECONDS = 10;

    private volatile boolean over = isLate() || isOpen();

    private static boolean isLate() {
        return ProcessHandle.current()
                .info()
                .startInstant()
                .map(start -> Duration.between(start, Instant.now()).toSeconds() >= LATE_SECONDS)
                .orElse(false);
    }

    private static boolean isOpen() {
        AtomicBoolean open = new AtomicBoolean();
        ServiceCaller.callOnce(
                Beginning.class,
                EstateModel.class,
                estates -> open.set(estates.state() != EstateState.NONE));
        return open.get();
    }

    /** Whether an estate is open, or was awaited long enough. */
    public boolean isOver() {
        return over;
    }

    /** Runs an action once when it is over, on any thread; not at all when it is over now. */
    public void onOver(Runnable action) {
        if (over) {
            return;
        }
        CompletableFuture<EstateState> ended = new CompletableFuture<>();
        AtomicReference<Listening> listening = new AtomicReference<>(() -> {});
        ServiceCaller.callOnce(
                getClass(),
                EstateModel.class,
                estates ->
                        listening.set(
                                estates.listen(
                                        (_, now) -> {
                                            if (now != EstateState.NONE) {
                                                ended.complete(now);
                                            }
                                        })));
        if (isOpen()) { // meanwhile
            ended.complete(EstateState.NONE);
        }
        ended.completeOnTimeout(EstateState.NONE, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .thenAccept(
                        _ -> {
                            listening.get().close();
                            over = true;
                            action.run();
                        });
    }
}
