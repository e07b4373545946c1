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

    /**
     * An instance takes some 1.3 KiB in a list, so that 256 MiB hold all that a large cluster has.
     */
    public static final Limits DEFAULT =
            new Limits(64 * KIB, 256 * MIB, 512 * MIB, (int) (4 * MIB), 6);
}
