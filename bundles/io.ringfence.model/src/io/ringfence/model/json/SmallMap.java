package io.ringfence.model.json;

import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * An unmodifiable map that keeps its order and takes a fifth of the memory of a {@link
 * LinkedHashMap}: a capture of a large estate holds tens of thousands of small maps.
 *
 * @param <V> the type of the values
 */
public final class SmallMap<V> extends AbstractMap<String, V> {

    /** Up to here a search through all keys is as quick as an index. */
    private static final int WITHOUT_INDEX = 6;

    /** Beyond this a map of the JDK is used, which no choice of keys can slow down. */
    private static final int LARGEST = 500;

    private static final char[] NO_INDEX = {};

    private final String[] keys;
    private final List<V> values;

    /** Position of a key plus one at its hash or the next free place after it; 0 is free. */
    private final char[] index;

    private SmallMap(String[] keys, List<V> values, char[] index) {
        this.keys = keys;
        this.values = values;
        this.index = index;
    }

    /** A map with the entries of {@code entries} in their order. */
    public static <V> Map<String, V> copyOf(Map<String, V> entries) {
        if (entries instanceof SmallMap<V> || entries.isEmpty()) {
            return entries.isEmpty() ? Map.of() : entries;
        }
        return of(new ArrayList<>(entries.keySet()), new ArrayList<>(entries.values()));
    }

    /**
     * A map of {@code keys} to the {@code values} in the same places.
     *
     * @param keys of two equal ones the last one counts, in the place of the first
     * @param values as many; not kept
     */
    static <V> Map<String, V> of(List<String> keys, List<V> values) {
        String[] names = keys.toArray(String[]::new);
        if (names.length == 0) {
            return Map.of();
        }
        char[] index = names.length > LARGEST ? null : index(names);
        return index == null
                ? large(keys, values)
                : new SmallMap<>(names, List.copyOf(values), index);
    }

    /** Null when two keys are equal. */
    private static char @Nullable [] index(String[] keys) {
        if (keys.length <= WITHOUT_INDEX) {
            for (int i = 1; i < keys.length; i++) {
                for (int k = 0; k < i; k++) {
                    if (keys[i].equals(keys[k])) {
                        return null;
                    }
                }
            }
            return NO_INDEX;
        }
        char[] index = new char[Integer.highestOneBit(keys.length) * 4];
        for (int i = 0; i < keys.length; i++) {
            int at = place(keys[i], index.length);
            while (index[at] != 0) {
                if (keys[index[at] - 1].equals(keys[i])) {
                    return null;
                }
                at = at + 1 & index.length - 1;
            }
            index[at] = (char) (i + 1);
        }
        return index;
    }

    private static <V> Map<String, V> large(List<String> keys, List<V> values) {
        Map<String, V> map = LinkedHashMap.newLinkedHashMap(keys.size());
        for (int i = 0; i < keys.size(); i++) {
            map.put(keys.get(i), values.get(i));
        }
        return Collections.unmodifiableMap(map);
    }

    private static int place(String key, int places) {
        int hash = key.hashCode();
        return (hash ^ hash >>> 16) & places - 1;
    }

    private int find(@Nullable Object key) {
        if (!(key instanceof String name)) {
            return -1;
        }
        if (index.length == 0) {
            for (int i = 0; i < keys.length; i++) {
                if (keys[i].equals(name)) {
                    return i;
                }
            }
            return -1;
        }
        int at = place(name, index.length);
        while (index[at] != 0) {
            int i = index[at] - 1;
            if (keys[i].equals(name)) {
                return i;
            }
            at = at + 1 & index.length - 1;
        }
        return -1;
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
        int i = find(key);
        return i < 0 ? null : values.get(i);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return find(key) >= 0;
    }

    @Override
    public int size() {
        return keys.length;
    }

    @Override
    public Set<String> keySet() {
        return new Keys();
    }

    @Override
    @NonNullByDefault({}) // as the JDK has it: nothing is said about the entries
    public Set<Entry<@NonNull String, V>> entrySet() {
        return new Entries();
    }

    /** Without an entry for each. */
    private final class Keys extends AbstractSet<String> {

        @Override
        public int size() {
            return keys.length;
        }

        @Override
        public boolean contains(@Nullable Object key) {
            return containsKey(key);
        }

        @Override
        public Iterator<String> iterator() {
            return Arrays.asList(keys).iterator();
        }
    }

    @NonNullByDefault({})
    private final class Entries extends AbstractSet<Entry<@NonNull String, V>> {

        @Override
        public int size() {
            return keys.length;
        }

        @Override
        public Iterator<Entry<@NonNull String, V>> iterator() {
            return new Iterator<>() {
                private int next;

                @Override
                public boolean hasNext() {
                    return next < keys.length;
                }

                @Override
                public Entry<@NonNull String, V> next() {
                    if (next == keys.length) {
                        throw new NoSuchElementException();
                    }
                    Entry<@NonNull String, V> entry = Map.entry(keys[next], values.get(next));
                    next++;
                    return entry;
                }
            };
        }
    }
}
