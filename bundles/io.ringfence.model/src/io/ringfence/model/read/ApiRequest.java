package io.ringfence.model.read;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request to the API, taken apart.
 *
 * @param text as it was sent
 * @param path the path's parts after {@code /1.0}, decoded
 * @param query decoded parameters; of two with one name the first counts
 */
record ApiRequest(String text, List<String> path, Map<String, String> query) {

    static ApiRequest of(String text) {
        int mark = text.indexOf('?');
        String path = mark < 0 ? text : text.substring(0, mark);
        List<String> parts =
                Arrays.stream(path.split("/"))
                        .filter(part -> !part.isEmpty())
                        .map(ApiRequest::decoded)
                        .toList();
        return new ApiRequest(
                text,
                parts.isEmpty() ? parts : parts.subList(1, parts.size()),
                mark < 0 ? Map.of() : query(text.substring(mark + 1)));
    }

    private static Map<String, String> query(String text) {
        Map<String, String> query = new LinkedHashMap<>();
        // selective recursion separates by semicolons: recursion=2;fields=state.network
        for (String parameter : text.split("[&;]")) {
            int equals = parameter.indexOf('=');
            if (equals > 0) {
                query.putIfAbsent(
                        decoded(parameter.substring(0, equals)),
                        decoded(parameter.substring(equals + 1)));
            }
        }
        return query;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // a stray percent sign: as it is
        }
    }

    /** Whether the path is {@code name} or begins with it. */
    boolean isBelow(String name) {
        return !path.isEmpty() && path.getFirst().equals(name);
    }

    boolean allProjects() {
        return query.getOrDefault("all-projects", "").equals("true");
    }

    /** The project asked for, {@code default} when none was named. */
    String project() {
        return query.getOrDefault("project", "default");
    }

    /** The cluster member asked for, empty for none. */
    String target() {
        return query.getOrDefault("target", "");
    }

    /** Whether objects came with what hangs on them, snapshots among it. */
    boolean full() {
        return query.getOrDefault("recursion", "").equals("2") && !query.containsKey("fields");
    }
}
