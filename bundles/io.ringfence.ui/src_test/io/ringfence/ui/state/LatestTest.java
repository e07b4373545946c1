package io.ringfence.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

class LatestTest {

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<String> answers = new ArrayList<>();
    private final Latest<String> latest = new Latest<>(waiting::add, answers::add);

    @Test
    void onlyTheLastQuestionIsAnswered() {
        latest.ask(
                () -> {
                    throw new AssertionError("nobody asks this any more");
                });
        latest.ask(() -> "second");
        runAll();
        assertThat(answers).containsExactly("second");
    }

    @Test
    void aLateAnswerIsDropped() {
        latest.ask(
                () -> {
                    latest.ask(() -> "asked meanwhile");
                    return "late";
                });
        runAll();
        assertThat(answers).containsExactly("asked meanwhile");
    }

    @Test
    void aQuestionThatFailsDoesNotEndTheOthers() {
        latest.ask(
                () -> {
                    throw new IllegalStateException("on purpose");
                });
        runAll();
        latest.ask(() -> "next");
        runAll();
        assertThat(answers).containsExactly("next");
    }

    private void runAll() {
        while (!waiting.isEmpty()) {
            waiting.removeFirst().run();
        }
    }

    @Test
    void asksNobodyWhoWasClosed() {
        ExecutorService closed = Executors.newSingleThreadExecutor();
        closed.shutdownNow();
        List<String> heard = new ArrayList<>();
        new Latest<String>(closed, heard::add).ask(() -> "late");
        assertThat(heard).isEmpty();
    }
}
