package io.ringfence.audit.checks.server;

import static io.ringfence.audit.fixture.Servers.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.Check;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Finding;
import io.ringfence.audit.Outcome;
import io.ringfence.audit.Severity;
import io.ringfence.audit.check.ListenAddress;
import io.ringfence.audit.fixture.Checked;
import io.ringfence.audit.fixture.Servers;
import io.ringfence.model.Connection;
import io.ringfence.model.Known;
import io.ringfence.model.Origin;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.stream.Stream;

class ExposureChecksTest {

    private static Finding of(Check check, Servers server) {
        return Checked.of(check, server).about("web-01");
    }

    private static Known<Connection> https(Known<List<String>> weakOffers) {
        return Known.of(
                new Connection(
                        Connection.Transport.HTTPS,
                        "web-01:8443",
                        Known.unknown("not asked"),
                        weakOffers,
                        Known.of(0)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ":8443",
                "0.0.0.0:8443",
                "[::]:8443",
                "[::]",
                "::",
                "0.0.0.0",
                "[0:0:0:0:0:0:0:0]:8443",
                "[::ffff:0.0.0.0]:8443",
                "[::%eth0]:8443",
                " :8443"
            })
    void knowsEveryWayToSayEveryAddress(String value) {
        assertThat(ListenAddress.parse(value).isWildcard()).isTrue();
        assertThat(of(new WildcardHttpsAddress(), server().config("core.https_address", value)))
                .satisfies(
                        finding -> {
                            assertThat(finding.outcome()).isEqualTo(Outcome.FAIL);
                            assertThat(finding.evidence().getFirst().value()).isEqualTo(value);
                            assertThat(finding.evidence().getFirst().origin().kind())
                                    .isEqualTo(Origin.Kind.SERVER);
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "192.0.2.10:8443",
                "192.0.2.10",
                "[2001:db8::1]:8443",
                "2001:db8::1",
                "lxd.example:8443",
                "127.0.0.1:8443",
                "[::1]:8443"
            })
    void oneAddressIsFine(String value) {
        assertThat(
                        of(new WildcardHttpsAddress(), server().config("core.https_address", value))
                                .outcome())
                .isEqualTo(Outcome.PASS);
    }

    @Test
    void withoutAnAddressThereIsNothingToSay() {
        assertThat(of(new WildcardHttpsAddress(), server()).outcome())
                .isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(of(new WildcardHttpsAddress(), server().config("core.https_address", "")))
                .extracting(Finding::outcome)
                .isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void aHiddenConfigurationIsUnknownWithItsReason() {
        List<Check> ofConfig =
                Stream.of(
                                new WildcardHttpsAddress(),
                                new WildcardServiceAddress(),
                                new UnauthenticatedMetrics(),
                                new AllowedOrigin(),
                                new TrustPassword(),
                                new TrustedAuthority(),
                                new RemoteTokenExpiry(),
                                new JoinTokenExpiry(),
                                new OidcClientSecret(),
                                new OidcReview(),
                                new LegacyAuthorization(),
                                new MissingRemoteLogging(),
                                new IncompleteLogTypes(),
                                new MissingProxy())
                        .map(Check.class::cast)
                        .toList();
        for (Check check : ofConfig) {
            Finding finding = of(check, server().configUnknown("Read it as an administrator."));
            assertThat(finding.outcome()).as(check.id()).isEqualTo(Outcome.UNKNOWN);
            assertThat(finding.message()).isEqualTo("Read it as an administrator.");
        }
    }

    @Test
    void servicesMayNotListenEverywhere() {
        Finding finding =
                of(
                        new WildcardServiceAddress(),
                        server().config(
                                        "core.metrics_address",
                                        "192.0.2.10:8444",
                                        "core.dns_address",
                                        ":53",
                                        "core.bgp_address",
                                        "[::]:179"));
        assertThat(finding.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(finding.severity()).isEqualTo(Severity.HIGH);
        assertThat(finding.evidence())
                .extracting(Evidence::key)
                .containsExactly("core.bgp_address", "core.dns_address");
    }

    @Test
    void theDebugServiceMayNotListenAtAll() {
        Finding finding =
                of(
                        new WildcardServiceAddress(),
                        server().config("core.debug_address", "127.0.0.1:8444"));
        assertThat(finding.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(finding.evidence().getFirst().key()).isEqualTo("core.debug_address");
        assertThat(finding.message())
                .isEqualTo(
                        "The debug service listens on 127.0.0.1:8444 and shows the memory of the"
                                + " daemon to every account of the host.");
    }

    @Test
    void theDebugServiceOnANetworkSaysSo() {
        Finding finding =
                of(
                        new WildcardServiceAddress(),
                        server().config("core.debug_address", "192.0.2.1:8444")
                                .config("core.metrics_address", ":9100"));
        assertThat(finding.message())
                .contains("192.0.2.1:8444", "everybody who reaches it", "core.metrics_address");
    }

    @Test
    void servicesOnOneAddressOrNoneAreFine() {
        assertThat(
                        of(
                                        new WildcardServiceAddress(),
                                        server().config("core.metrics_address", "10.0.0.1:9100"))
                                .outcome())
                .isEqualTo(Outcome.PASS);
        assertThat(of(new WildcardServiceAddress(), server()).outcome())
                .isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"core.metrics_address", "core.https_address"})
    void metricsNeedAuthenticationAtBothAddresses(String address) {
        UnauthenticatedMetrics check = new UnauthenticatedMetrics();
        assertThat(
                        of(
                                        check,
                                        server().config(
                                                        address,
                                                        "10.0.0.1:8443",
                                                        "core.metrics_authentication",
                                                        "False"))
                                .outcome())
                .isEqualTo(Outcome.FAIL);
        assertThat(of(check, server().config(address, "10.0.0.1:8443")).outcome())
                .isEqualTo(Outcome.PASS);
        assertThat(of(check, server().config("core.metrics_authentication", "false")).outcome())
                .isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void allowedOrigins() {
        AllowedOrigin check = new AllowedOrigin();
        assertThat(of(check, server()).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(of(check, server().config("core.https_allowed_origin", "*")).outcome())
                .isEqualTo(Outcome.FAIL);
        Servers named = server().config("core.https_allowed_origin", "https://ui.example");
        assertThat(of(check, named).outcome()).isEqualTo(Outcome.PASS);
        assertThat(of(check, named.config("core.https_allowed_credentials", "1")))
                .satisfies(
                        finding -> {
                            assertThat(finding.outcome()).isEqualTo(Outcome.FAIL);
                            assertThat(finding.evidence().getFirst().key())
                                    .isEqualTo("core.https_allowed_credentials");
                        });
    }

    @Test
    void weakTransportProtection() {
        WeakTls check = new WeakTls();
        assertThat(of(check, server()).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(of(check, server().config("core.https_address", ":8443")).message())
                .contains("read it over HTTPS");
        assertThat(of(check, server().configUnknown("hidden")).outcome())
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(of(check, server().connection(https(Known.of(List.of())))).outcome())
                .isEqualTo(Outcome.PASS);
        Finding weak = of(check, server().connection(https(Known.of(List.of("TLSv1.1")))));
        assertThat(weak.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(weak.message()).isEqualTo("The server accepts TLSv1.1.");
        assertThat(of(check, server().connection(https(Known.unknown("Not tried.")))).message())
                .isEqualTo("Not tried.");
        assertThat(of(check, server().connection(Known.unknown("An old file."))).message())
                .isEqualTo("An old file.");
    }

    @Test
    void imageDownloadsWithoutAProxy() {
        MissingProxy check = new MissingProxy();
        assertThat(of(check, server()).message())
                .isEqualTo("Images are downloaded without a proxy.");
        Servers half = server().config("core.proxy_https", "http://proxy.example:3128");
        assertThat(of(check, half).evidence())
                .extracting(Evidence::key)
                .containsExactly("core.proxy_http");
        assertThat(of(check, half.config("core.proxy_http", "http://proxy.example:3128")))
                .satisfies(
                        finding -> {
                            assertThat(finding.outcome()).isEqualTo(Outcome.PASS);
                            assertThat(finding.evidence()).isEmpty();
                        });
    }
}
