package io.ringfence.contract;

import org.bouncycastle.crypto.engines.Salsa20Engine;
import org.bouncycastle.crypto.engines.XSalsa20Engine;
import org.bouncycastle.crypto.macs.Poly1305;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;
import org.bouncycastle.math.ec.rfc7748.X25519;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * What a server has sealed for who proves something to it: versions 2 and 3 of bakery/codec.go of
 * go-macaroon-bakery, in a box of NaCl (Curve25519, XSalsa20, Poly1305).
 *
 * @param rootKey of the proof
 * @param condition that is to be proved
 */
record SealedCaveat(byte[] rootKey, String condition) {

    private static final int PREFIX = 4;
    private static final int KEY = 32;
    private static final int NONCE = 24;
    private static final int TAG = 16;

    /** Opens it with the key that it is for. */
    static SealedCaveat open(byte[] sealed, byte[] key) {
        ByteBuffer in = ByteBuffer.wrap(sealed);
        int version = in.get();
        byte[] prefix = take(in, PREFIX);
        byte[] mine = new byte[KEY];
        X25519.scalarMultBase(key, 0, mine, 0);
        if (version < 2 || version > 3 || !Arrays.equals(prefix, Arrays.copyOf(mine, PREFIX))) {
            throw new AssertionError("this is not for us: version " + version);
        }
        byte[] sender = take(in, KEY);
        byte[] nonce = take(in, NONCE);
        ByteBuffer plain =
                ByteBuffer.wrap(unbox(take(in, in.remaining()), nonce, shared(key, sender)));
        if (plain.get() != version) {
            throw new AssertionError("another version inside");
        }
        byte[] rootKey = take(plain, length(plain));
        if (version == 3) {
            take(plain, length(plain)); // the namespace of the server's own conditions
        }
        return new SealedCaveat(
                rootKey, new String(take(plain, plain.remaining()), StandardCharsets.UTF_8));
    }

    private static byte[] take(ByteBuffer in, int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    /** A number as Go's encoding/binary writes it. */
    private static int length(ByteBuffer in) {
        int value = 0;
        int shift = 0;
        while (true) {
            byte next = in.get();
            value |= (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
            shift += 7;
        }
    }

    /** The key that both sides can make: HSalsa20 over what X25519 gives. */
    private static byte[] shared(byte[] key, byte[] other) {
        byte[] point = new byte[KEY];
        X25519.scalarMult(key, 0, other, 0, point, 0);
        int[] in = new int[16];
        int[] sigma = words("expand 32-byte k".getBytes(StandardCharsets.US_ASCII));
        int[] secret = words(point);
        for (int at = 0; at < 4; at++) {
            in[5 * at] = sigma[at];
            in[1 + at] = secret[at];
            in[11 + at] = secret[4 + at];
        }
        int[] out = new int[16];
        Salsa20Engine.salsaCore(20, in, out);
        ByteBuffer key32 = ByteBuffer.allocate(KEY).order(ByteOrder.LITTLE_ENDIAN);
        for (int at : new int[] {0, 5, 10, 15, 6, 7, 8, 9}) {
            key32.putInt(out[at] - in[at]);
        }
        return key32.array();
    }

    private static int[] words(byte[] bytes) {
        int[] words = new int[bytes.length / 4];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(words);
        return words;
    }

    private static byte[] unbox(byte[] box, byte[] nonce, byte[] key) {
        XSalsa20Engine stream = new XSalsa20Engine();
        stream.init(false, new ParametersWithIV(new KeyParameter(key), nonce));
        byte[] oneTime = new byte[KEY];
        stream.processBytes(new byte[KEY], 0, KEY, oneTime, 0);
        Poly1305 mac = new Poly1305();
        mac.init(new KeyParameter(oneTime));
        mac.update(box, TAG, box.length - TAG);
        byte[] tag = new byte[TAG];
        mac.doFinal(tag, 0);
        if (!MessageDigest.isEqual(tag, Arrays.copyOf(box, TAG))) {
            throw new AssertionError("the box was changed");
        }
        byte[] plain = new byte[box.length - TAG];
        stream.processBytes(box, TAG, plain.length, plain, 0);
        return plain;
    }
}
