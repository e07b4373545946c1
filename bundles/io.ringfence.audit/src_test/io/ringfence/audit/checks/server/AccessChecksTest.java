package io.ringfence.audit.checks.server;

import static io.ringfence.audit.fixture.Servers.NOW;
import static io.ringfence.audit.fixture.Servers.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.Check;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Finding;
import io.ringfence.audit.Outcome;
import io.ringfence.audit.Severity;
import io.ringfence.audit.fixture.Checked;
import io.ringfence.audit.fixture.Pem;
import io.ringfence.audit.fixture.Servers;
import io.ringfence.model.Raw;
import io.ringfence.model.Token;

import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class AccessChecksTest {

    private static final String LIFETIME = "core.remote_token_expiry";
    private static final Instant SOON = NOW.plusSeconds(600);

    private static Finding of(Check check, Servers server) {
        return Checked.of(check, server).about("web-01");
    }

    private static Token token(
            Token.Kind kind, String name, boolean restricted, @Nullable Instant expires) {
        return new Token("op-1", kind, name, restricted, List.of(), NOW, expires, Raw.none());
    }

    private static Token trust(boolean restricted, @Nullable Instant expires) {
        return token(Token.Kind.CERTIFICATE, "alice", restricted, expires);
    }

    @Test
    void aTrustPasswordIsNeverShown() {
        Finding set = of(new TrustPassword(), server().config("core.trust_password", "hunter2"));
        assertThat(set.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(set.evidence().toString() + set.message()).doesNotContain("hunter2");
        assertThat(of(new TrustPassword(), server()).outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void newReleasesHaveNoTrustPassword() {
        assertThat(of(new TrustPassword(), server().version("6.1")).outcome())
                .isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(of(new TrustPassword(), server().incus("6.0.4")).outcome())
                .isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(of(new TrustPassword(), server().version("5.21.7")).outcome())
                .isEqualTo(Outcome.PASS);
    }

    @ParameterizedTest
    @CsvSource({"true, FAIL", "TRUE, FAIL", "1, FAIL", "on, FAIL", "false, PASS", "'', PASS"})
    void trustOfTheAuthority(String value, Outcome expected) {
        Servers server = server().config("core.trust_ca_certificates", value);
        assertThat(of(new TrustedAuthority(), server).outcome()).isEqualTo(expected);
        assertThat(of(new TrustedAuthority(), server()).outcome()).isEqualTo(Outcome.PASS);
    }

    @ParameterizedTest
    @CsvSource({
        "15M, PT15M",
        "900S, PT15M",
        "1H, PT1H",
        "1d 3H, PT27H",
        "1w, P7D",
        "1m, P30D",
        "1y, P365D",
        "0M, PT0S"
    })
    void readsLifetimes(String text, Duration expected) {
        assertThat(TokenLifetime.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "15",
                "15min",
                "M",
                "1M 1M 1M 1M 1M 1M 1M 1M",
                "-1M",
                "1.5H",
                "15M3",
                "9999999999M"
            })
    void refusesWhatIsNoLifetime(String text) {
        assertThat(TokenLifetime.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"15M, PASS", "10M, PASS", "16M, FAIL", "1H, FAIL", "15m, FAIL", "soon, UNKNOWN"})
    void lifetimeOfTokensForClients(String value, Outcome expected) {
        assertThat(of(new RemoteTokenExpiry(), server().config(LIFETIME, value)).outcome())
                .isEqualTo(expected);
    }

    @Test
    void withoutTheKeyTheReleaseDecides() {
        Check check = new RemoteTokenExpiry();
        assertThat(of(check, server()).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        Servers old = server().extensions("remote_token_expiry");
        assertThat(of(check, old).message())
                .isEqualTo("Tokens for remote clients never expire, the default of this release.");
        for (String version : List.of("5.21.5", "6.7", "6.9")) {
            assertThat(of(check, old.version(version)).message()).contains("15 days");
        }
        for (String version : List.of("5.21.4", "6.6")) {
            assertThat(of(check, old.version(version)).message()).contains("never expire");
        }
        assertThat(of(check, old.incus("6.7")).message()).contains("never expire");
    }

    @Test
    void lifetimeOfTokensForMembers() {
        Check check = new JoinTokenExpiry();
        String key = "cluster.join_token_expiry";
        assertThat(of(check, server().extensions("cluster_join_token_expiry")).outcome())
                .isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(of(check, server().cluster("web-01")).outcome())
                .isEqualTo(Outcome.NOT_APPLICABLE);
        Servers cluster = server().cluster("web-01").extensions("cluster_join_token_expiry");
        assertThat(of(check, cluster).message()).contains("3 hours");
        assertThat(of(check, cluster.config(key, "3H")).outcome()).isEqualTo(Outcome.FAIL);
        assertThat(of(check, cluster.config(key, "15M")).outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void tokensThatNeverExpireOrHaveNoRestriction() {
        Check check = new PendingTokens();
        assertThat(of(check, server()).outcome()).isEqualTo(Outcome.PASS);
        Finding endless = of(check, server().add(trust(true, null)));
        assertThat(endless.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(endless.severity()).isEqualTo(Severity.HIGH);
        assertThat(endless.evidence().getFirst())
                .isEqualTo(
                        new Evidence(
                                "token alice",
                                "restricted, never expires",
                                endless.evidence().getFirst().origin()));
        assertThat(of(check, server().add(trust(false, SOON))).outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void tokensThatAreLimitedOrOverAreFine() {
        Check check = new PendingTokens();
        assertThat(of(check, server().add(trust(true, SOON))).outcome()).isEqualTo(Outcome.PASS);
        assertThat(of(check, server().add(trust(false, NOW))).outcome()).isEqualTo(Outcome.PASS);
        Token join = token(Token.Kind.CLUSTER_JOIN, "web-02", false, SOON);
        assertThat(of(check, server().add(join)).outcome()).isEqualTo(Outcome.PASS);
        Token other = token(Token.Kind.OTHER, "", false, null);
        assertThat(of(check, server().add(other)).outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void tokensThatRestrictedClientsCanReadAreCritical() {
        Check check = new PendingTokens();
        Servers leaky = server().add(Pem.restricted("tenant", "p1")).add(trust(false, SOON));
        assertThat(of(check, leaky).severity()).isEqualTo(Severity.CRITICAL);
        Token join = token(Token.Kind.CLUSTER_JOIN, "web-02", false, SOON);
        Finding joins = of(check, server().add(Pem.restricted("tenant", "p1")).add(join));
        assertThat(joins.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(joins.evidence().getFirst().key()).isEqualTo("join token web-02");
        assertThat(of(check, leaky.extensions("access_management")).severity())
                .isEqualTo(Severity.HIGH);
        Servers incus =
                server().incus("6.0.4").add(Pem.restricted("tenant", "p1")).add(trust(false, SOON));
        assertThat(of(check, incus).severity()).isEqualTo(Severity.HIGH);
        Servers harmless = server().add(Pem.restricted("tenant", "p1")).add(trust(true, SOON));
        assertThat(of(check, harmless).outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void tokensThatCannotBeSeenAreUnknown() {
        Servers server = server().gap(Servers.Part.TOKENS, null, "Read as an administrator.");
        assertThat(of(new PendingTokens(), server).message())
                .isEqualTo("Read as an administrator.");
        assertThat(of(new PendingTokens(), server.add(trust(false, null))).outcome())
                .isEqualTo(Outcome.FAIL);
    }

    @Test
    void openIdConnect() {
        assertThat(of(new OidcClientSecret(), server()).outcome())
                .isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(of(new OidcReview(), server()).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        Servers oidc = server().config("oidc.issuer", "https://login.example");
        assertThat(of(new OidcClientSecret(), oidc).outcome()).isEqualTo(Outcome.PASS);
        assertThat(of(new OidcReview(), oidc))
                .satisfies(
                        finding -> {
                            assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
                            assertThat(finding.evidence().getFirst().value())
                                    .isEqualTo("https://login.example");
                        });
        Finding secret = of(new OidcClientSecret(), oidc.config("oidc.client.secret", "s3cret"));
        assertThat(secret.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(secret.evidence().toString()).doesNotContain("s3cret");
    }

    @Test
    void legacyAuthorization() {
        assertThat(of(new LegacyAuthorization(), server()).outcome())
                .isEqualTo(Outcome.NOT_APPLICABLE);
        Finding candid =
                of(
                        new LegacyAuthorization(),
                        server().config(
                                        "candid.api.url",
                                        "https://candid.example",
                                        "candid.api.key",
                                        "public-key"));
        assertThat(candid.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(candid.evidence())
                .extracting(Evidence::key)
                .containsExactly("candid.api.key", "candid.api.url");
        assertThat(candid.evidence().toString()).doesNotContain("public-key");
        assertThat(
                        of(
                                        new LegacyAuthorization(),
                                        server().config("rbac.agent.private_key", "k3y"))
                                .message())
                .contains("operator and admin are root");
    }
}
