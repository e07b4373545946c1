package io.ringfence.remote.pki;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.remote.fixture.Identity;

import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.security.cert.X509CRL;
import java.time.Instant;
import java.util.Date;

/** What others say is a revocation list. */
class RevocationListsTest {

    private static final Identity AUTHORITY = Identity.ec();

    private static X509v2CRLBuilder list() {
        return new X509v2CRLBuilder(new X500Name("CN=x"), Date.from(Instant.EPOCH));
    }

    private static X509CRL signed(X509v2CRLBuilder list) throws Exception {
        return new JcaX509CRLConverter()
                .getCRL(
                        list.build(
                                new JcaContentSignerBuilder("SHA256withECDSA")
                                        .build(AUTHORITY.keys().getPrivate())));
    }

    @ParameterizedTest
    @CsvSource({"7,7", "-1,0"})
    void hasANumberIfThatCanBeRead(long said, long read) throws Exception {
        X509v2CRLBuilder list = list();
        list.addExtension(Extension.cRLNumber, false, new ASN1Integer(said));
        assertThat(RevocationLists.number(signed(list))).isEqualTo(read);
    }

    @Test
    void mayHaveNone() throws Exception {
        assertThat(RevocationLists.number(signed(list()))).isZero();
    }
}
