package io.ringfence.remote.pki;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.key.KeyType;

import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.interfaces.DSAKey;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;

/**
 * Reads a signing request (PKCS #10, RFC 2986) in PEM. Only its key is taken: names and purpose are
 * what the authority's owner says, never what somebody asks for.
 */
public final class SigningRequest {

    private static final int LARGEST = 1 << 20;

    private SigningRequest() {}

    /**
     * The key that the request is about.
     *
     * @throws SourceException if the file is no request, its sender does not have the private key,
     *     or the key is too weak
     */
    public static PublicKey key(Path file) throws SourceException {
        try (InputStream in = Files.newInputStream(file);
                PEMParser parser =
                        new PEMParser(
                                new StringReader(
                                        new String(
                                                in.readNBytes(LARGEST),
                                                StandardCharsets.ISO_8859_1)))) {
            if (parser.readObject() instanceof PKCS10CertificationRequest request) {
                return key(request, file);
            }
        } catch (IOException | RuntimeException e) {
            throw broken(file, "this file cannot be read as a signing request", e);
        }
        throw broken(file, "this file holds no signing request", null);
    }

    private static PublicKey key(PKCS10CertificationRequest request, Path file)
            throws SourceException {
        try {
            PublicKey key = new JcaPKCS10CertificationRequest(request).getPublicKey();
            if (isWeak(key)) {
                throw broken(file, "this key is too weak: " + KeyType.describe(key), null);
            }
            if (!request.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key))) {
                throw broken(file, "whoever made this request does not have its private key", null);
            }
            return key;
        } catch (GeneralSecurityException | OperatorCreationException | PKCSException e) {
            throw broken(file, "this request cannot be verified", e);
        }
    }

    /**
     * LXD takes RSA from 2048 bit on (lxd/certificates.go); curves below 256 bit are as weak.
     * Nobody takes DSA any more (FIPS 186-5), and a key of it may be so long that verifying takes
     * minutes.
     */
    private static boolean isWeak(PublicKey key) {
        return switch (key) {
            case RSAKey rsa -> rsa.getModulus().bitLength() < 2048;
            case ECKey curve -> curve.getParams().getCurve().getField().getFieldSize() < 256;
            case DSAKey _ -> true;
            default -> false;
        };
    }

    private static SourceException broken(
            Path file, String what, @org.eclipse.jdt.annotation.Nullable Throwable cause) {
        return new SourceException(
                new Problem(
                        Problem.Kind.BAD_INPUT,
                        what,
                        file.toString(),
                        "give what `openssl req -new` writes, with an EC key or one of RSA with"
                                + " 2048 bit or more"),
                cause);
    }
}
