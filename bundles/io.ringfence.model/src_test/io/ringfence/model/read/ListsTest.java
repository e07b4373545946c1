package io.ringfence.model.read;

import static org.assertj.core.api.Assertions.assertThat;

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

class ListsTest {

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
                                "status":"Running","status_code":103,
                                "created_at":"2026-01-01T00:00:00Z","metadata":{"secret":"hunter2",
                                "request":{"name":"a","type":"client","restricted":true,"projects":["p"],
                                "token":true},"expiresAt":"0001-01-01T00:00:00Z"}},
                                {"id":"2","class":"token","metadata":{"secret":"hunter2",
                                "serverName":"m3","expiresAt":"2026-01-01T03:00:00Z"}},
                                {"id":"3","class":"token","metadata":{"secret":"hunter2"}}],
                                "success":[{"id":"4","class":"task","metadata":null}],
                                "cancelled":[{"id":"5","class":"token","status":"Cancelled",
                                "status_code":401,"metadata":{"secret":"hunter2",
                                "request":{"name":"used","type":"client"}}}]}\
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
}
