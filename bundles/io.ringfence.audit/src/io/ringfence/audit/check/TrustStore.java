package io.ringfence.audit.check;

import io.ringfence.model.Certificate;
import io.ringfence.model.Known;
import io.ringfence.model.Server;
import io.ringfence.model.X509Facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The trust store of one server, each certificate read once, and what occurs twice in it. */
public final class TrustStore {

    /** A hostile server can show one key a hundred thousand times: nobody reads that many. */
    private static final int NAMED = 20;

    private final Map<String, Known<X509Facts>> facts = new HashMap<>();
    private final Map<String, Set<String>> byName = new HashMap<>();
    private final Map<String, Set<String>> byKey = new HashMap<>();

    private TrustStore() {}

    /**
     * Other entries that have something in common with one.
     *
     * @param count how many they are
     * @param named fingerprints of the first of them, ordered
     */
    public record Others(int count, List<String> named) {

        private static final Others NONE = new Others(0, List.of());

        /** Whether there is not one. */
        public boolean isEmpty() {
            return count == 0;
        }
    }

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

    /** The other entries of this name. */
    public Others sameName(Certificate entry) {
        return others(byName.getOrDefault(entry.name(), Set.of()), entry);
    }

    /** The other entries with this key. */
    public Others sameKey(Certificate entry) {
        return facts(entry)
                .optional()
                .map(known -> others(byKey.getOrDefault(known.publicKeySha256(), Set.of()), entry))
                .orElse(Others.NONE);
    }

    private static void add(Map<String, Set<String>> groups, String group, Certificate entry) {
        groups.computeIfAbsent(group, _ -> new TreeSet<>()).add(entry.fingerprint());
    }

    private static Others others(Set<String> group, Certificate entry) {
        List<String> named =
                group.stream()
                        .filter(other -> !other.equals(entry.fingerprint()))
                        .limit(NAMED)
                        .toList();
        return named.isEmpty() ? Others.NONE : new Others(group.size() - 1, named);
    }
}
