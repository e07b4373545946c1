package io.ringfence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.fixture.Servers;
import io.ringfence.model.ClientRemote;
import io.ringfence.model.Connection;
import io.ringfence.model.Connection.Transport;
import io.ringfence.model.Known;
import io.ringfence.model.Origin;
import io.ringfence.model.Raw;
import io.ringfence.model.Token;

import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
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

    /** {@code lxc restart --all} is another command than any that is meant. */
    @Test
    void whatACommandWouldTakeForAnOptionIsInNone() {
        assertThat(
                        commands(
                                "lxc restart --project {project} {remote}{name}",
                                INSTANCE,
                                "--all",
                                null))
                .isEmpty();
        assertThat(commands("lxc restart {name}", INSTANCE, "- all", null)).isEmpty();
        assertThat(
                        commands(
                                "{set} {key}=false",
                                Origin.of(Origin.Kind.INSTANCE, "shop", "--all"),
                                "c1",
                                null))
                .isEmpty();
        assertThat(commands("{device-remove}", INSTANCE, "c1", "--all")).isEmpty();
        assertThat(
                        commands(
                                "{device-remove}",
                                Origin.of(Origin.Kind.INSTANCE, "shop", "--all"),
                                "c1",
                                "etc"))
                .isEmpty();
        Finding one = finding("lxc restart {remote}{name}", Outcome.FAIL, INSTANCE, "--all", null);
        assertThat(Remedy.of(one, reached(Transport.HTTPS, lab("lxc", "lab"))).commands())
                .containsExactly("lxc restart lab:--all");
    }

    /** A client takes what is before a colon for a server; profiles and tokens may have one. */
    @Test
    void changesNoOtherServerWhereANameHasAColon() {
        Origin profile = Origin.of(Origin.Kind.PROFILE, "shop", "prod:web");
        List<String> templates =
                List.of(
                        "lxc restart --project {project} {remote}{name}",
                        "lxc config trust revoke-token {remote} {name}",
                        "{unset} {key}",
                        "{device-remove}");
        Finding one = finding(templates, Outcome.FAIL, profile, "prod:web", "eth0");
        assertThat(Remedy.of(one, false).commands()).isEmpty();
        assertThat(Remedy.of(one, reached(Transport.HTTPS, lab("lxc", "lab"))).commands())
                .containsExactly(
                        "lxc restart --project shop lab:prod:web",
                        "lxc config trust revoke-token lab: prod:web",
                        "lxc profile unset --project shop lab:prod:web security.privileged",
                        "lxc profile device remove --project shop lab:prod:web eth0");
        Finding server =
                finding(
                        "{set} a=b",
                        Outcome.FAIL,
                        Origin.of(Origin.Kind.SERVER, "", "10.0.0.1:8443"),
                        "c1",
                        null);
        assertThat(Remedy.of(server, false).commands()).containsExactly("lxc config set a=b");
    }

    @Test
    void speaksTheCommandOfIncus() {
        Finding finding = finding("lxc restart {name}", Outcome.FAIL, INSTANCE, "c1", null);
        assertThat(Remedy.of(finding, true).commands()).containsExactly("incus restart c1");
    }

    @Test
    void namesTheRemoteBeforeWhateverItChanges() {
        Finding one =
                finding(
                        List.of(
                                "{unset} {key}",
                                "lxc restart --project {project} {remote}{name}",
                                "{device-set} readonly=true",
                                "lxc warning list {remote}"),
                        Outcome.FAIL,
                        PROFILE,
                        "c1",
                        "etc");
        assertThat(Remedy.of(one, reached(Transport.HTTPS, lab("lxc", "lab"))))
                .isEqualTo(
                        new Remedy(
                                one.check().remedy(),
                                List.of(
                                        "lxc profile unset --project default lab:legacy"
                                                + " security.privileged",
                                        "lxc restart --project shop lab:c1",
                                        "lxc profile device set --project default lab:legacy etc"
                                                + " readonly=true",
                                        "lxc warning list lab:")));
        assertThat(Remedy.of(one, reached(Transport.UNIX, lab("incus", ""))).commands())
                .containsExactly(
                        "incus profile unset --project default legacy security.privileged",
                        "incus restart --project shop c1",
                        "incus profile device set --project default legacy etc readonly=true",
                        "incus warning list");
        assertThat(Remedy.of(one, reached(Transport.HTTPS, lab("lxc", "50%'s"))).commands())
                .startsWith(
                        "lxc profile unset --project default '50%'\\''s:'legacy"
                                + " security.privileged");
    }

    @Test
    void namesTheRemoteOfServersProjectsAndNetworks() {
        AuditedServer lab = reached(Transport.HTTPS, lab("lxc", "lab"));
        Map<Origin.Kind, String> targets =
                Map.of(
                        Origin.Kind.SERVER,
                        "lxc config set lab: a=b",
                        Origin.Kind.PROJECT,
                        "lxc project set lab:shop a=b",
                        Origin.Kind.NETWORK,
                        "lxc network set --project p lab:shop a=b",
                        Origin.Kind.INSTANCE,
                        "lxc config set --project p lab:shop a=b");
        targets.forEach(
                (kind, command) ->
                        assertThat(
                                        Remedy.of(
                                                        finding(
                                                                "{set} a=b",
                                                                Outcome.FAIL,
                                                                Origin.of(kind, "p", "shop"),
                                                                "c1",
                                                                null),
                                                        lab)
                                                .commands())
                                .containsExactly(command));
    }

    @Test
    void changesNoOtherServerWhereTheClientHasNoName() {
        Finding one = finding("{unset} {key}", Outcome.FAIL, INSTANCE, "c1", null);
        Remedy remote = Remedy.of(one, reached(Transport.HTTPS, Known.unknown("not there")));
        assertThat(remote.commands())
                .containsExactly("lxc config unset --project shop REMOTE:c1 security.privileged");
        assertThat(remote.text()).contains("`lxc remote list`", "web-01", "REMOTE");
        Remedy socket = Remedy.of(one, reached(Transport.UNIX, Known.unknown("not there")));
        assertThat(socket.commands())
                .containsExactly("lxc config unset --project shop c1 security.privileged");
        assertThat(socket.text())
                .endsWith("Run the commands on the host of web-01, where its socket is there.");
    }

    @Test
    void whatIsNoCommandOfTheClientRunsOnTheHost() {
        Finding one = finding("apt-get upgrade", Outcome.FAIL, INSTANCE, "c1", null);
        Remedy remedy = Remedy.of(one, reached(Transport.HTTPS, lab("lxc", "lab")));
        assertThat(remedy.commands()).containsExactly("apt-get upgrade");
        assertThat(remedy.text()).endsWith("Run the commands on s itself.");
    }

    /** A command of the catalogue that does not name the server would change another one. */
    @Test
    void everyCommandOfTheCatalogueNamesTheServer() {
        List<String> commands =
                Catalogue.bundled().all().stream()
                        .flatMap(check -> check.commands().stream())
                        .filter(command -> command.startsWith("lxc "))
                        .toList();
        assertThat(commands).hasSizeGreaterThan(5).allMatch(one -> one.contains("{remote}"));
    }

    private static Known<ClientRemote> lab(String client, String name) {
        return Known.of(new ClientRemote(client, name));
    }

    private static AuditedServer reached(Transport transport, Known<ClientRemote> remote) {
        return AuditedServer.of(
                Servers.server()
                        .connection(
                                Known.of(
                                        new Connection(
                                                transport,
                                                "there",
                                                Known.unknown("nobody asked"),
                                                Known.unknown("nobody asked"),
                                                Known.of(0),
                                                remote)))
                        .build());
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
    void revokesTheTokensThatItNames() {
        List<Evidence> evidence =
                List.of(
                        token(Token.Kind.CERTIFICATE, "new admin"),
                        token(Token.Kind.CLUSTER_JOIN, "web-03"),
                        token(Token.Kind.CERTIFICATE, ""));
        String client = "lxc config trust revoke-token {remote} {each-token}";
        String member = "lxc cluster revoke-token {remote}{each-join-token}";
        assertThat(commands(client, evidence))
                .containsExactly("lxc config trust revoke-token 'new admin'");
        assertThat(commands(member, evidence)).containsExactly("lxc cluster revoke-token web-03");
        assertThat(
                        Remedy.of(
                                        failed(client, evidence),
                                        reached(Transport.HTTPS, lab("lxc", "lab")))
                                .commands())
                .containsExactly("lxc config trust revoke-token lab: 'new admin'");
        assertThat(commands(client, List.of(new Evidence("token x", "1", INSTANCE)))).isEmpty();
    }

    private static Evidence token(Token.Kind kind, String name) {
        return TokenEvidence.of(
                new Token("op", kind, name, false, List.of(), null, null, Raw.none()));
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
        return Remedy.of(failed(template, evidence), false).commands();
    }

    private static Finding failed(String template, List<Evidence> evidence) {
        Finding one = finding(template, Outcome.FAIL, INSTANCE, "c1", null);
        return new Finding(
                one.check(),
                one.outcome(),
                one.severity(),
                one.server(),
                one.entity(),
                one.message(),
                evidence,
                null);
    }

    private static Finding finding(
            String template, Outcome outcome, Origin origin, String name, @Nullable String device) {
        return finding(List.of(template), outcome, origin, name, device);
    }

    private static Finding finding(
            List<String> templates,
            Outcome outcome,
            Origin origin,
            String name,
            @Nullable String device) {
        CheckInfo info =
                new CheckInfo("x.y", "X", Severity.HIGH, "T", "W", List.of(), "R", templates);
        EntityRef entity = new EntityRef(EntityRef.Type.INSTANCE, "shop", name, device);
        List<Evidence> evidence = List.of(new Evidence("security.privileged", "true", origin));
        return new Finding(info, outcome, Severity.HIGH, "s", entity, "M", evidence, null);
    }
}
