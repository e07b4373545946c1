package io.ringfence.model.service;

import io.ringfence.model.Capture;
import io.ringfence.model.HostFacts;
import io.ringfence.model.Server;
import io.ringfence.model.source.SourceProvider.KnownSource;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The one place where captures live: sources are opened here and captured in the background, live
 * ones again whenever something changes, and everybody who shows something listens here.
 *
 * <p>Each source is captured by itself, so that a slow or dead server delays no other; what comes
 * too late, after its source was closed or asked anew, is dropped; a source that is lost keeps what
 * it answered last. All methods return at once and may be called by any thread.
 */
public interface LxdModel {

    /** What can be opened without an address; may read files, so not for the user interface. */
    List<KnownSource> known();

    /** What is open now. */
    LxdState state();

    /** What all open sources answered last. */
    default Capture capture() {
        return state().capture();
    }

    /**
     * Opens a source, or captures it anew when it is open; a capture of it that runs is cancelled.
     *
     * <p>A source that cannot be (a broken file, an unknown name) is not kept open; one that could
     * not be reached is, without servers.
     *
     * @param spec a remote's name, {@code unix:…}, {@code https://…}, a file or {@code sample}
     * @return completes when its capture ended, with its {@link OpenSource#problem()} when that did
     *     not work; is cancelled when the source is closed before
     */
    CompletableFuture<OpenSource> open(String spec);

    /** Captures all open sources anew. */
    void refreshAll();

    /**
     * Opens these sources in place of all that is open, without asking anybody, and pauses: nobody
     * is asked until somebody wants it. Host facts that were added are forgotten.
     */
    void restoreAll(List<String> specs);

    /**
     * Shows what an open source answered once; the next {@link #open} or refresh asks the source
     * itself. Does nothing when it is not open, or has answered since it was opened.
     *
     * @param servers as they were recorded; their host facts hold until there are newer ones
     * @param answered when it answered that
     */
    void restore(String spec, List<Server> servers, Instant answered);

    /**
     * Follows live sources, or pauses. While the model is paused nobody hears events and nothing is
     * captured by itself; {@link #open} and {@link #refreshAll} still ask. A new model follows.
     *
     * @param follow true also captures those live sources that it does not follow yet
     */
    void follow(boolean follow);

    /** Ends the capture that runs for this source, if any; what it answered last stays. */
    void cancel(String spec);

    /** Forgets a source and what it answered; nothing when it is not open. */
    void close(String spec);

    /**
     * Adds facts to the server that they are about, now and in every later capture.
     *
     * @return whether they are about a server of the present capture
     */
    boolean add(HostFacts facts);

    /** Hears of every change. */
    Listening listen(Listener listener);

    /** Hears of changes. */
    @FunctionalInterface
    interface Listener {

        /**
         * Something changed. Called in a thread of the model, never in two at once, and in the
         * right order; changes in quick succession may come as one.
         */
        void changed(LxdState before, LxdState now);
    }

    /** A listener that was added. */
    interface Listening extends AutoCloseable {

        /** Ends it; again does nothing. */
        @Override
        void close();
    }
}
