package io.ringfence.remote.capture;

import io.ringfence.model.Answer;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.Progress;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.http.ApiClient;
import io.ringfence.remote.http.Failure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Asks everything that the plan wants, in parallel, and gathers the answers. */
final class Asking {

    /** A server that lists endless projects or pools must not keep us busy for ever. */
    private static final int MAX_REQUESTS = 5_000;

    private final ApiClient client;
    private final Progress progress;
    private final Runnable answered;
    private final BlockingQueue<Outcome> outcomes = new LinkedBlockingQueue<>();
    private final Set<String> asked = new HashSet<>();
    private final List<Answer> answers = new ArrayList<>();

    /** What became of a request. */
    private sealed interface Outcome {

        record Told(Answer answer) implements Outcome {}

        record Cancelled(SourceException why) implements Outcome {}
    }

    /**
     * @param answered called for each answer
     */
    Asking(ApiClient client, Progress progress, Runnable answered) {
        this.client = client;
        this.progress = progress;
        this.answered = answered;
    }

    /**
     * Asks what is wanted, and what turns out to be wanted, until nothing is left. What could not
     * be told is among the answers, too.
     *
     * @return what brings the most about an object first, and otherwise in a stable order
     * @throws SourceException if the user cancelled
     */
    List<Answer> all(Discovery discovery) throws SourceException, InterruptedException {
        ask(RequestPlan.wanted(discovery));
        while (answers.size() < asked.size()) {
            Answer answer = next();
            answers.add(answer);
            answered.run();
            discovery.learn(answer);
            ask(RequestPlan.wanted(discovery));
            progress.report("asking the server", answers.size() + 1, asked.size() + 1);
        }
        answers.sort(
                Comparator.comparing((Answer answer) -> !answer.request().contains("recursion=2"))
                        .thenComparing(Answer::request));
        return answers;
    }

    private Answer next() throws SourceException, InterruptedException {
        return switch (outcomes.take()) {
            case Outcome.Told(Answer answer) -> answer;
            case Outcome.Cancelled(SourceException why) -> throw why;
        };
    }

    private void ask(Set<String> wanted) {
        for (String request : wanted) {
            if (asked.add(request)) {
                if (asked.size() > MAX_REQUESTS) {
                    String why = "not asked: a capture makes at most " + MAX_REQUESTS + " requests";
                    outcomes.add(new Outcome.Told(unreadable(request, why)));
                } else {
                    ask(request);
                }
            }
        }
    }

    private void ask(String request) {
        client.get(request)
                .handleAsync(
                        (reply, problem) ->
                                problem == null
                                        ? new Outcome.Told(
                                                Answer.of(request, reply.status(), reply.body()))
                                        : failed(request, problem),
                        task -> Thread.ofVirtual().name("ringfence-answer").start(task))
                .thenAccept(outcomes::add);
    }

    private static Outcome failed(String request, Throwable thrown) {
        if (Failure.unwrap(thrown) instanceof SourceException known) {
            return known.problem().kind() == Problem.Kind.CANCELLED
                    ? new Outcome.Cancelled(known)
                    : new Outcome.Told(unreadable(request, known.problem().what()));
        }
        return new Outcome.Told(unreadable(request, "it failed: " + thrown));
    }

    private static Answer unreadable(String request, String why) {
        return Answer.unreadable(request, Answer.NO_STATUS, 0, why);
    }
}
