package io.ringfence.model.source;

import java.time.Instant;

/** A source that tells when it changes. */
public interface LiveSource {

    /** What a listener hears; called from a thread of the source, one call at a time. */
    interface Listener {

        /** Something changed: capture anew. Bursts arrive as one call. */
        void changed();

        /** The connection is there (again); a capture follows if anything may have been missed. */
        void connected();

        /**
         * The connection is lost; the source tries again by itself, but not where the server is not
         * trusted or lets nobody in ({@link Problem.Kind#NOT_TRUSTED}).
         *
         * @param problem why
         * @param retry when it tries next; {@link Instant#MAX}: not any more
         */
        void lost(Problem problem, Instant retry);
    }

    /**
     * Starts to listen.
     *
     * @return closes the stream; idempotent
     */
    Subscription listen(Listener listener);

    /** An open event stream. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
