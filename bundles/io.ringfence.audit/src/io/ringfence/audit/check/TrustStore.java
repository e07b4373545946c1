package io.ringfence.audit.check;

import io.ringfence.model.Certificate;
import io.ringfence.model.Known;
import io.ringfence.model.Server;
import io.ringfence.model.X509Facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The trust store of one server, each certificate read once, and what occurs twice in it. */
public final class TrustStore {

    private final Map<String, Known<X509Facts>> facts = new HashMap<>();
    private final Map<String, Set<String>> byName = new HashMap<>();
    private final Map<String, Set<String>> byKey = new HashMap<>();

    private TrustStore() {}

    /** Reads all entries that the server showed. */
    public static TrustStore of(Server server) {
        TrustStore store = new TrustStore();
        for (Certificate entry : server.certificates()) {
            Known<X509Facts> read = X509Facts.of(entry.pem());
            store.facts.put(entry.fingerprint(), read);
            if (!entry.name().isBlank()) {
                add(store.byName, entry.name(), entry);
            }
            read.optional().ifPresent(known -> add(store.byKey, known.publicKeySha256(), entry));
        }
        return store;
    }

    /** What the entry's certificate says of itself. */
    public Known<X509Facts> facts(Certificate entry) {
        return facts.getOrDefault(
                entry.fingerprint(), Known.unknown("it is not part of the trust store"));
    }

    /** Fingerprints of the other entries of this name, ordered. */
    public List<String> sameName(Certificate entry) {
        return others(byName.getOrDefault(entry.name(), Set.of()), entry);
    }

    /** Fingerprints of the other entries with this key, ordered. */
    public List<String> sameKey(Certificate entry) {
        return facts(entry)
                .optional()
                .map(known -> others(byKey.getOrDefault(known.publicKeySha256(), Set.of()), entry))
                .orElse(List.of());
    }

    private static void add(Map<String, Set<String>> groups, String group, Certificate entry) {
        groups.computeIfAbsent(group, _ -> new TreeSet<>()).add(entry.fingerprint());
    }

    private static List<String> others(Set<String> group, Certificate entry) {
        List<String> others = new ArrayList<>(group);
        others.remove(entry.fingerprint());
        return others;
    }
}
