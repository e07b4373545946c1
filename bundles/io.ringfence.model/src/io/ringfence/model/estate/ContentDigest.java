package io.ringfence.model.estate;

import io.ringfence.model.Answer;
import io.ringfence.model.HostFacts;
import io.ringfence.model.Known;
import io.ringfence.model.Raw;
import io.ringfence.model.Server;
import io.ringfence.model.json.Json;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.json.JsonReader;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Tells whether two captures of a source say the same. What the passing of time changes by itself
 * does not count (see {@link #PASSING}), nor does the order of a server's lists, which LXD does not
 * keep.
 */
final class ContentDigest {

    /**
     * Members that change while nobody changes anything: the resources that an instance uses now,
     * when something was used, seen or updated last, how often a warning came, clock rates and load
     * of the host, and when host facts were collected. With a dot: the name of the member around
     * it, then its own.
     */
    private static final Set<String> PASSING =
            Set.of(
                    "state.cpu",
                    "state.memory",
                    "state.disk",
                    "state.processes",
                    "state.pid",
                    "state.started_at",
                    "counters",
                    "last_used_at",
                    "last_seen_at",
                    "updated_at",
                    "count",
                    "memory.used",
                    "memory.hugepages_used",
                    "nodes.used",
                    "nodes.hugepages_used",
                    "cores.frequency",
                    "sockets.frequency",
                    "load",
                    "collected",
                    "listsRefreshed");

    /** Those with a dot: what is after it by what is before it. */
    private static final Map<String, Set<String>> PASSING_IN =
            PASSING.stream()
                    .filter(name -> name.indexOf('.') > 0)
                    .collect(
                            Collectors.groupingBy(
                                    name -> name.substring(0, name.indexOf('.')),
                                    Collectors.mapping(
                                            name -> name.substring(name.indexOf('.') + 1),
                                            Collectors.toUnmodifiableSet())));

    private final JsonReader json = new JsonReader();
    private final MessageDigest sha256;
    private final Texts all = new Texts();
    private final Texts part = new Texts();

    private ContentDigest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The digest of what the servers said, in 64 hexadecimal digits. */
    static String of(List<Server> servers) {
        ContentDigest digest = new ContentDigest();
        servers.stream().sorted(Comparator.comparing(Server::name)).forEach(digest::add);
        return HexFormat.of().formatHex(digest.all.digest(digest.sha256));
    }

    private void add(Server server) {
        all.add(server.name());
        if (server.connection() instanceof Known.Value(var connection)) {
            // how many debug events came while capturing is chance
            all.add(connection.address() + connection.tls() + connection.weakOffers());
        }
        server.answers().list().stream()
                .sorted(Comparator.comparing(Answer::request))
                .forEach(this::add);
        Map<String, HostFacts> facts = new TreeMap<>(server.hostFacts());
        facts.forEach(
                (member, document) -> {
                    all.add(member);
                    all.addBytes(digest(document.raw()));
                });
    }

    private void add(Answer answer) {
        all.add(answer.request() + " " + answer.status() + answer.whyUnreadable().orElse(""));
        List<Raw> elements = answer.elements();
        if (elements.isEmpty()) {
            answer.metadata().ifPresent(value -> all.addBytes(digest(value)));
        } else {
            elements.stream()
                    .map(element -> HexFormat.of().formatHex(digest(element)))
                    .sorted()
                    .forEach(all::add);
        }
    }

    private byte[] digest(Raw value) {
        try {
            add("", value.tree(json));
        } catch (JsonException e) {
            // beyond what is read of it: as it is
            part.addBytes(value.json().getBytes(StandardCharsets.UTF_8));
        }
        return part.digest(sha256);
    }

    private void add(String around, Json value) {
        switch (value) {
            case Json.Obj(var members) -> {
                part.add("{");
                String[] names = members.keySet().toArray(String[]::new);
                Arrays.sort(names);
                for (String name : names) {
                    Json member = members.get(name);
                    if (member != null && !isPassing(around, name)) {
                        part.add(name);
                        add(name, member);
                    }
                }
                part.add("}");
            }
            case Json.Arr(var items) when around.equals("used_by") -> {
                part.add("[");
                items.stream().map(Json::text).sorted().forEach(part::add);
                part.add("]");
            }
            case Json.Arr(var items) -> {
                part.add("[");
                items.forEach(item -> add(around, item));
                part.add("]");
            }
            default -> part.add(value.what(), value.text());
        }
    }

    private static boolean isPassing(String around, String name) {
        Set<String> inside = PASSING_IN.get(around);
        return PASSING.contains(name) || inside != null && inside.contains(name);
    }
}
