package io.ringfence.ui.state;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Answers questions in the background of which only the last one counts: an answer to a question
 * that was followed by another is dropped.
 *
 * @param <T> the type of the answers
 */
public final class Latest<T> {

    private static final System.Logger LOG = System.getLogger(Latest.class.getName());

    private final Executor executor;
    private final Consumer<T> onAnswer;
    private final AtomicInteger asked = new AtomicInteger();

    /**
     * @param executor runs one question after the other
     * @param onAnswer hears the answers, on the thread of the executor
     */
    public Latest(Executor executor, Consumer<T> onAnswer) {
        this.executor = executor;
        this.onAnswer = onAnswer;
    }

    /** Asks a question, soon; those that were asked before are forgotten. */
    public void ask(Supplier<T> question) {
        int mine = asked.incrementAndGet();
        try {
            executor.execute(() -> answer(mine, question));
        } catch (RejectedExecutionException _) {
            // who asked was closed meanwhile: nobody waits for the answer
        }
    }

    private void answer(int mine, Supplier<T> question) {
        if (mine != asked.get()) {
            return;
        }
        try {
            T answer = question.get();
            if (mine == asked.get()) {
                onAnswer.accept(answer);
            }
        } catch (RuntimeException | LinkageError e) {
            // nobody waits for this thread: without a word here the fault would be lost
            LOG.log(System.Logger.Level.ERROR, "a question was not answered", e);
        }
    }
}
