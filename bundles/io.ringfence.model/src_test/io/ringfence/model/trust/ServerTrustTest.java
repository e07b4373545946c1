package io.ringfence.model.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.Server;
import io.ringfence.model.fixture.FakeAnswers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Set;

class ServerTrustTest {

    @ParameterizedTest
    @CsvSource({
        "client, false, '', ADMINISTRATOR, administrator",
        "client, false, 'shop', ADMINISTRATOR, administrator",
        "client, true, 'shop', PROJECTS, project shop",
        "client, true, '', NOTHING, nothing",
        "metrics, false, '', METRICS, metrics",
        "server, false, '', SERVER, another server",
        "guest, false, '', UNKNOWN, not known",
    })
    void tellsWhatAnEntryMayDo(
            String type, boolean restricted, String project, Power power, String may) {
        Server server =
                Trusting.server()
                        .entry(
                                "bob",
                                "bob",
                                "\"type\":\"%s\",\"restricted\":%s,\"projects\":[%s]"
                                        .formatted(
                                                type,
                                                restricted,
                                                project.isEmpty() ? "" : "\"" + project + "\""))
                        .read("s");
        TrustEntry entry = ServerTrust.of(server).entries().getFirst();
        assertThat(entry.power()).isEqualTo(power);
        assertThat(entry.may()).isEqualTo(may);
        assertThat(entry.namesProjectsInVain())
                .isEqualTo(power == Power.ADMINISTRATOR && !project.isEmpty());
    }

    @Test
    void whoReadItIsKnownWhereTheServerDoesNotTell() {
        Server server =
                Trusting.server()
                        .administrator("bob", "bob")
                        .administrator("ann-1", "ann")
                        .read("s");
        ServerTrust trust = ServerTrust.of(server);
        String bob = Trusting.fingerprint("bob");
        assertThat(trust.own()).isEmpty();
        assertThat(trust.readWith(Set.of(bob)).own()).contains(bob);
        assertThat(trust.readWith(Set.of("00".repeat(32))).own()).isEmpty();
        ServerTrust told = trust.readWith(Set.of(bob));
        assertThat(told.readWith(Set.of(Trusting.fingerprint("ann-1"))).own()).contains(bob);
    }

    @Test
    void anIdentityAndItsCertificateAreOneEntry() {
        String id = Trusting.fingerprint("bob");
        Server server =
                Trusting.server()
                        .administrator("bob", "bob")
                        .identity("tls", "Client certificate (unrestricted)", id, "bob", "")
                        .identity("oidc", "OIDC client", "ann@example.org", "Ann", "devs")
                        .identity("bearer", "Client token bearer (pending)", "u-1", "ci", "")
                        .read("s");
        assertThat(ServerTrust.of(server).entries())
                .extracting(each -> each.label() + " · " + each.power() + " · " + each.may())
                .containsExactly(
                        "bob · ADMINISTRATOR · administrator",
                        "Ann · GROUPS · group devs",
                        "ci · PENDING · not yet");
    }

    @Test
    void knowsItselfWhereTheServerTells() {
        Trusting both = Trusting.server().administrator("bob", "bob").administrator("ann-1", "a");
        ServerTrust told = ServerTrust.of(both.own("tls", Trusting.fingerprint("bob")).read("s"));
        assertThat(told.entries().stream().filter(told::isOwn))
                .extracting(TrustEntry::name)
                .containsExactly("bob");
        assertThat(told.unlisted()).isEmpty();
        assertThat(ServerTrust.of(both.own("unix", "root").read("s")).own()).isEmpty();
    }

    @Test
    void findsByIdByItsBeginningAndByName() {
        ServerTrust trust =
                ServerTrust.of(
                        Trusting.server()
                                .administrator("bob", "twice")
                                .administrator("ann-1", "twice")
                                .read("s"));
        String id = Trusting.fingerprint("bob");
        assertThat(trust.find(id.toUpperCase(java.util.Locale.ROOT))).hasSize(1);
        assertThat(trust.find(id.substring(0, 12)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.id()).isEqualTo(id));
        assertThat(trust.find(id.substring(0, 11))).isEmpty();
        assertThat(trust.find("twice")).hasSize(2);
        assertThat(trust.find("nobody")).isEmpty();
    }

    @Test
    void whatIsNotToldIsAGap() {
        Server hidden =
                FakeAnswers.standalone()
                        .error("/1.0/certificates?recursion=1", 403, "not authorized")
                        .read();
        assertThat(ServerTrust.of(hidden).gaps()).isNotEmpty();
        assertThat(ServerTrust.of(Trusting.server().read("s")).gaps()).isEmpty();
    }
}
