package io.ringfence.remote.pki;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.fixture.Identity;

import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.CertificationRequest;
import org.bouncycastle.asn1.pkcs.CertificationRequestInfo;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DSAParameter;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.util.io.pem.PemObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Random;

/** What others send to be signed. */
class SigningRequestTest {

    @TempDir private Path folder = Path.of("");

    /** With a key of DSA as long as the sender likes, and a signature that fits nothing. */
    private static CertificationRequest dsa(int bits) throws IOException {
        Random random = new Random(1);
        SubjectPublicKeyInfo key =
                new SubjectPublicKeyInfo(
                        new AlgorithmIdentifier(
                                X9ObjectIdentifiers.id_dsa,
                                new DSAParameter(
                                        odd(bits, random),
                                        odd(256, random),
                                        new BigInteger(bits - 1, random))),
                        new ASN1Integer(new BigInteger(bits - 1, random)));
        ASN1Integer part = new ASN1Integer(new BigInteger(250, random));
        return new CertificationRequest(
                new CertificationRequestInfo(new X500Name("CN=x"), key, new DERSet()),
                new AlgorithmIdentifier(NISTObjectIdentifiers.dsa_with_sha256),
                new DERBitString(new DERSequence(new ASN1Integer[] {part, part}).getEncoded()));
    }

    private static BigInteger odd(int bits, Random random) {
        return new BigInteger(bits, random).setBit(bits - 1).setBit(0);
    }

    /** To verify by a long one takes minutes, and no server takes any. */
    @Test
    void aKeyThatNobodyTakesIsNotTried() throws IOException {
        byte[] request = dsa(4_096).getEncoded();
        Path file =
                Identity.pem(folder.resolve("r"), new PemObject("CERTIFICATE REQUEST", request));
        assertThatThrownBy(() -> SigningRequest.key(file))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("too weak: DSA");
    }
}
