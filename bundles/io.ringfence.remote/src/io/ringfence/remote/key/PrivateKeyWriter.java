package io.ringfence.remote.key;

import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.openssl.PKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.OutputEncryptor;
import org.bouncycastle.util.io.pem.PemWriter;
import org.eclipse.jdt.annotation.Nullable;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.security.PrivateKey;

/** Writes private keys as PKCS #8 in PEM (RFC 7468, sections 10 and 11). */
public final class PrivateKeyWriter {

    /** OWASP's password storage cheat sheet, 2023: PBKDF2 with HMAC-SHA-256. */
    static final int ITERATIONS = 600_000;

    private PrivateKeyWriter() {}

    /** A key that whoever reads the file can use. */
    public static String plain(PrivateKey key) {
        return pem(key, null);
    }

    /** A key under AES-256 and PBKDF2 (RFC 8018), which OpenSSL reads too. */
    public static String encrypted(PrivateKey key, char[] passphrase) {
        return encrypted(key, passphrase, ITERATIONS);
    }

    /** With as many iterations: fewer are for tests alone. */
    static String encrypted(PrivateKey key, char[] passphrase, int iterations) {
        try {
            return pem(
                    key,
                    new JceOpenSSLPKCS8EncryptorBuilder(PKCS8Generator.AES_256_CBC)
                            .setProvider(BouncyCastle.PROVIDER)
                            .setPRF(
                                    new AlgorithmIdentifier(
                                            PKCSObjectIdentifiers.id_hmacWithSHA256,
                                            DERNull.INSTANCE))
                            .setIterationCount(iterations)
                            .setPassword(passphrase)
                            .build());
        } catch (OperatorCreationException e) {
            throw new IllegalStateException("the provider has AES and PBKDF2", e);
        }
    }

    private static String pem(PrivateKey key, @Nullable OutputEncryptor encryptor) {
        StringWriter text = new StringWriter();
        try (PemWriter writer = new PemWriter(text)) {
            writer.writeObject(
                    new PKCS8Generator(PrivateKeyInfo.getInstance(key.getEncoded()), encryptor));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringWriter throws none
        }
        return text.toString();
    }
}
