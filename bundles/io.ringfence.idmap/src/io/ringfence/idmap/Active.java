package io.ringfence.idmap;

import java.util.Arrays;

/**
 * The owners that have the id at which the sweep stands, by one part of their maps. They form a
 * chain through an array, so that nothing is made when one comes or goes.
 */
final class Active {

    private static final int NONE = -1;
    private static final int COUNT = 0;
    private static final int NEXT = 1;
    private static final int PREVIOUS = 2;
    private static final int WIDTH = 3;

    private final int[] weights;
    private int[] nodes = {};
    private int[] fresh = new int[4];
    private int freshCount;
    private int first = NONE;
    private int size;
    private int instances;
    private int version;

    /**
     * @param weights how many containers each owner stands for, one for those beyond the end
     */
    Active(int[] weights) {
        this.weights = weights;
    }

    /** How many containers the owner stands for. */
    int weight(int owner) {
        return owner < weights.length ? weights[owner] : 1;
    }

    /** Whether each owner stands for one container. */
    boolean areAllSingle() {
        for (int weight : weights) {
            if (weight > 1) {
                return false;
            }
        }
        return true;
    }

    void start(int owner) {
        int node = WIDTH * owner;
        if (node >= nodes.length) {
            nodes = Arrays.copyOf(nodes, Math.max(WIDTH * weights.length, 2 * (node + WIDTH)));
        }
        if (nodes[node + COUNT]++ > 0) {
            return;
        }
        nodes[node + NEXT] = first;
        nodes[node + PREVIOUS] = NONE;
        if (first != NONE) {
            nodes[WIDTH * first + PREVIOUS] = owner;
        }
        first = owner;
        size++;
        instances += weight(owner);
        version++;
        if (freshCount == fresh.length) {
            fresh = Arrays.copyOf(fresh, 2 * freshCount);
        }
        fresh[freshCount++] = owner;
    }

    void end(int owner) {
        int node = WIDTH * owner;
        if (--nodes[node + COUNT] > 0) {
            return;
        }
        int next = nodes[node + NEXT];
        int previous = nodes[node + PREVIOUS];
        if (previous == NONE) {
            first = next;
        } else {
            nodes[WIDTH * previous + NEXT] = next;
        }
        if (next != NONE) {
            nodes[WIDTH * next + PREVIOUS] = previous;
        }
        size--;
        instances -= weight(owner);
        version++;
    }

    /** Forgets which owners are fresh. */
    void settle() {
        freshCount = 0;
    }

    /** The owners in the order of the list. */
    int[] inOrder() {
        int[] all = new int[size];
        int at = 0;
        for (int owner = first; owner != NONE; owner = nodes[WIDTH * owner + NEXT]) {
            all[at++] = owner;
        }
        Arrays.sort(all);
        return all;
    }

    /** The owners that started where the sweep stands; some may have ended there as well. */
    int[] fresh() {
        return Arrays.copyOf(fresh, freshCount);
    }

    /** How many owners there are. */
    int size() {
        return size;
    }

    /** How many containers the owners have. */
    int instances() {
        return instances;
    }

    /** Another number after each change. */
    int version() {
        return version;
    }
}
