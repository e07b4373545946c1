package io.ringfence.remote.pki;

import io.ringfence.remote.key.KeyType;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.Date;

/** Makes certificates of version 3 (RFC 5280, section 4). */
public final class Certificates {

    private Certificates() {}

    /**
     * The authority's own certificate: it may sign certificates and revocation lists, but no
     * further authority (path length 0; sections 4.2.1.3 and 4.2.1.9).
     */
    static X509Certificate authority(
            CommonName name, KeyPair keys, Validity validity, Serial serial) {
        try {
            X509v3CertificateBuilder builder =
                    builder(name.toX500(), name.toX500(), keys.getPublic(), validity, serial);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(
                    Extension.keyUsage,
                    true,
                    new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            return signed(builder, keys.getPrivate(), keys.getPublic());
        } catch (CertIOException | GeneralSecurityException e) {
            throw impossible(e);
        }
    }

    /** A certificate that the authority signs. */
    static X509Certificate issued(
            Authority authority, Subject subject, PublicKey key, Validity validity, Serial serial) {
        try {
            X509Certificate issuer = authority.certificate();
            X509v3CertificateBuilder builder =
                    builder(
                            X500Name.getInstance(issuer.getSubjectX500Principal().getEncoded()),
                            subject.name().toX500(),
                            key,
                            validity,
                            serial);
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils()
                            .createAuthorityKeyIdentifier(issuer.getPublicKey()));
            addEndEntity(builder, subject);
            return signed(builder, authority.key(), issuer.getPublicKey());
        } catch (CertIOException | GeneralSecurityException e) {
            throw impossible(e);
        }
    }

    /** A certificate without an authority, as the clients of LXD and Incus make them. */
    public static X509Certificate selfSigned(Subject subject, KeyPair keys, Validity validity) {
        try {
            X500Name name = subject.name().toX500();
            X509v3CertificateBuilder builder =
                    builder(
                            name,
                            name,
                            keys.getPublic(),
                            validity,
                            Serial.random(new java.security.SecureRandom()));
            addEndEntity(builder, subject);
            return signed(builder, keys.getPrivate(), keys.getPublic());
        } catch (CertIOException | GeneralSecurityException e) {
            throw impossible(e);
        }
    }

    private static void addEndEntity(X509v3CertificateBuilder builder, Subject subject)
            throws CertIOException {
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        // all that TLS 1.3 and ephemeral key exchange need (RFC 8446, section 4.4.2.2)
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        builder.addExtension(
                Extension.extendedKeyUsage, false, new ExtendedKeyUsage(subject.purpose().usage()));
        if (!subject.names().isEmpty()) {
            builder.addExtension(
                    Extension.subjectAlternativeName,
                    false,
                    new GeneralNames(
                            subject.names().stream()
                                    .map(ServerName::toGeneralName)
                                    .toArray(GeneralName[]::new)));
        }
    }

    private static X509v3CertificateBuilder builder(
            X500Name issuer, X500Name subject, PublicKey key, Validity validity, Serial serial)
            throws CertIOException, GeneralSecurityException {
        X509v3CertificateBuilder builder =
                new X509v3CertificateBuilder(
                        issuer,
                        serial.number(),
                        Date.from(validity.notBefore()),
                        Date.from(validity.notAfter()),
                        subject,
                        SubjectPublicKeyInfo.getInstance(key.getEncoded()));
        builder.addExtension(
                Extension.subjectKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createSubjectKeyIdentifier(key));
        return builder;
    }

    private static X509Certificate signed(
            X509v3CertificateBuilder builder, PrivateKey key, PublicKey issuer)
            throws GeneralSecurityException {
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(
                                    new JcaContentSignerBuilder(KeyType.signature(issuer))
                                            .build(key)));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static IllegalStateException impossible(Exception e) {
        return new IllegalStateException("this was checked before it was signed", e);
    }
}
