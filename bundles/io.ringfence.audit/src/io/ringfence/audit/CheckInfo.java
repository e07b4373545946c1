package io.ringfence.audit;

import java.util.List;

/**
 * The catalogue's entry for a check: everything about it that is text.
 *
 * @param id stable, as in {@code instance.privileged}
 * @param area the first part of the id in words, as in {@code Instances}
 * @param severity the usual severity of a failure; a check may raise or lower it for a case
 * @param title a noun phrase, as in {@code Privileged container}
 * @param why why it matters, in three sentences that a reviewer can quote
 * @param sources where the rule comes from, document and section
 * @param remedy what to do, one or two sentences
 * @param commands templates of commands that do it, see {@link Remedy}
 */
public record CheckInfo(
        String id,
        String area,
        Severity severity,
        String title,
        String why,
        List<String> sources,
        String remedy,
        List<String> commands) {}
