package io.ringfence.remote.http;

/**
 * How much a server may send before it is refused; nothing beyond is kept in memory.
 *
 * @param headerBytes for all headers of one answer together
 * @param bodyBytes for one answer
 * @param totalBytes for all answers over one client together
 * @param frameBytes for one event
 * @param connections how many are open at once
 */
public record Limits(
        int headerBytes, long bodyBytes, long totalBytes, int frameBytes, int connections) {

    private static final int KIB = 1024;
    private static final long MIB = 1024L * KIB;

    /** For the heap of this process. */
    public static final Limits DEFAULT = forHeap(Runtime.getRuntime().maxMemory());

    /**
     * What a process with so much heap can take: an answer is there twice while it is put together,
     * and a clear refusal is better than the end of all memory. An instance takes some 1.3 KiB in a
     * list, so that 256 MiB hold all that a large cluster has.
     *
     * @param bytes the largest size of the heap
     */
    static Limits forHeap(long bytes) {
        return new Limits(
                64 * KIB,
                Math.min(256 * MIB, bytes / 4),
                Math.min(512 * MIB, bytes / 2),
                (int) (4 * MIB),
                6);
    }
}
