package io.ringfence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.fixture.Servers;
import io.ringfence.model.Origin;

import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Set;

class RemedyTest {

    private static final Origin PROFILE = Origin.of(Origin.Kind.PROFILE, "default", "legacy");
    private static final Origin INSTANCE = Origin.of(Origin.Kind.INSTANCE, "shop", "c1");

    @Test
    void changesTheKeyWhereItIsSet() {
        assertThat(commands("{unset} {key}", PROFILE, "c1", null))
                .containsExactly("lxc profile unset --project default legacy security.privileged");
        assertThat(commands("{set} {key}=false", INSTANCE, "c1", null))
                .containsExactly("lxc config set --project shop c1 security.privileged=false");
    }

    @Test
    void setsADefaultOnTheEntityItself() {
        assertThat(commands("{set} limits.cpu=2", Origin.DEFAULT, "c1", null))
                .containsExactly("lxc config set --project shop c1 limits.cpu=2");
    }

    @Test
    void changesADeviceWhereItIsDefined() {
        assertThat(commands("{device-set} readonly=true", PROFILE, "c1", "etc"))
                .containsExactly(
                        "lxc profile device set --project default legacy etc readonly=true");
    }

    @Test
    void leavesOutACommandThatItCannotFill() {
        assertThat(commands("{device-remove}", INSTANCE, "c1", null)).isEmpty();
    }

    @Test
    void quotesWhatAServerNamed() {
        assertThat(commands("lxc restart {name}", INSTANCE, "a'; rm -rf $HOME; %s", null))
                .containsExactly("lxc restart 'a'\\''; rm -rf $HOME; %s'");
        Origin hostile = Origin.of(Origin.Kind.PROFILE, "p%s", "$(id)");
        assertThat(commands("{unset} {key}", hostile, "c1", null))
                .containsExactly("lxc profile unset --project p%s '$(id)' security.privileged");
    }

    @Test
    void speaksTheCommandOfIncus() {
        Finding finding = finding("lxc restart {name}", Outcome.FAIL, INSTANCE, "c1", null);
        assertThat(Remedy.of(finding, true).commands()).containsExactly("incus restart c1");
    }

    @Test
    void doesNotRestartWhatDoesNotRun() {
        EntityRef c1 = EntityRef.of(EntityRef.Type.INSTANCE, "shop", "c1");
        EntityRef other = EntityRef.of(EntityRef.Type.INSTANCE, "default", "c1");
        String restart = "lxc restart --project {project} {name}";
        for (String device : new @Nullable String[] {null, "eth0"}) {
            Finding failed = finding(restart, Outcome.FAIL, INSTANCE, "c1", device);
            assertThat(Remedy.of(failed, server("lxd", Set.of(c1))).commands()).isEmpty();
            assertThat(Remedy.of(failed, server("incus", Set.of(c1))).commands()).isEmpty();
            assertThat(Remedy.of(failed, server("lxd", Set.of(other))).commands())
                    .containsExactly("lxc restart --project shop c1");
        }
        Finding unset = finding("{unset} {key}", Outcome.FAIL, INSTANCE, "c1", null);
        assertThat(Remedy.of(unset, server("lxd", Set.of(c1))).commands())
                .containsExactly("lxc config unset --project shop c1 security.privileged");
    }

    @Test
    void knowsWhatDoesNotRun() {
        var server =
                Servers.server()
                        .container("still", "limits.cpu", "1")
                        .container("moving", spec -> spec.running())
                        .build();
        assertThat(AuditedServer.of(server).stopped())
                .containsExactly(EntityRef.of(EntityRef.Type.INSTANCE, "default", "still"));
        assertThat(
                        AuditedServer.of(server)
                                .isStopped(
                                        EntityRef.of(EntityRef.Type.INSTANCE, "default", "still")
                                                .withDevice("eth0")))
                .isTrue();
    }

    private static AuditedServer server(String product, Set<EntityRef> stopped) {
        return new AuditedServer("web-01", product, "5.0.2", Instant.EPOCH, stopped);
    }

    @Test
    void makesACommandForEachEvidence() {
        List<Evidence> evidence =
                List.of(
                        new Evidence("a", "1", PROFILE),
                        new Evidence("b.c", "x y", INSTANCE),
                        new Evidence("a", "1", PROFILE),
                        new Evidence("empty", "", INSTANCE),
                        new Evidence("ids", "2", Origin.DEFAULT));
        assertThat(commands("{unset} {each-key}", evidence))
                .containsExactly(
                        "lxc profile unset --project default legacy a",
                        "lxc config unset --project shop c1 b.c");
        assertThat(commands("{set} {each-key} true", evidence))
                .containsExactly(
                        "lxc profile set --project default legacy a true",
                        "lxc config set --project shop c1 b.c true",
                        "lxc config set --project shop c1 empty true");
        assertThat(commands("echo {each-key}={each-value} {key} {name}", evidence)).isEmpty();
        assertThat(commands("echo {each-key}={each-value} {name}", evidence))
                .containsExactly(
                        "echo a=1 c1", "echo b.c='x y' c1", "echo empty='' c1", "echo ids=2 c1");
    }

    @Test
    void hasNoCommandsForWhatIsNotBroken() {
        Finding finding = finding("lxc restart {name}", Outcome.PASS, INSTANCE, "c1", null);
        assertThat(Remedy.of(finding, false).commands()).isEmpty();
    }

    private static List<String> commands(
            String template, Origin origin, String name, @Nullable String device) {
        return Remedy.of(finding(template, Outcome.FAIL, origin, name, device), false).commands();
    }

    private static List<String> commands(String template, List<Evidence> evidence) {
        Finding one = finding(template, Outcome.FAIL, INSTANCE, "c1", null);
        Finding several =
                new Finding(
                        one.check(),
                        one.outcome(),
                        one.severity(),
                        one.server(),
                        one.entity(),
                        one.message(),
                        evidence,
                        null);
        return Remedy.of(several, false).commands();
    }

    private static Finding finding(
            String template, Outcome outcome, Origin origin, String name, @Nullable String device) {
        CheckInfo info =
                new CheckInfo(
                        "x.y", "X", Severity.HIGH, "T", "W", List.of(), "R", List.of(template));
        EntityRef entity = new EntityRef(EntityRef.Type.INSTANCE, "shop", name, device);
        List<Evidence> evidence = List.of(new Evidence("security.privileged", "true", origin));
        return new Finding(info, outcome, Severity.HIGH, "s", entity, "M", evidence, null);
    }
}
