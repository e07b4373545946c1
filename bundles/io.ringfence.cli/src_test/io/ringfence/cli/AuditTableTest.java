package io.ringfence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.AppliedException;
import io.ringfence.audit.AuditResult;
import io.ringfence.audit.AuditedServer;
import io.ringfence.audit.CheckInfo;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Finding;
import io.ringfence.audit.Outcome;
import io.ringfence.audit.Severity;
import io.ringfence.model.Origin;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

class AuditTableTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Origin PROFILE = Origin.of(Origin.Kind.PROFILE, "default", "legacy");

    @Test
    void groupsByCheckTheWorstFirst() throws IOException {
        AuditResult result =
                result(
                        finding("nic.mac-filtering", Severity.MEDIUM, Outcome.FAIL, "blog"),
                        finding("instance.privileged", Severity.CRITICAL, Outcome.FAIL, "shop"),
                        finding("host.updates", Severity.MEDIUM, Outcome.UNKNOWN, "web-01"),
                        finding("host.syslog", Severity.LOW, Outcome.UNKNOWN, "web-01"),
                        finding("instance.privileged", Severity.CRITICAL, Outcome.PASS, "blog"));
        assertThat(table(result, false, 80))
                .isEqualTo(
                        """
                        web-01 · LXD 5.0.2 · captured 2026-03-01T11:58:00Z (2 minutes ago)

                        ■ critical  Title of instance.privileged                     instance.privileged
                            shop/shop                       Message about shop. (key from profile
                                                            default/legacy)
                            → Do this.

                        ◆ medium  Title of nic.mac-filtering                           nic.mac-filtering
                            shop/blog                       Message about blog. (key from profile
                                                            default/legacy)
                            → Do this.

                        ? unknown
                            Message about web-01.
                              host.updates, host.syslog

                        1 critical · 1 medium · 2 unknown · 1 passed · 0 not applicable
                        """);
    }

    @Test
    void showsTheFirstOfManyUnlessAskedForAll() throws IOException {
        List<Finding> many = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            many.add(finding("instance.privileged", Severity.CRITICAL, Outcome.FAIL, "c" + i));
        }
        AuditResult result = result(many.toArray(new Finding[0]));
        assertThat(table(result, false, 100))
                .contains("c7")
                .doesNotContain("c8")
                .contains("… and 12 more; --all lists them");
        assertThat(table(result, true, 100)).contains("c19").doesNotContain("more;");
    }

    @Test
    void neverShowsWhatAnExceptionCoversAsOpen() throws IOException {
        AppliedException exception =
                new AppliedException("EX-1", "ann", "why", LocalDate.parse("2027-01-01"));
        Finding covered =
                finding("instance.privileged", Severity.CRITICAL, Outcome.FAIL, "shop")
                        .with(exception);
        assertThat(table(result(covered), false, 100))
                .contains("No failures")
                .contains("1 covered by exceptions")
                .doesNotContain("Message about shop");
    }

    @Test
    void letsNoServerSteerTheTerminal() throws IOException {
        Finding hostile =
                finding("instance.privileged", Severity.HIGH, Outcome.FAIL, "a\u001b]0;x\u0007");
        assertThat(table(result(hostile), false, 100)).doesNotContain("\u001b", "\u0007");
    }

    @Test
    void fitsTheWidth() throws IOException {
        Finding longName =
                finding("instance.privileged", Severity.HIGH, Outcome.FAIL, "n".repeat(300));
        assertThat(table(result(longName), false, 80).lines())
                .allMatch(line -> line.length() <= 80);
    }

    private static String table(AuditResult result, boolean all, int width) throws IOException {
        StringWriter out = new StringWriter();
        new AuditTable(new Style(false), width, all).render(result, out);
        return out.toString();
    }

    private static AuditResult result(Finding... findings) {
        AuditedServer server = new AuditedServer("web-01", "lxd", "5.0.2", NOW.minusSeconds(120));
        return new AuditResult(NOW, List.of(server), List.of(findings));
    }

    private static Finding finding(String check, Severity severity, Outcome outcome, String name) {
        CheckInfo info =
                new CheckInfo(
                        check,
                        "Area",
                        severity,
                        "Title of " + check,
                        "Why.",
                        List.of(),
                        "Do this.",
                        List.of());
        boolean unknown = outcome == Outcome.UNKNOWN;
        EntityRef entity =
                unknown
                        ? EntityRef.of(EntityRef.Type.HOST, name)
                        : EntityRef.of(EntityRef.Type.INSTANCE, "shop", name);
        List<Evidence> evidence =
                unknown ? List.of() : List.of(new Evidence("key", "true", PROFILE));
        String message = "Message about " + name + ".";
        return new Finding(info, outcome, severity, "web-01", entity, message, evidence, null);
    }
}
