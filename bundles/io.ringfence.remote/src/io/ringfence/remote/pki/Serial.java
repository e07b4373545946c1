package io.ringfence.remote.pki;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The number of a certificate (RFC 5280, section 4.1.2.2): 126 random bits, so that nobody can
 * foretell what will be signed.
 *
 * @param hex 32 lower-case hexadecimal digits
 */
public record Serial(String hex) implements Comparable<Serial> {

    private static final int BYTES = 16;

    /**
     * A new one.
     *
     * @param random a secure one
     */
    static Serial random(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        // positive, and always of this length
        bytes[0] = (byte) (bytes[0] & 0x3f | 0x40);
        return new Serial(HexFormat.of().formatHex(bytes));
    }

    /** The serial that is written so; empty if the text is none. */
    public static Optional<Serial> parse(String text) {
        return text.matches("[4-7][0-9a-f]{31}") ? Optional.of(new Serial(text)) : Optional.empty();
    }

    /** As the certificate holds it. */
    public BigInteger number() {
        return new BigInteger(1, HexFormat.of().parseHex(hex));
    }

    @Override
    public int compareTo(Serial other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
