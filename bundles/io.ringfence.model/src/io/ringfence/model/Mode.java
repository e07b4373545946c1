package io.ringfence.model;

/**
 * Permission bits of a file.
 *
 * @param bits from 0 to 07777
 */
public record Mode(int bits) {

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
