package io.ringfence.model.estate;

import io.ringfence.model.ServerIdentity;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the user said of servers that changed their certificates or names: that they are the same.
 * It is one of the estate's settings: a line for each server, with the words of its identities.
 *
 * @param groups words of identities that are of one server, see {@link ServerIdentity#word}
 */
public record SameServers(List<Set<String>> groups) {

    /** The key of the setting. */
    public static final String KEY = "servers.same";

    public SameServers {
        groups = groups.stream().map(Set::copyOf).toList();
    }

    /** As the settings of an estate say. */
    public static SameServers of(Map<String, String> settings) {
        return new SameServers(
                settings.getOrDefault(KEY, "")
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(line -> words(line))
                        .toList());
    }

    private static Set<String> words(String line) {
        return Arrays.stream(line.strip().split("\\s+")).collect(Collectors.toSet());
    }

    /** Whether two are different servers, as far as anybody knows. */
    public boolean differ(ServerIdentity one, ServerIdentity other) {
        return one.differs(other)
                && groups.stream()
                        .noneMatch(
                                group ->
                                        group.contains(one.word()) && group.contains(other.word()));
    }

    /** With what the user says now: these two are one server. */
    public SameServers with(ServerIdentity one, ServerIdentity other) {
        Set<String> both = new LinkedHashSet<>(List.of(one.word(), other.word()));
        List<Set<String>> apart =
                groups.stream().filter(group -> group.stream().noneMatch(both::contains)).toList();
        groups.stream().filter(group -> !apart.contains(group)).forEach(both::addAll);
        return new SameServers(Stream.concat(apart.stream(), Stream.of(both)).toList());
    }

    /** The value of the setting. */
    public String text() {
        return groups.stream()
                .map(group -> group.stream().sorted().collect(Collectors.joining(" ")))
                .sorted()
                .collect(Collectors.joining("\n"));
    }
}
