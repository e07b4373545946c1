package io.ringfence.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringfence.audit.checks.BuiltInChecks;
import io.ringfence.audit.fixture.Servers;
import io.ringfence.model.Capture;
import io.ringfence.model.Server;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

class AuditTest {

    private static final Server SERVER =
            Servers.server("web-01")
                    .container("shop", "security.privileged", "true")
                    .container("blog")
                    .build();
    private static final Capture CAPTURE = new Capture(List.of(SERVER));

    @Test
    void listsEveryOutcomeInAStableOrder() {
        Audit audit = new Audit(List.of(new BuiltInChecks()));
        List<Finding> first = audit.run(CAPTURE, Servers.NOW, () -> false).findings();
        List<Finding> second = audit.run(CAPTURE, Servers.NOW, () -> false).findings();
        assertThat(first).isEqualTo(second);
        assertThat(first)
                .filteredOn(finding -> finding.check().id().equals("instance.privileged"))
                .extracting(finding -> finding.entity().name(), Finding::outcome)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("blog", Outcome.PASS),
                        org.assertj.core.groups.Tuple.tuple("shop", Outcome.FAIL));
    }

    @Test
    void everyCheckSaysSomethingOfAServerWithoutAnything() {
        Server empty = Servers.server("empty").build();
        Audit audit = new Audit(List.of(new BuiltInChecks()));
        List<Finding> findings =
                audit.run(new Capture(List.of(empty)), Servers.NOW, () -> false).findings();
        assertThat(findings).isNotEmpty();
        assertThat(findings).noneMatch(finding -> finding.message().startsWith("The check failed"));
    }

    @Test
    void aCheckThatThrowsBecomesUnknownAndHurtsNoOther() {
        Check broken = check("trust.certificate-weak", () -> List.of().getFirst());
        Audit audit =
                new Audit(
                        List.of(() -> List.of(broken), new OnlyPrivileged()),
                        Catalogue.bundled(),
                        Tables.bundled());
        List<Finding> findings = audit.run(CAPTURE, Servers.NOW, () -> false).findings();
        assertThat(findings).hasSize(3);
        assertThat(findings.getFirst().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(findings.getFirst().message()).contains("NoSuchElementException");
        assertThat(findings.getFirst().entity())
                .isEqualTo(EntityRef.of(EntityRef.Type.SERVER, "web-01"));
    }

    @Test
    void stopsWhenCancelled() {
        AtomicInteger runs = new AtomicInteger();
        Check counting = check("instance.privileged", runs::incrementAndGet);
        Audit audit =
                new Audit(List.of(() -> List.of(counting)), Catalogue.bundled(), Tables.bundled());
        assertThatThrownBy(() -> audit.run(CAPTURE, Servers.NOW, () -> true))
                .isInstanceOf(CancellationException.class);
        assertThat(runs).hasValue(0);
    }

    @Test
    void refusesACheckWithoutTexts() {
        Check nameless = check("no.such-check", () -> {});
        List<CheckProvider> providers = List.of(() -> List.of(nameless));
        assertThatThrownBy(() -> new Audit(providers))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no.such-check");
    }

    private static Check check(String id, Runnable run) {
        return new Check() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public void run(CheckContext context, Findings findings) {
                run.run();
            }
        };
    }

    private static final class OnlyPrivileged implements CheckProvider {
        @Override
        public List<Check> checks() {
            return new BuiltInChecks()
                    .checks().stream()
                            .filter(check -> check.id().equals("instance.privileged"))
                            .toList();
        }
    }
}
