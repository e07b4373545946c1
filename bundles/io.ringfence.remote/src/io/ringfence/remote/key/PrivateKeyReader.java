package io.ringfence.remote.key;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMException;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JcePEMDecryptorProviderBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEInputDecryptorProviderBuilder;
import org.eclipse.jdt.annotation.Nullable;

import java.io.IOException;
import java.io.StringReader;
import java.security.PrivateKey;
import java.util.Arrays;

/**
 * Reads a private key in PEM: SEC 1 ({@code EC PRIVATE KEY}, RFC 5915), PKCS #1 ({@code RSA PRIVATE
 * KEY}, RFC 8017), PKCS #8 (RFC 5958), PKCS #8 encrypted (RFC 8018) and the older forms encrypted
 * as OpenSSL does ({@code DEK-Info}). Messages and exceptions never hold any of the text.
 *
 * @param where the file, for messages
 * @param remedy what to do about a file that is broken
 * @param passphrases asked if the key is encrypted
 */
public record PrivateKeyReader(String where, String remedy, Passphrases passphrases) {

    /**
     * The first private key of the text; what else is in it is passed over.
     *
     * @throws SourceException if there is none, it is broken, or the passphrase is not the right
     *     one
     */
    public PrivateKey read(String pem) throws SourceException {
        try (PEMParser parser = new PEMParser(new StringReader(pem))) {
            for (Object object = parser.readObject();
                    object != null;
                    object = parser.readObject()) {
                PrivateKeyInfo found = key(object);
                if (found != null) {
                    return new JcaPEMKeyConverter().getPrivateKey(found);
                }
            }
        } catch (PEMException | RuntimeException _) {
            // the exception may quote the key
            throw broken("holds a private key that cannot be read");
        } catch (IOException _) {
            throw broken("is damaged");
        }
        throw broken("holds no private key");
    }

    private @Nullable PrivateKeyInfo key(Object object) throws SourceException {
        return switch (object) {
            case PEMKeyPair pair -> pair.getPrivateKeyInfo();
            case PrivateKeyInfo info -> info;
            case PEMEncryptedKeyPair pair -> decrypted(pair);
            case PKCS8EncryptedPrivateKeyInfo info -> decrypted(info);
            default -> null; // EC PARAMETERS, a certificate
        };
    }

    private PrivateKeyInfo decrypted(PEMEncryptedKeyPair pair) throws SourceException {
        char[] passphrase = passphrases.ask(where);
        try {
            return pair.decryptKeyPair(
                            new JcePEMDecryptorProviderBuilder()
                                    .setProvider(BouncyCastle.PROVIDER)
                                    .build(passphrase))
                    .getPrivateKeyInfo();
        } catch (IOException | RuntimeException _) {
            throw wrongPassphrase();
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private PrivateKeyInfo decrypted(PKCS8EncryptedPrivateKeyInfo info) throws SourceException {
        char[] passphrase = passphrases.ask(where);
        try {
            return info.decryptPrivateKeyInfo(limits(passphrase).decryption());
        } catch (PKCSException | RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof OperatorCreationException) {
                    throw broken("is encrypted in a way that is not supported");
                }
            }
            throw wrongPassphrase();
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    static DerivationLimits limits(char[] passphrase) {
        return new DerivationLimits(
                new JcePKCSPBEInputDecryptorProviderBuilder()
                        .setProvider(BouncyCastle.PROVIDER)
                        .build(passphrase));
    }

    private SourceException wrongPassphrase() {
        return new SourceException(
                new Problem(
                        Problem.Kind.BAD_INPUT,
                        "this passphrase does not open the key",
                        where,
                        "give the one that the key was encrypted with; a damaged file says the"
                                + " same"));
    }

    private SourceException broken(String what) {
        return new SourceException(
                new Problem(Problem.Kind.BAD_INPUT, "this file " + what, where, remedy));
    }
}
