package io.ringfence.model.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.Known;
import io.ringfence.model.Listing;
import io.ringfence.model.Server;
import io.ringfence.model.fixture.FakeAnswers;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class ServerReaderTest {

    private static final String ALL = "/1.0/instances?recursion=1&all-projects=true";

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
}
