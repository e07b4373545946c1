package io.ringfence.audit.checks.trust;

import static io.ringfence.audit.fixture.Servers.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.Check;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Finding;
import io.ringfence.audit.Outcome;
import io.ringfence.audit.Severity;
import io.ringfence.audit.fixture.Checked;
import io.ringfence.audit.fixture.Pem;
import io.ringfence.audit.fixture.Servers;
import io.ringfence.model.Certificate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.stream.IntStream;

class TrustChecksTest {

    private static Finding of(Check check, Servers server, Certificate entry) {
        return Checked.of(check, server.add(entry)).about(entry.fingerprint());
    }

    private static Finding of(Check check, Certificate entry) {
        return of(check, server(), entry);
    }

    private static Certificate typed(String type) {
        return Pem.entry("f1", "member", type, false, List.of("p1"), Pem.named("strong"));
    }

    @Test
    void theEntityIsTheEntryAndTheMessageHasItsName() {
        Finding finding = of(new ExpiredCertificate(), Pem.client("alice", "expired"));
        assertThat(finding.entity()).isEqualTo(EntityRef.of(EntityRef.Type.CERTIFICATE, "alice"));
        assertThat(finding.message())
                .isEqualTo("The certificate of alice expired on 2026-02-28T00:00:00Z.");
    }

    @Test
    void anEntryWithoutANameIsCalledByItsFingerprint() {
        Certificate entry =
                Pem.entry("0123456789abcdef", "", "client", false, List.of(), Pem.named("strong"));
        assertThat(of(new UnrestrictedCertificate(), entry).message())
                .isEqualTo("The client 0123456789ab is an administrator of the host.");
    }

    @Test
    void everyCheckSaysSomethingOfEveryEntryAndOfWhatIsHidden() {
        for (Check check : TrustChecks.all()) {
            Servers server =
                    server().add(Pem.client("a", "strong"))
                            .add(typed("metrics"))
                            .gap(Servers.Part.CERTIFICATES, null, "Some are hidden.");
            List<Finding> findings = Checked.of(check, server).all();
            assertThat(findings).as(check.id()).hasSize(3);
            assertThat(findings.getLast().message()).isEqualTo("Some are hidden.");
        }
    }

    @ParameterizedTest
    @CsvSource({"expired, FAIL", "strong, PASS", "ends-soon, PASS"})
    void expired(String pem, Outcome expected) {
        assertThat(of(new ExpiredCertificate(), Pem.client("a", pem)).outcome())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "ten-years, PASS",
        "twenty-years, FAIL",
        "issued-398-days, PASS",
        "issued-399-days, FAIL",
        "same-name-issued, FAIL"
    })
    void longLived(String pem, Outcome expected) {
        assertThat(of(new LongLivedCertificate(), Pem.client("a", pem)).outcome())
                .isEqualTo(expected);
    }

    @Test
    void longLivedSaysWhoSigned() {
        assertThat(of(new LongLivedCertificate(), Pem.client("a", "issued-399-days")).message())
                .isEqualTo(
                        "An authority signed the certificate of a, and it is valid for 399 days.");
        assertThat(of(new LongLivedCertificate(), Pem.client("a", "twenty-years")).message())
                .isEqualTo("The certificate of a signed itself and is valid for 7,305 days.");
    }

    @Test
    void weakKeys() {
        assertThat(of(new WeakCertificate(), Pem.client("a", "strong")).outcome())
                .isEqualTo(Outcome.PASS);
        assertThat(of(new WeakCertificate(), Pem.client("a", "rsa1024")).severity())
                .isEqualTo(Severity.HIGH);
        assertThat(of(new WeakCertificate(), Pem.client("a", "p256")).message())
                .isEqualTo("The certificate of a has a key of EC 256 bits.");
    }

    @Test
    void whatCannotBeReadIsUnknown() {
        Certificate broken =
                Pem.entry("f1", "mallory", "client", true, List.of(), "-----BEGIN hostile");
        for (Check check :
                List.of(
                        new ExpiredCertificate(),
                        new LongLivedCertificate(),
                        new WeakCertificate())) {
            assertThat(of(check, broken).outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(of(check, broken).message())
                    .startsWith("The certificate of mallory cannot be judged: ");
        }
    }

    @Test
    void administrators() {
        Check check = new UnrestrictedCertificate();
        assertThat(of(check, Pem.client("a", "strong")).outcome()).isEqualTo(Outcome.FAIL);
        assertThat(of(check, Pem.restricted("a", "p1")).outcome()).isEqualTo(Outcome.PASS);
        assertThat(of(check, typed("metrics")).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(of(check, typed("server")).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void projectsThatMeanNothing() {
        Check check = new IgnoredProjects();
        assertThat(of(check, typed("client")))
                .satisfies(
                        finding -> {
                            assertThat(finding.outcome()).isEqualTo(Outcome.FAIL);
                            assertThat(finding.message())
                                    .startsWith("The client member is an administrator");
                        });
        assertThat(of(check, Pem.client("a", "strong")).outcome()).isEqualTo(Outcome.PASS);
        assertThat(of(check, Pem.restricted("a", "p1")).outcome()).isEqualTo(Outcome.PASS);
        assertThat(of(check, typed("server")).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void namesAndKeysThatStandTwice() {
        Certificate one = Pem.entry("f1", "x", "client", true, List.of(), Pem.named("strong"));
        Certificate sameName = Pem.entry("f2", "x", "client", true, List.of(), Pem.named("other"));
        Certificate sameKey =
                Pem.entry("f3", "y", "client", true, List.of(), Pem.named("strong-again"));
        Certificate alone = Pem.entry("f4", "", "client", true, List.of(), Pem.named("p256"));
        Certificate nameless =
                Pem.entry("f5", "", "client", true, List.of(), Pem.named("ten-years"));
        Checked checked =
                Checked.of(
                        new DuplicateCertificate(),
                        server().add(one).add(sameName).add(sameKey).add(alone).add(nameless));
        assertThat(checked.about("f1").message())
                .isEqualTo(
                        "The entry x shares its name with another entry and its key with another"
                                + " entry.");
        assertThat(checked.about("f2").message())
                .isEqualTo("The entry x shares its name with another entry.");
        assertThat(checked.about("f3").message())
                .isEqualTo("The entry y shares its key with another entry.");
        assertThat(checked.about("f4").outcome()).isEqualTo(Outcome.PASS);
        assertThat(checked.about("f5").outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void aKeyInEndlessEntriesIsCountedAndNotListed() {
        List<Certificate> entries =
                IntStream.range(0, 5_000)
                        .mapToObj(
                                i ->
                                        Pem.entry(
                                                "f%04d".formatted(i),
                                                "x",
                                                "client",
                                                true,
                                                List.of(),
                                                Pem.named("strong")))
                        .toList();
        var server = server();
        entries.forEach(server::add);
        Finding finding = Checked.of(new DuplicateCertificate(), server).about("f0003");
        assertThat(finding.message())
                .contains("name with 4999 other entries and its key with 4999 other entries");
        assertThat(finding.evidence())
                .hasSize(40)
                .extracting(Evidence::value)
                .contains("f0000", "f0020")
                .doesNotContain("f0003", "f0021");
    }

    @Test
    void membersWithoutACluster() {
        Check check = new StrayMemberCertificate();
        assertThat(of(check, typed("server")).outcome()).isEqualTo(Outcome.FAIL);
        assertThat(of(check, Pem.client("a", "strong")).outcome()).isEqualTo(Outcome.PASS);
        assertThat(of(check, server().cluster("web-01", "web-02"), typed("server")).outcome())
                .isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void lastUseIsNeverKnown() {
        assertThat(of(new UnreviewedCertificate(), Pem.client("a", "strong")).outcome())
                .isEqualTo(Outcome.UNKNOWN);
    }
}
