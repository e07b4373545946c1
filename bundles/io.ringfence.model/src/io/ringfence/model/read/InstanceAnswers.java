package io.ringfence.model.read;

import io.ringfence.model.Answer;

import java.util.ArrayList;
import java.util.List;

/** Which answers tell of instances, where some came with snapshots and some without. */
final class InstanceAnswers {

    private InstanceAnswers() {}

    /**
     * Those with snapshots first, as what is told first counts; one of them that failed is left out
     * where the same instances are known without: then only their snapshots are missing.
     */
    static List<Answer> inOrder(List<Answer> answers) {
        List<Answer> plain = answers.stream().filter(answer -> !isFull(answer)).toList();
        List<Answer> ordered = new ArrayList<>();
        for (Answer answer : answers) {
            if (isFull(answer)
                    && (isGood(answer)
                            || plain.stream().noneMatch(other -> covers(other, answer)))) {
                ordered.add(answer);
            }
        }
        ordered.addAll(plain);
        return ordered;
    }

    private static boolean covers(Answer plain, Answer full) {
        ApiRequest request = ApiRequest.of(plain.request());
        return isGood(plain)
                && (request.allProjects()
                        || request.project().equals(ApiRequest.of(full.request()).project()));
    }

    private static boolean isFull(Answer answer) {
        return ApiRequest.of(answer.request()).full();
    }

    private static boolean isGood(Answer answer) {
        return answer.status() == 200 && answer.whyUnreadable().isEmpty();
    }
}
