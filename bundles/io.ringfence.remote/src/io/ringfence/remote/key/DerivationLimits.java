package io.ringfence.remote.key;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.misc.MiscObjectIdentifiers;
import org.bouncycastle.asn1.misc.ScryptParams;
import org.bouncycastle.asn1.pkcs.KeyDerivationFunc;
import org.bouncycastle.asn1.pkcs.PBEParameter;
import org.bouncycastle.asn1.pkcs.PBES2Parameters;
import org.bouncycastle.asn1.pkcs.PBKDF2Params;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.InputDecryptor;
import org.bouncycastle.operator.InputDecryptorProvider;
import org.bouncycastle.operator.OperatorCreationException;

import java.math.BigInteger;

/**
 * Lets a file ask for a bounded amount of work only: how often a passphrase is hashed stands in the
 * file, and a hostile one asks for years (PKCS #5, RFC 8018, section 4.2; scrypt, RFC 7914).
 */
final class DerivationLimits {

    /** Of all parts of one file together; the strongest usual files have a million. */
    private static final long ITERATIONS = 20_000_000;

    private static final long SCRYPT_BYTES = 256L << 20;
    private static final long SCRYPT_PARALLEL = 16;

    private final InputDecryptorProvider behind;
    private long left = ITERATIONS;

    DerivationLimits(InputDecryptorProvider behind) {
        this.behind = behind;
    }

    /** Decrypts as the one behind does, while there is work left. */
    InputDecryptorProvider decryption() {
        return this::decryptor;
    }

    private InputDecryptor decryptor(AlgorithmIdentifier algorithm)
            throws OperatorCreationException {
        try {
            spend(algorithm);
        } catch (RuntimeException e) { // not the parameters that belong to the algorithm
            throw new OperatorCreationException("broken parameters", e);
        }
        return behind.get(algorithm);
    }

    private void spend(AlgorithmIdentifier algorithm) throws OperatorCreationException {
        if (!algorithm.getAlgorithm().equals(PKCSObjectIdentifiers.id_PBES2)) {
            // PKCS #5, version 1, and PKCS #12 have the same two parameters
            spend(PBEParameter.getInstance(algorithm.getParameters()).getIterationCount());
            return;
        }
        KeyDerivationFunc derivation =
                PBES2Parameters.getInstance(algorithm.getParameters()).getKeyDerivationFunc();
        ASN1ObjectIdentifier function = derivation.getAlgorithm();
        if (function.equals(MiscObjectIdentifiers.id_scrypt)) {
            ScryptParams scrypt = ScryptParams.getInstance(derivation.getParameters());
            long block = bounded(scrypt.getBlockSize(), SCRYPT_BYTES);
            long cost = bounded(scrypt.getCostParameter(), SCRYPT_BYTES / 128 / block);
            spend(BigInteger.valueOf(cost));
            bounded(scrypt.getParallelizationParameter(), SCRYPT_PARALLEL);
        } else {
            spend(PBKDF2Params.getInstance(derivation.getParameters()).getIterationCount());
        }
    }

    /** Takes iterations off what is left; also for the authentication code of a PKCS #12 file. */
    void spend(BigInteger iterations) throws OperatorCreationException {
        left -= bounded(iterations, left);
    }

    private static long bounded(BigInteger value, long largest) throws OperatorCreationException {
        if (value.signum() <= 0 || value.compareTo(BigInteger.valueOf(largest)) > 0) {
            throw new OperatorCreationException("asks for too much work");
        }
        return value.longValueExact();
    }
}
