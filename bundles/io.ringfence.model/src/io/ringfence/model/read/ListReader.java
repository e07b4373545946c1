package io.ringfence.model.read;

import io.ringfence.model.Answer;
import io.ringfence.model.Gap;
import io.ringfence.model.Listing;
import io.ringfence.model.Project;
import io.ringfence.model.Raw;
import io.ringfence.model.json.Fields;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.json.JsonReader;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Reads the elements of several answers in parallel, and puts them in a stable order. */
final class ListReader {

    /** More than these say nothing new; the rest is counted. */
    private static final int MOST_GAPS = 20;

    /** The one list that is an object with an array for each status. */
    private static final List<String> GROUPED = List.of("operations");

    private final JsonReader json;
    private final Map<String, Project> projects;

    /** What became of an element: at most one of the two is not null. */
    private record Outcome<T>(@Nullable T item, @Nullable Gap gap) {}

    ListReader(JsonReader json, Map<String, Project> projects) {
        this.json = json;
        this.projects = projects;
    }

    /**
     * @param what what is read, in the plural, for messages
     * @param answers all answers that tell of it; what two of them tell is taken from the first
     * @param key tells one from another, and the order
     */
    <T> Listing<T> read(
            String what, List<Answer> answers, ElementReader<T> reader, Function<T, String> key) {
        Map<String, T> items = new LinkedHashMap<>();
        List<Gap> gaps = new ArrayList<>();
        for (Answer answer : answers) {
            ApiRequest request = ApiRequest.of(answer.request());
            if (answer.status() != 200 || answer.whyUnreadable().isPresent()) {
                if (!isRepaired(request, answers)) {
                    gaps.add(new Gap(projectOf(request), Reasons.of(answer, what, json)));
                }
                continue;
            }
            List<Gap> wrong = new ArrayList<>();
            for (Outcome<T> outcome : elements(answer, request, reader)) {
                T item = outcome.item();
                Gap gap = outcome.gap();
                if (item != null) {
                    items.putIfAbsent(key.apply(item), item);
                } else if (gap != null) {
                    wrong.add(gap);
                }
            }
            gaps.addAll(firstOf(wrong, what, request));
        }
        List<T> sorted = new ArrayList<>(items.values());
        sorted.sort(Comparator.comparing(key));
        return new Listing<>(sorted, gaps);
    }

    private <T> List<Outcome<T>> elements(
            Answer answer, ApiRequest request, ElementReader<T> reader) {
        Raw metadata = answer.metadata().orElse(Raw.none());
        if (metadata.size() == 0) {
            return List.of(
                    new Outcome<>(
                            null,
                            new Gap(projectOf(request), request.text() + ": has no metadata")));
        }
        List<Raw> elements = elements(answer, metadata, request);
        return IntStream.range(0, elements.size())
                .parallel()
                .mapToObj(i -> element(elements.get(i), i, request, reader))
                .toList();
    }

    /** The items of the list; an object that is no list is one item, and null is an empty list. */
    private static List<Raw> elements(Answer answer, Raw metadata, ApiRequest request) {
        boolean grouped = request.path().equals(GROUPED) && metadata.json().startsWith("{");
        if (metadata.isArray() || grouped) {
            return answer.elements();
        }
        return metadata.json().equals("null") ? List.of() : List.of(metadata);
    }

    private <T> Outcome<T> element(
            Raw raw, int index, ApiRequest request, ElementReader<T> reader) {
        String project = projectOf(request);
        try {
            Fields element = Fields.of(raw.tree(json), "");
            project = element.has("project") ? element.text("project") : project;
            return new Outcome<>(reader.read(element, new Context(request, raw, projects)), null);
        } catch (JsonException e) {
            String reason = Reasons.of(request, "element " + index + ": ", e);
            return new Outcome<>(null, new Gap(project, reason));
        }
    }

    private static List<Gap> firstOf(List<Gap> gaps, String what, ApiRequest request) {
        if (gaps.size() <= MOST_GAPS) {
            return gaps;
        }
        List<Gap> first = new ArrayList<>(gaps.subList(0, MOST_GAPS));
        int more = gaps.size() - MOST_GAPS;
        first.add(
                new Gap(
                        projectOf(request),
                        request.text() + ": " + more + " more " + what + " could not be read"));
        return first;
    }

    /** Whether the projects were asked one by one after all of them at once was refused. */
    private static boolean isRepaired(ApiRequest refused, List<Answer> answers) {
        return refused.allProjects()
                && answers.stream()
                        .map(answer -> ApiRequest.of(answer.request()))
                        .anyMatch(
                                request ->
                                        !request.allProjects()
                                                && request.path().equals(refused.path()));
    }

    private static @Nullable String projectOf(ApiRequest request) {
        return request.query().get("project");
    }
}
