package io.ringfence.audit.checks.server;

import static io.ringfence.audit.fixture.Servers.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.Check;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Finding;
import io.ringfence.audit.Outcome;
import io.ringfence.audit.Severity;
import io.ringfence.audit.fixture.Checked;
import io.ringfence.audit.fixture.HostFactsSpec;
import io.ringfence.audit.fixture.Servers;
import io.ringfence.model.Connection;
import io.ringfence.model.Known;
import io.ringfence.model.Raw;
import io.ringfence.model.Warning;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoggingChecksTest {

    private static final String APPARMOR = "AppArmor support has been disabled";

    private static Finding of(Check check, Servers server) {
        return Checked.of(check, server).about("web-01");
    }

    private static Warning warning(String type, String severity, String status) {
        return new Warning(
                "u-" + type.length(),
                type,
                severity,
                status,
                "",
                "none",
                "",
                "why",
                1,
                null,
                Raw.none());
    }

    private static Servers debugEvents(Known<Integer> events) {
        return server().connection(
                        Known.of(
                                new Connection(
                                        Connection.Transport.UNIX,
                                        "/x",
                                        Known.unknown("none"),
                                        Known.unknown("none"),
                                        events)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"new", "acknowledged"})
    void appArmorIsOffHoweverOftenItWasAcknowledged(String status) {
        Finding finding =
                of(new AppArmorDisabled(), server().add(warning(APPARMOR, "low", status)));
        assertThat(finding.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(finding.severity()).isEqualTo(Severity.HIGH);
        assertThat(finding.evidence().getFirst().value()).isEqualTo(APPARMOR + ": why");
    }

    @Test
    void appArmorIsOnWhereNothingSaysOtherwise() {
        Check check = new AppArmorDisabled();
        assertThat(of(check, server()).outcome()).isEqualTo(Outcome.PASS);
        assertThat(of(check, server().add(warning(APPARMOR, "low", "resolved"))).outcome())
                .isEqualTo(Outcome.PASS);
        assertThat(of(check, server().gap(Servers.Part.WARNINGS, null, "Hidden.")).message())
                .isEqualTo("Hidden.");
    }

    @Test
    void theHostTellsOfAppArmorToo() {
        Servers server =
                server().hostFacts(
                                "web-01", HostFactsSpec.good().with("apparmor", "false").build());
        assertThat(of(new AppArmorDisabled(), server).outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void openWarningsCountByTheWorst() {
        Check check = new OpenWarnings();
        assertThat(of(check, server()).outcome()).isEqualTo(Outcome.PASS);
        Servers open =
                server().add(warning("low one", "low", "new"))
                        .add(warning("a moderate one", "moderate", "new"))
                        .add(warning(APPARMOR, "high", "new"));
        assertThat(of(check, open))
                .satisfies(
                        finding -> {
                            assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
                            assertThat(finding.message())
                                    .isEqualTo("2 warnings are not acknowledged.");
                            assertThat(finding.evidence().getFirst().value())
                                    .isEqualTo("a moderate one: why");
                        });
        assertThat(of(check, server().add(warning("x", "high", "new"))).severity())
                .isEqualTo(Severity.HIGH);
    }

    @Test
    void acknowledgedWarningsAreFine() {
        Servers seen =
                server().add(warning("one", "high", "acknowledged"))
                        .add(warning("another", "high", "resolved"));
        assertThat(of(new OpenWarnings(), seen).outcome()).isEqualTo(Outcome.PASS);
        assertThat(
                        of(new OpenWarnings(), server().gap(Servers.Part.WARNINGS, null, "Hidden."))
                                .outcome())
                .isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void eventsGoSomewhere() {
        Check check = new MissingRemoteLogging();
        assertThat(of(check, server()).outcome()).isEqualTo(Outcome.FAIL);
        assertThat(of(check, server().config("loki.api.url", "https://u:p@loki.example")))
                .satisfies(
                        finding -> {
                            assertThat(finding.outcome()).isEqualTo(Outcome.PASS);
                            assertThat(finding.evidence().toString()).doesNotContain("u:p");
                        });
        assertThat(
                        of(
                                        check,
                                        server().incus("6.10")
                                                .config("logging.a.target.address", "10.0.0.1"))
                                .outcome())
                .isEqualTo(Outcome.PASS);
        assertThat(of(check, server().config("logging.a.types", "lifecycle")).outcome())
                .isEqualTo(Outcome.FAIL);
    }

    @Test
    void typesOfEvents() {
        Check check = new IncompleteLogTypes();
        assertThat(of(check, server()).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        Servers loki = server().config("loki.api.url", "https://loki.example");
        assertThat(of(check, loki).outcome()).isEqualTo(Outcome.PASS);
        assertThat(of(check, loki.config("loki.types", "logging")).message())
                .isEqualTo("Events of these types are not sent: lifecycle.");
        Servers newer =
                server().config("loki.api.url", "https://loki.example")
                        .extensions("event_security");
        assertThat(of(check, newer).message())
                .isEqualTo("Events of these types are not sent: security.");
        assertThat(of(check, newer.config("loki.types", "lifecycle, security")).outcome())
                .isEqualTo(Outcome.PASS);
    }

    @Test
    void typesOfEventsOfEachTargetOfIncus() {
        Servers incus =
                server().config(
                                "logging.a.target.address", "10.0.0.1",
                                "logging.a.types", "lifecycle",
                                "logging.b.target.address", "10.0.0.2",
                                "logging.b.types", "logging");
        assertThat(of(new IncompleteLogTypes(), incus).evidence())
                .extracting(Evidence::key)
                .containsExactly("logging.b.types");
    }

    @Test
    void aDaemonInDebugMode() {
        Check check = new DebugDaemon();
        assertThat(of(check, debugEvents(Known.of(0))).outcome()).isEqualTo(Outcome.PASS);
        assertThat(of(check, debugEvents(Known.of(7))))
                .satisfies(
                        finding -> {
                            assertThat(finding.outcome()).isEqualTo(Outcome.FAIL);
                            assertThat(finding.evidence().getFirst().value()).isEqualTo("7");
                        });
        assertThat(of(check, debugEvents(Known.unknown("Not listened."))).message())
                .isEqualTo("Not listened.");
        String daemon =
                HostFactsSpec.daemon("/var/lib/lxd", "{}")
                        .replace("'arguments':null", "'arguments':['lxd','--debug']");
        Servers told =
                debugEvents(Known.unknown("Not listened."))
                        .hostFacts(
                                "web-01",
                                HostFactsSpec.good().with("daemons", "[" + daemon + "]").build());
        assertThat(of(check, told).outcome()).isEqualTo(Outcome.FAIL);
    }
}
