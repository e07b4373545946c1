package io.ringfence.model.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.Answer;
import io.ringfence.model.Gap;
import io.ringfence.model.Instance;
import io.ringfence.model.InstanceType;
import io.ringfence.model.Known;
import io.ringfence.model.Listing;
import io.ringfence.model.Network;
import io.ringfence.model.NetworkAcl;
import io.ringfence.model.Profile;
import io.ringfence.model.Server;
import io.ringfence.model.StoragePool;
import io.ringfence.model.Token;
import io.ringfence.model.Volume;
import io.ringfence.model.fixture.FakeAnswers;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;

class ServerReaderTest {

    private static final String ALL = "/1.0/instances?recursion=1&all-projects=true";

    private static String instance(String name, String more) {
        return "{\"name\":\""
                + name
                + "\",\"type\":\"container\",\"expanded_config\":{},\"expanded_devices\":{}"
                + more
                + "}";
    }

    @Test
    void readsAnEmptyServerCompletely() {
        Server server = FakeAnswers.standalone().ok(ALL, "[]").read();
        assertThat(server.info().product()).isEqualTo("lxd");
        assertThat(server.info().version()).isEqualTo("5.0.2");
        assertThat(server.info().serverName()).isEqualTo("host1");
        assertThat(server.info().trusted()).isTrue();
        assertThat(
                        List.of(
                                server.members(),
                                server.projects(),
                                server.instances(),
                                server.profiles(),
                                server.networks(),
                                server.acls(),
                                server.pools(),
                                server.volumes(),
                                server.certificates(),
                                server.identities(),
                                server.tokens(),
                                server.warnings()))
                .allMatch(Listing::complete);
    }

    @Test
    void readsAnInstance() {
        Server server =
                FakeAnswers.standalone()
                        .ok(
                                ALL,
                                """
                                [{"name":"c1","project":"p","type":"container","status":"Running",
                                "location":"none","description":"d","profiles":["default","web"],
                                "config":{"a":"1"},"expanded_config":{"a":"1","b":"2"},
                                "devices":{},"expanded_devices":{"eth0":{"type":"nic","mtu":"9000"}},
                                "created_at":"2026-01-02T03:04:05.6+01:00","new_field":{"x":[1]}}]\
                                """)
                        .read();
        Instance instance = server.instances().items().getFirst();
        assertThat(instance.project()).isEqualTo("p");
        assertThat(instance.type()).isEqualTo(InstanceType.CONTAINER);
        assertThat(instance.isRunning()).isTrue();
        assertThat(instance.profiles()).containsExactly("default", "web");
        assertThat(instance.config()).containsExactly(Map.entry("a", "1"));
        assertThat(instance.expandedConfig())
                .containsExactly(Map.entry("a", "1"), Map.entry("b", "2"));
        assertThat(instance.expandedDevices())
                .hasEntrySatisfying(
                        "eth0", device -> assertThat(device.option("mtu")).isEqualTo("9000"));
        assertThat(instance.created()).isEqualTo("2026-01-02T02:04:05.6Z");
        assertThat(instance.raw().json()).startsWith("{\"name\":\"c1\"").contains("new_field");
        assertThat(instance.raw().request()).isEqualTo(ALL);
    }

    @Test
    void sortsWhatTheServerListsInAnyOrder() {
        Server server =
                FakeAnswers.standalone()
                        .ok("/1.0/instances?recursion=1&project=b", "[" + instance("x", "") + "]")
                        .ok(
                                "/1.0/instances?recursion=1&project=a",
                                "[" + instance("z", "") + "," + instance("y", "") + "]")
                        .read();
        assertThat(server.instances().items())
                .extracting(item -> item.project() + "/" + item.name())
                .containsExactly("a/y", "a/z", "b/x");
    }

    @Test
    void aMalformedElementIsAGapAndTheRestIsRead() {
        Server server =
                FakeAnswers.standalone()
                        .ok(
                                ALL,
                                "["
                                        + instance("a", "")
                                        + ",{\"name\":\"b\",\"project\":\"p\",\"type\":\"container\",\"expanded_config\":[]},"
                                        + "\"/1.0/instances/c\",{\"name\":7},"
                                        + instance("d", ",\"config\":{\"k\":{\"x\":1}}")
                                        + ","
                                        + instance("e", ",\"created_at\":\"yesterday\"")
                                        + ","
                                        + instance("f", ",\"config\":{\"n\":null,\"b\":true}")
                                        + "]")
                        .read();
        assertThat(server.instances().items()).extracting(Instance::name).containsExactly("a", "f");
        assertThat(server.instances().items().getLast().config())
                .containsExactly(Map.entry("b", "true"));
        assertThat(server.instances().gaps())
                .containsExactly(
                        new Gap(
                                "p",
                                ALL
                                        + ": element 1: expanded_config: expected an object, found"
                                        + " an array"),
                        new Gap(null, ALL + ": element 2: expected an object, found a string"),
                        new Gap(null, ALL + ": element 3: name: expected a string, found a number"),
                        new Gap(
                                null,
                                ALL + ": element 4: config.k: expected a string, found an object"),
                        new Gap(
                                null,
                                ALL + ": element 5: created_at: expected a time in ISO-8601"));
    }

    @Test
    void countsGapsBeyondTheFirst() {
        Server server = FakeAnswers.standalone().ok(ALL, "[" + "1,".repeat(100) + "1]").read();
        assertThat(server.instances().gaps()).hasSize(21);
        assertThat(server.instances().gaps().getLast().reason()).contains("81 more instances");
    }

    @Test
    void anErrorBecomesAGapThatSaysWhatToDo() {
        Server server =
                FakeAnswers.standalone()
                        .error("/1.0/instances?recursion=1&project=p", 403, "not\\u001b authorized")
                        .error("/1.0/certificates?recursion=1", 500, "database is locked")
                        .error("/1.0/profiles?recursion=1&project=gone", 404, "Project not found")
                        .add(
                                Answer.unreadable(
                                        "/1.0/warnings?recursion=1", 0, 0, "no answer within 10 s"))
                        .body("/1.0/networks?recursion=1", 200, "<html>secret</html>")
                        .read();
        assertThat(server.instances().gaps())
                .containsExactly(
                        new Gap(
                                "p",
                                "this client may not see instances (403 not authorized,"
                                    + " /1.0/instances?recursion=1&project=p): capture with an"
                                    + " unrestricted client certificate or over the local socket"));
        assertThat(server.certificates().gaps().getFirst().reason())
                .contains("500 database is locked", "look at the server's log");
        assertThat(server.profiles().gaps().getFirst().reason()).contains("404 Project not found");
        assertThat(server.warnings().gaps().getFirst().reason()).contains("no answer within 10 s");
        assertThat(server.networks().gaps().getFirst().reason())
                .contains("is not JSON but HTML")
                .doesNotContain("secret");
    }

    @Test
    void perProjectAnswersRepairARefusalOfAllProjects() {
        Server server =
                FakeAnswers.standalone()
                        .error(ALL, 403, "not authorized")
                        .ok("/1.0/instances?recursion=1&project=own", "[" + instance("a", "") + "]")
                        .read();
        assertThat(server.instances().complete()).isTrue();
        assertThat(server.instances().items()).hasSize(1);
    }

    @Test
    void whatWasNotAskedIsUnknownUnlessTheReleaseDoesNotHaveIt() {
        Server server = FakeAnswers.empty().ok("/1.0", FakeAnswers.INFO).read();
        assertThat(server.instances().gaps()).hasSize(1);
        assertThat(server.warnings().gaps()).hasSize(1);
        assertThat(server.identities().complete()).isTrue();
        assertThat(server.members().complete()).isTrue();
    }

    @Test
    void aRestrictedClientsListsAreIncomplete() {
        Server server =
                FakeAnswers.standalone()
                        .ok(
                                "/1.0",
                                FakeAnswers.INFO.replace(
                                        "{\"core.https_address\":\":8443\"}", "null"))
                        .ok(
                                "/1.0/storage-pools?recursion=1",
                                "[{\"name\":\"default\",\"config\":null}]")
                        .ok(ALL, "[]")
                        .read();
        assertThat(server.info().config().whyUnknown().orElseThrow()).contains("restricted client");
        assertThat(server.projects().items()).hasSize(1);
        assertThat(server.projects().gaps().getFirst().reason()).contains("restricted");
        assertThat(server.pools().items().getFirst().config().whyUnknown()).isPresent();
        assertThat(server.warnings().complete()).isTrue();
    }

    @Test
    void anUntrustedClientSeesNothing() {
        Server server =
                FakeAnswers.empty()
                        .ok(
                                "/1.0",
                                "{\"auth\":\"untrusted\",\"auth_methods\":[\"tls\"],\"api_extensions\":[\"projects\"]}")
                        .read();
        assertThat(server.info().trusted()).isFalse();
        assertThat(server.info().version()).isEmpty();
        assertThat(server.info().config().whyUnknown().orElseThrow()).contains("does not trust");
    }

    @Test
    void aBrokenRootIsUnknownNotAnError() {
        assertThat(FakeAnswers.empty().read().info().config().whyUnknown()).isPresent();
        assertThat(FakeAnswers.empty().ok("/1.0", "[]").read().info().config().whyUnknown())
                .contains("/1.0: expected an object, found an array");
        assertThat(
                        FakeAnswers.empty()
                                .ok("/1.0", "{\"auth\":\"trusted\",\"api_extensions\":7}")
                                .read()
                                .info()
                                .config()
                                .whyUnknown())
                .contains("/1.0: api_extensions: expected an array, found a number");
    }

    @Test
    void configBooleansAndEnvironmentBecomeText() {
        Server server =
                FakeAnswers.empty()
                        .ok(
                                "/1.0",
                                """
                                {"auth":"trusted","config":{"core.trust_password":true},
                                "environment":{"addresses":["a:1","b:2"],"server_pid":7,"server":"incus",
                                "kernel_features":{"idmapped_mounts":"true"},"list":[{"a":1}]}}\
                                """)
                        .read();
        assertThat(server.info().config())
                .isEqualTo(Known.of(Map.of("core.trust_password", "true")));
        assertThat(server.info().environment())
                .containsEntry("addresses", "a:1, b:2")
                .containsEntry("server_pid", "7")
                .containsEntry("list", "[{\"a\":1}]");
        assertThat(server.info().isIncus()).isTrue();
        assertThat(server.info().kernelFeatures()).containsEntry("idmapped_mounts", "true");
    }

    @Test
    void snapshotsAreReadWhereTheyWereAskedFor() {
        String full = "/1.0/instances?recursion=2&all-projects=true";
        String snapshots =
                ",\"snapshots\":[{\"name\":\"c1/s0\",\"config\":{\"security.privileged\":\"true\"},"
                        + "\"created_at\":\"2026-01-01T00:00:00Z\"},{\"name\":3}]";
        Instance instance =
                FakeAnswers.standalone()
                        .ok(full, "[" + instance("c1", snapshots) + "]")
                        .read()
                        .instances()
                        .items()
                        .getFirst();
        assertThat(instance.snapshots().items().getFirst().name()).isEqualTo("s0");
        assertThat(instance.snapshots().items().getFirst().config())
                .containsEntry("security.privileged", "true");
        assertThat(instance.snapshots().gaps().getFirst().reason())
                .contains("instance c1, snapshot 1: name: expected a string, found a number");

        Instance without =
                FakeAnswers.standalone()
                        .ok(full, "[" + instance("c1", ",\"snapshots\":null") + "]")
                        .read()
                        .instances()
                        .items()
                        .getFirst();
        assertThat(without.snapshots()).isEqualTo(Listing.of(List.of()));

        Instance notLoaded =
                FakeAnswers.standalone()
                        .ok(ALL, "[" + instance("c1", "") + "]")
                        .read()
                        .instances()
                        .items()
                        .getFirst();
        assertThat(notLoaded.snapshots().complete()).isFalse();
    }

    @Test
    void volumesTellWhichInstancesHaveNoSnapshots() {
        String volumes = "/1.0/storage-pools/default/volumes?recursion=1&all-projects=true";
        String volume = "{\"name\":\"%s\",\"type\":\"container\",\"project\":\"default\"}";
        FakeAnswers answers =
                FakeAnswers.standalone()
                        .ok(
                                ALL,
                                "[%s,%s,%s]"
                                        .formatted(
                                                instance("none", ""),
                                                instance("some", ""),
                                                instance("unheard", "")))
                        .ok(
                                volumes,
                                "[%s,%s,%s]"
                                        .formatted(
                                                volume.formatted("none"),
                                                volume.formatted("some"),
                                                volume.formatted("some/s0")));
        assertThat(answers.read().instances().items())
                .extracting(instance -> instance.snapshots().complete())
                .containsExactly(true, false, false);
        answers.error("/1.0/storage-pools/other/volumes?recursion=1&all-projects=true", 500, "x");
        assertThat(answers.read().instances().items())
                .noneMatch(instance -> instance.snapshots().complete());
    }

    @Test
    void anAnswerWithSnapshotsCountsMoreAndItsFailureTakesNothingAway() {
        String plain = "/1.0/instances?recursion=1&all-projects=true";
        String full = "/1.0/instances?recursion=2&project=default";
        FakeAnswers answers = FakeAnswers.standalone().ok(plain, "[" + instance("c1", "") + "]");
        Listing<Instance> both =
                answers.ok(full, "[" + instance("c1", ",\"snapshots\":[{\"name\":\"s0\"}]") + "]")
                        .read()
                        .instances();
        assertThat(both.items()).hasSize(1);
        assertThat(both.items().getFirst().snapshots().items()).hasSize(1);
        Listing<Instance> failed = answers.error(full, 500, "too much").read().instances();
        assertThat(failed.complete()).isTrue();
        assertThat(failed.items().getFirst().snapshots().complete()).isFalse();
    }

    @Test
    void withoutPoolsThereAreNoVolumes() {
        Server server =
                FakeAnswers.empty()
                        .ok("/1.0", FakeAnswers.INFO)
                        .ok("/1.0/storage-pools?recursion=1", "[]")
                        .read();
        assertThat(server.volumes().complete()).isTrue();
    }

    @Test
    void aProjectThatAnElementNamesIsBelieved() {
        Server server =
                FakeAnswers.standalone()
                        .ok(
                                "/1.0/projects?recursion=1",
                                "[{\"name\":\"p\",\"config\":{\"features.networks\":\"false\"}}]")
                        .ok(
                                "/1.0/networks?recursion=1&all-projects=true",
                                "[{\"name\":\"n\",\"managed\":true,\"project\":\"p\"}]")
                        .read();
        assertThat(server.networks().items().getFirst().project()).isEqualTo("p");
    }

    @Test
    void objectsOfAProjectWithoutTheFeatureAreTheDefaultProjects() {
        String profile = "[{\"name\":\"default\",\"config\":{},\"used_by\":null}]";
        Server server =
                FakeAnswers.standalone()
                        .ok(
                                "/1.0/projects?recursion=1",
                                """
                                [{"name":"default","config":{}},
                                {"name":"shares","config":{"features.profiles":"false"}},
                                {"name":"own","config":{"features.profiles":"true"}}]\
                                """)
                        .ok("/1.0/profiles?recursion=1&project=default", profile)
                        .ok("/1.0/profiles?recursion=1&project=shares", profile)
                        .ok("/1.0/profiles?recursion=1&project=own", profile)
                        .read();
        assertThat(server.profiles().items())
                .extracting(Profile::project)
                .containsExactly("default", "own");
    }

    @Test
    void interfacesOfTheHostAreListedOnce() {
        Server server =
                FakeAnswers.standalone()
                        .ok(
                                "/1.0/networks?recursion=1&project=a",
                                "[{\"name\":\"eth0\",\"managed\":false},{\"name\":\"n\",\"managed\":true}]")
                        .ok(
                                "/1.0/networks?recursion=1&project=b",
                                "[{\"name\":\"eth0\",\"managed\":false},{\"name\":\"n\",\"managed\":true}]")
                        .read();
        assertThat(server.networks().items())
                .extracting(Network::project, Network::name)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a", "n"),
                        org.assertj.core.groups.Tuple.tuple("b", "n"),
                        org.assertj.core.groups.Tuple.tuple("default", "eth0"));
    }

    @Test
    void readsAccessControlLists() {
        NetworkAcl acl =
                FakeAnswers.standalone()
                        .ok(
                                "/1.0/network-acls?recursion=1",
                                """
                                [{"name":"web","config":{},"used_by":["/1.0/networks/n"],"egress":null,
                                "ingress":[{"action":"allow","state":"enabled","protocol":"tcp",
                                "destination_port":"443","source":"10.0.0.0/8"}]}]\
                                """)
                        .read()
                        .acls()
                        .items()
                        .getFirst();
        assertThat(acl.ingress())
                .containsExactly(
                        new NetworkAcl.Rule(
                                "allow", "enabled", "10.0.0.0/8", "", "tcp", "", "443", ""));
        assertThat(acl.egress()).isEmpty();
    }

    @Test
    void readsPoolsOfAClusterWithWhatDiffers() {
        Server server =
                FakeAnswers.standalone()
                        .ok(
                                "/1.0",
                                FakeAnswers.INFO.replace("clustered\":false", "clustered\":true"))
                        .ok(
                                "/1.0/cluster/members?recursion=1",
                                "[{\"server_name\":\"m1\",\"status\":\"Online\",\"roles\":[\"database\"]}]")
                        .ok(
                                "/1.0/storage-pools?recursion=1",
                                "[{\"name\":\"local\",\"driver\":\"zfs\",\"config\":{\"rsync.bwlimit\":\"1\"}}]")
                        .ok(
                                "/1.0/storage-pools?recursion=1&target=m2",
                                "[{\"name\":\"local\",\"config\":{\"rsync.bwlimit\":\"1\",\"source\":\"/dev/sdc\"}}]")
                        .ok(
                                "/1.0/storage-pools/local?target=m1",
                                "{\"name\":\"local\",\"used_by\":[\"/1.0/x\"],\"config\":{\"source\":\"/dev/sdb\"}}")
                        .read();
        StoragePool pool = server.pools().items().getFirst();
        assertThat(pool.memberConfig())
                .isEqualTo(
                        Map.of(
                                "m1", Map.of("source", "/dev/sdb"),
                                "m2", Map.of("source", "/dev/sdc")));
        assertThat(server.pools().complete()).isTrue();
        assertThat(server.members().items().getFirst().roles()).containsExactly("database");
    }

    @Test
    void readsVolumesWithThePoolOfTheirPath() {
        List<Volume> volumes =
                FakeAnswers.standalone()
                        .ok(
                                "/1.0/storage-pools/my%20pool/volumes?recursion=1&project=p",
                                "[{\"name\":\"v\",\"type\":\"custom\",\"content_type\":\"filesystem\",\"config\":{\"security.shifted\":\"true\"}}]")
                        .ok(
                                "/1.0/storage-volumes?recursion=1&all-projects=true",
                                "[{\"name\":\"w\",\"type\":\"custom\",\"pool\":\"fast\",\"project\":\"default\"}]")
                        .read()
                        .volumes()
                        .items();
        assertThat(volumes).extracting(Volume::pool).containsExactly("fast", "my pool");
        assertThat(volumes).extracting(Volume::project).containsExactly("default", "p");
    }

    @Test
    void readsTokensWithoutTheirSecrets() {
        Server server =
                FakeAnswers.standalone()
                        .ok(
                                "/1.0/operations?recursion=1",
                                """
                                {"running":[
                                {"id":"1","class":"token","description":"Executing operation",
                                "created_at":"2026-01-01T00:00:00Z","metadata":{"secret":"hunter2",
                                "request":{"name":"a","type":"client","restricted":true,"projects":["p"],
                                "token":true},"expiresAt":"0001-01-01T00:00:00Z"}},
                                {"id":"2","class":"token","metadata":{"secret":"hunter2",
                                "serverName":"m3","expiresAt":"2026-01-01T03:00:00Z"}},
                                {"id":"3","class":"token","metadata":{"secret":"hunter2"}}],
                                "success":[{"id":"4","class":"task","metadata":null}]}\
                                """)
                        .read();
        List<Token> tokens = server.tokens().items();
        assertThat(tokens)
                .extracting(Token::kind)
                .containsExactly(Token.Kind.CERTIFICATE, Token.Kind.CLUSTER_JOIN, Token.Kind.OTHER);
        assertThat(tokens).extracting(Token::name).containsExactly("a", "m3", "");
        assertThat(tokens.getFirst().restricted()).isTrue();
        assertThat(tokens.getFirst().projects()).containsExactly("p");
        assertThat(tokens.getFirst().expires()).isNull();
        assertThat(tokens.get(1).expires()).isEqualTo(Instant.parse("2026-01-01T03:00:00Z"));
        assertThat(tokens).noneMatch(token -> token.raw().json().contains("hunter2"));
        assertThat(server.answers().list())
                .noneMatch(answer -> new String(answer.body()).contains("hunter2"));
    }

    @Test
    void readsCertificatesIdentitiesAndWarnings() {
        Server server =
                FakeAnswers.standalone()
                        .ok(
                                "/1.0/certificates?recursion=1",
                                "[{\"fingerprint\":\"ab\",\"name\":\"n\",\"type\":\"client\",\"restricted\":true,\"projects\":[\"p\"],\"certificate\":\"PEM\"}]")
                        .ok(
                                "/1.0/auth/identities?recursion=1",
                                "[{\"authentication_method\":\"bearer\",\"type\":\"Client token"
                                    + " bearer\",\"id\":\"i\",\"name\":\"b\",\"groups\":null,\"expires_at\":\"2036-01-01T00:00:00Z\"}]")
                        .ok(
                                "/1.0/warnings?recursion=1",
                                "[{\"uuid\":\"u\",\"type\":\"t\",\"severity\":\"low\",\"status\":\"new\",\"count\":3,\"last_seen_at\":\"2026-01-01T00:00:00Z\",\"last_message\":\"m\"}]")
                        .read();
        assertThat(server.certificates().items().getFirst().projects()).containsExactly("p");
        assertThat(server.identities().items().getFirst().expires())
                .isEqualTo(Instant.parse("2036-01-01T00:00:00Z"));
        assertThat(server.warnings().items().getFirst().count()).isEqualTo(3);
        assertThat(server.warnings().items().getFirst().message()).isEqualTo("m");
    }

    @Test
    void aListThatIsNoListIsAGap() {
        Server server =
                FakeAnswers.standalone()
                        .ok("/1.0/warnings?recursion=1", "\"none\"")
                        .ok("/1.0/profiles?recursion=1", "null")
                        .body("/1.0/networks?recursion=1", 200, "{\"type\":\"sync\"}")
                        .body("/1.0/network-acls?recursion=1", 200, "[]")
                        .read();
        assertThat(server.warnings().gaps().getFirst().reason())
                .contains("expected an object, found a string");
        assertThat(server.profiles().complete()).isTrue();
        assertThat(server.networks().gaps().getFirst().reason()).contains("no metadata");
        assertThat(server.acls().gaps().getFirst().reason()).contains("no metadata");
    }
}
