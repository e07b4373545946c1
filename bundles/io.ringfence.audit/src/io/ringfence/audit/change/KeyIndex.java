package io.ringfence.audit.change;

import io.ringfence.audit.FindingKey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers the keys of findings, so that many audits of the same servers can be kept in little room:
 * an audit is a set of bits. Safe for several threads.
 */
public final class KeyIndex {

    private static final int NONE = -1;

    private final Map<FindingKey, Integer> numbers = new HashMap<>();
    private final List<FindingKey> keys = new ArrayList<>();

    /** How many keys it has. */
    public synchronized int size() {
        return keys.size();
    }

    /** The number of a key; a new one when it has none. */
    synchronized int add(FindingKey key) {
        Integer known = numbers.get(key);
        if (known != null) {
            return known;
        }
        numbers.put(key, keys.size());
        keys.add(key);
        return keys.size() - 1;
    }

    /** The number of a key, negative when it has none. */
    synchronized int of(FindingKey key) {
        return numbers.getOrDefault(key, NONE);
    }

    synchronized FindingKey get(int number) {
        return keys.get(number);
    }
}
