package io.ringfence.remote.pki;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.key.KeyType;

import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CRLException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.util.Date;

/**
 * Makes revocation lists of version 2 (RFC 5280, section 5). A certificate stays in the list also
 * after its end: servers that do not look at dates would take it again.
 */
public final class RevocationLists {

    private static final int LARGEST = 16 << 20;

    private RevocationLists() {}

    /**
     * A list of everything that is revoked, with the number that the index says (section 5.2.3).
     *
     * @param period from this update to the next one
     */
    static X509CRL of(Authority authority, PkiIndex index, Validity period) {
        try {
            X509v2CRLBuilder builder =
                    new X509v2CRLBuilder(
                            X500Name.getInstance(
                                    authority.certificate().getSubjectX500Principal().getEncoded()),
                            Date.from(period.notBefore()));
            builder.setNextUpdate(Date.from(period.notAfter()));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils()
                            .createAuthorityKeyIdentifier(authority.certificate().getPublicKey()));
            builder.addExtension(
                    Extension.cRLNumber,
                    false,
                    new CRLNumber(BigInteger.valueOf(index.listNumber())));
            for (Issued each : index.issued()) {
                each.revoked()
                        .ifPresent(
                                revocation ->
                                        builder.addCRLEntry(
                                                each.serial().number(),
                                                Date.from(revocation.time()),
                                                revocation.reason().code()));
            }
            String signature = KeyType.signature(authority.certificate().getPublicKey());
            return new JcaX509CRLConverter()
                    .getCRL(
                            builder.build(
                                    new JcaContentSignerBuilder(signature).build(authority.key())));
        } catch (CertIOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("this was checked before it was signed", e);
        }
    }

    /**
     * Reads a list in PEM or DER.
     *
     * @throws SourceException if the file holds none
     */
    public static X509CRL read(Path file) throws SourceException {
        try (InputStream in = Files.newInputStream(file)) {
            if (CertificateFactory.getInstance("X.509")
                            .generateCRL(new ByteArrayInputStream(in.readNBytes(LARGEST)))
                    instanceof X509CRL list) {
                return list;
            }
            throw new CRLException("it is of another kind");
        } catch (IOException | GeneralSecurityException e) {
            throw new SourceException(
                    new Problem(
                            Problem.Kind.BAD_INPUT,
                            "this file holds no revocation list that can be read",
                            file.toString(),
                            "publish a new one with `ringfence pki crl`"),
                    e);
        }
    }

    /** The number of a list, 0 if it has none that can be read (section 5.2.3). */
    public static long number(X509CRL list) {
        byte[] extension = list.getExtensionValue(Extension.cRLNumber.getId());
        if (extension == null) {
            return 0;
        }
        try {
            return CRLNumber.getInstance(ASN1OctetString.getInstance(extension).getOctets())
                    .getCRLNumber()
                    .longValue();
        } catch (IllegalArgumentException _) {
            return 0; // the list is still one, whatever is in the extension
        }
    }
}
