package io.ringfence.audit.edited;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.Audit;
import io.ringfence.audit.Catalogue;
import io.ringfence.audit.CheckInfo;
import io.ringfence.audit.Outcome;
import io.ringfence.audit.checks.BuiltInChecks;
import io.ringfence.audit.edited.Case.Expected;
import io.ringfence.audit.fixture.Sample;
import io.ringfence.model.Capture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the lab cannot show ({@code releng/lab/README.md}), and that nothing is left: by real
 * answers, edited or not, every check was seen to fail and to pass.
 */
class EditedServerTest {

    /** Outcomes that do not exist, and why. */
    private static final Map<String, String> NEVER =
            Map.ofEntries(
                    Map.entry("server.oidc-manual-review fail", "a question for a reviewer"),
                    Map.entry("server.oidc-manual-review pass", "a question for a reviewer"),
                    Map.entry("trust.certificate-unreviewed fail", "a question for a reviewer"),
                    Map.entry("trust.certificate-unreviewed pass", "a question for a reviewer"),
                    Map.entry("host.cis fail", "a capture holds no result of a scan"),
                    Map.entry("host.cis pass", "a capture holds no result of a scan"),
                    Map.entry("server.candid-rbac-legacy pass", "not applicable where not set"),
                    Map.entry("instance.raw-seccomp pass", "not applicable where not set"),
                    Map.entry("instance.raw-qemu pass", "not applicable where not set"),
                    Map.entry("instance.syscalls-intercept pass", "not applicable where not set"),
                    Map.entry("instance.kernel-modules pass", "not applicable where not set"));

    static Stream<Case> cases() {
        return Stream.of(
                        ServerCases.all(),
                        TrustCases.all(),
                        InstanceCases.all(),
                        DeviceCases.all(),
                        HostCases.all())
                .flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysWhatWasEdited(Case edited) {
        assertThat(edited.found().stream().filter(edited::isAbout))
                .containsExactlyInAnyOrderElementsOf(edited.expected());
    }

    @Test
    void withoutEditsTheServersAreAsTheyWere() {
        for (EditedServer each :
                List.of(EditedServer.lxd(), EditedServer.cluster(), EditedServer.incus())) {
            Capture real = new Capture(List.of(each.real()));
            List<Expected> said =
                    new Audit(List.of(new BuiltInChecks()))
                            .run(real, Sample.taken(real), () -> false).findings().stream()
                                    .map(Expected::of)
                                    .map(one -> renamed(one, each.real().name()))
                                    .toList();
            assertThat(Case.of("unchanged", each).found())
                    .containsExactlyInAnyOrderElementsOf(said);
        }
    }

    private static Expected renamed(Expected expected, String server) {
        return expected.label().equals(server) && !expected.check().startsWith("host.")
                ? new Expected(expected.check(), expected.outcome(), EditedServer.NAME)
                : expected;
    }

    @Test
    void everyCheckFailsAndPassesSomewhere() {
        Capture sample = Sample.capture();
        Set<String> shown = new TreeSet<>();
        new Audit(List.of(new BuiltInChecks()))
                .run(sample, Sample.taken(sample), () -> false)
                .findings()
                .forEach(finding -> shown.add(name(Expected.of(finding))));
        cases().flatMap(edited -> edited.expected().stream())
                .forEach(expected -> shown.add(name(expected)));

        Set<String> missing = new TreeSet<>();
        for (CheckInfo check : Catalogue.bundled().all()) {
            missing.add(check.id() + " " + Outcome.FAIL.label());
            missing.add(check.id() + " " + Outcome.PASS.label());
        }
        missing.removeAll(shown);
        assertThat(missing).containsExactlyInAnyOrderElementsOf(NEVER.keySet());
    }

    private static String name(Expected expected) {
        return expected.check() + " " + expected.outcome().label();
    }
}
