package io.ringfence.remote.key;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

import org.bouncycastle.asn1.pkcs.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS12PfxPdu;
import org.bouncycastle.pkcs.PKCS12SafeBag;
import org.bouncycastle.pkcs.PKCS12SafeBagFactory;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcePKCS12MacCalculatorBuilderProvider;

import java.io.IOException;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads a PKCS #12 file (RFC 7292) that is guarded by a passphrase. Messages and exceptions never
 * hold any of its content.
 *
 * @param where the file, for messages
 * @param passphrases asked for its passphrase
 */
public record Pkcs12Reader(String where, Passphrases passphrases) {

    /** A private key and the certificate that belongs to it. */
    public record Pair(X509Certificate certificate, PrivateKey key) {
        @Override
        public String toString() {
            return certificate.getSubjectX500Principal().toString();
        }
    }

    /**
     * The first key of the file, with its certificate.
     *
     * @throws SourceException if it is no such file, the passphrase is not the right one, or it
     *     holds no key with its certificate
     */
    public Pair read(byte[] bytes) throws SourceException {
        PKCS12PfxPdu file = parse(bytes);
        char[] passphrase = passphrases.ask(where);
        try {
            return pair(file, passphrase);
        } catch (PKCSException
                | OperatorCreationException
                | IOException
                | CertificateException
                | RuntimeException _) {
            // the exception may quote the content
            throw broken("holds something that cannot be read");
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private PKCS12PfxPdu parse(byte[] bytes) throws SourceException {
        try {
            PKCS12PfxPdu file = new PKCS12PfxPdu(bytes);
            if (file.hasMac()) {
                return file;
            }
        } catch (IOException | RuntimeException _) {
            throw broken("is no PKCS #12 file");
        }
        throw broken("is not guarded by a passphrase, so anybody may have changed it");
    }

    private Pair pair(PKCS12PfxPdu file, char[] passphrase)
            throws PKCSException,
                    OperatorCreationException,
                    IOException,
                    CertificateException,
                    SourceException {
        DerivationLimits limits = PrivateKeyReader.limits(passphrase);
        limits.spend(file.toASN1Structure().getMacData().getIterationCount());
        if (!file.isMacValid(
                new JcePKCS12MacCalculatorBuilderProvider().setProvider(BouncyCastle.PROVIDER),
                passphrase)) {
            throw wrongPassphrase();
        }
        List<PrivateKey> keys = new ArrayList<>();
        List<X509Certificate> certificates = new ArrayList<>();
        for (ContentInfo content : file.getContentInfos()) {
            boolean encrypted =
                    content.getContentType().equals(PKCSObjectIdentifiers.encryptedData);
            PKCS12SafeBagFactory bags =
                    encrypted
                            ? new PKCS12SafeBagFactory(content, limits.decryption())
                            : new PKCS12SafeBagFactory(content);
            for (PKCS12SafeBag bag : bags.getSafeBags()) {
                sort(bag.getBagValue(), limits, keys, certificates);
            }
        }
        return pair(keys, certificates);
    }

    private static void sort(
            Object bag,
            DerivationLimits limits,
            List<PrivateKey> keys,
            List<X509Certificate> certificates)
            throws PKCSException, IOException, CertificateException {
        switch (bag) {
            case PKCS8EncryptedPrivateKeyInfo key ->
                    keys.add(
                            new JcaPEMKeyConverter()
                                    .getPrivateKey(key.decryptPrivateKeyInfo(limits.decryption())));
            case PrivateKeyInfo key -> keys.add(new JcaPEMKeyConverter().getPrivateKey(key));
            case X509CertificateHolder certificate ->
                    certificates.add(new JcaX509CertificateConverter().getCertificate(certificate));
            default -> {
                // a revocation list, a secret of another kind
            }
        }
    }

    private Pair pair(List<PrivateKey> keys, List<X509Certificate> certificates)
            throws SourceException {
        for (PrivateKey key : keys) {
            for (X509Certificate certificate : certificates) {
                if (KeyMatch.isPair(certificate.getPublicKey(), key)) {
                    return new Pair(certificate, key);
                }
            }
        }
        throw broken("holds no private key with its certificate");
    }

    private SourceException wrongPassphrase() {
        return new SourceException(
                new Problem(
                        Problem.Kind.BAD_INPUT,
                        "this passphrase does not open the file",
                        where,
                        "give the one that it was written with; a damaged file says the same"));
    }

    private SourceException broken(String what) {
        return new SourceException(
                new Problem(
                        Problem.Kind.BAD_INPUT,
                        "this file " + what,
                        where,
                        "give what `openssl pkcs12 -export` or a browser writes, with a"
                                + " passphrase"));
    }
}
