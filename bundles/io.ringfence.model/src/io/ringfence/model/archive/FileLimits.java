package io.ringfence.model.archive;

/**
 * How much of a file is read before it is refused.
 *
 * @param file bytes of the file itself
 * @param entry uncompressed bytes of one entry
 * @param total uncompressed bytes of all entries together
 * @param entries number of entries
 * @param name characters of an entry's name
 * @param ratio how many times larger than compressed an entry may be; small entries are exempt
 */
public record FileLimits(long file, long entry, long total, int entries, int name, int ratio) {

    private static final long MIB = 1 << 20;

    /** Entries below this size may compress as they like. */
    static final long SMALL = MIB;

    /**
     * Those of capture files: room enough for a hundred thousand instances, but not more than a
     * part of this process's memory.
     *
     * @param memory bytes that this process may use
     */
    public static FileLimits capture(long memory) {
        return new FileLimits(
                256 * MIB, 512 * MIB, Math.min(1024 * MIB, memory / 10 * 6), 20_000, 200, 400);
    }

    /** Those of estates, which are read entry by entry; each capture has its own limits again. */
    public static FileLimits estate() {
        return new FileLimits(2047 * MIB, 256 * MIB, 2047 * MIB, 20_000, 200, 400);
    }
}
