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
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

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

    private final JsonReader json = new JsonReader();
    private final MessageDigest all = sha256();

    private ContentDigest() {}

    /** The digest of what the servers said, in 64 hexadecimal digits. */
    static String of(List<Server> servers) {
        ContentDigest digest = new ContentDigest();
        servers.stream().sorted(Comparator.comparing(Server::name)).forEach(digest::add);
        return HexFormat.of().formatHex(digest.all.digest());
    }

    private void add(Server server) {
        text(all, server.name());
        if (server.connection() instanceof Known.Value(var connection)) {
            // how many debug events came while capturing is chance
            text(all, connection.address() + connection.tls() + connection.weakOffers());
        }
        server.answers().list().stream()
                .sorted(Comparator.comparing(Answer::request))
                .forEach(this::add);
        Map<String, HostFacts> facts = new TreeMap<>(server.hostFacts());
        facts.forEach(
                (member, document) -> {
                    text(all, member);
                    all.update(digest(document.raw()));
                });
    }

    private void add(Answer answer) {
        text(all, answer.request() + " " + answer.status() + answer.whyUnreadable().orElse(""));
        List<Raw> elements = answer.elements();
        if (elements.isEmpty()) {
            answer.metadata().ifPresent(value -> all.update(digest(value)));
        } else {
            elements.stream()
                    .map(element -> HexFormat.of().formatHex(digest(element)))
                    .sorted()
                    .forEach(element -> text(all, element));
        }
    }

    private byte[] digest(Raw value) {
        MessageDigest digest = sha256();
        byte[] bytes = value.json().getBytes(StandardCharsets.UTF_8);
        try {
            add(digest, "", json.read(bytes));
        } catch (JsonException e) {
            digest.update(bytes); // beyond what is read of it: as it is
        }
        return digest.digest();
    }

    private static void add(MessageDigest digest, String around, Json value) {
        switch (value) {
            case Json.Obj(var members) -> {
                text(digest, "{");
                new TreeMap<>(members)
                        .forEach(
                                (name, member) -> {
                                    if (!isPassing(around, name)) {
                                        text(digest, name);
                                        add(digest, name, member);
                                    }
                                });
                text(digest, "}");
            }
            case Json.Arr(var items) when around.equals("used_by") -> {
                text(digest, "[");
                items.stream().map(Json::text).sorted().forEach(item -> text(digest, item));
                text(digest, "]");
            }
            case Json.Arr(var items) -> {
                text(digest, "[");
                items.forEach(item -> add(digest, around, item));
                text(digest, "]");
            }
            default -> text(digest, value.what() + value.text());
        }
    }

    private static boolean isPassing(String around, String name) {
        return PASSING.contains(name) || PASSING.contains(around + "." + name);
    }

    /** With its length before it, so that no two sequences of texts are the same bytes. */
    private static void text(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
