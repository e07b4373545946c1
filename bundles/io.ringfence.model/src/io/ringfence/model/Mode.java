package io.ringfence.model;

/**
 * Permission bits of a file.
 *
 * @param bits from 0 to 07777
 */
public record Mode(int bits) {

    /** What the owner may do, as three bits. */
    public int owner() {
        return bits >> 6 & 7;
    }

    /** What the group may do, as three bits. */
    public int group() {
        return bits >> 3 & 7;
    }

    /** What everybody else may do, as three bits. */
    public int others() {
        return bits & 7;
    }

    /** Whether it allows nothing that {@code limit} does not allow. */
    public boolean within(int limit) {
        return (bits & 0777 & ~limit) == 0;
    }

    /** Four octal digits, as in {@code 0700}. */
    @Override
    public String toString() {
        return "%04o".formatted(bits);
    }
}
