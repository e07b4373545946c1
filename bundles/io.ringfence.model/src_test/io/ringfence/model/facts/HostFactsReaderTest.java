package io.ringfence.model.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringfence.model.Daemon;
import io.ringfence.model.HostFacts;
import io.ringfence.model.Known;
import io.ringfence.model.Mode;
import io.ringfence.model.json.JsonException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

class HostFactsReaderTest {

    private static final String START = "{\"format\":\"ringfence-host-facts/1\"";

    private static HostFacts read(String rest) throws JsonException {
        return HostFactsReader.read((START + rest + "}").getBytes(StandardCharsets.UTF_8));
    }

    private static HostFacts example() throws JsonException, IOException {
        try (InputStream in = HostFactsReaderTest.class.getResourceAsStream("host-facts.json")) {
            return HostFactsReader.read(in.readAllBytes());
        }
    }

    @Test
    void readsAWholeDocument() throws Exception {
        HostFacts facts = example();
        assertThat(facts.collected()).isEqualTo(Known.of(Instant.parse("2026-03-01T12:00:00Z")));
        assertThat(facts.root()).isEqualTo(Known.of(true));
        assertThat(facts.hostname()).isEqualTo(Known.of("web-01"));
        assertThat(facts.os().optional().orElseThrow().id())
                .isEqualTo(Known.of(Optional.of("ubuntu")));
        assertThat(facts.kernel().optional().orElseThrow().machine()).isEqualTo(Known.of("x86_64"));
        assertThat(facts.packages().optional().orElseThrow())
                .containsExactly(
                        new HostFacts.InstalledPackage("snap", "lxd", Known.of("5.21.3-c5ae129")));
        Daemon daemon = facts.daemons().optional().orElseThrow().getFirst();
        assertThat(daemon.arguments().optional().orElseThrow().orElseThrow())
                .contains("--group", "lxd");
        assertThat(daemon.socket().optional().orElseThrow().orElseThrow().mode())
                .isEqualTo(Known.of(new Mode(0660)));
        assertThat(daemon.userSocket().whyUnknown())
                .contains("host facts: it is closed: needs root");
        Daemon.Files files = daemon.files().optional().orElseThrow();
        assertThat(files.clusterCertificate()).isEqualTo(Known.of(Optional.empty()));
        assertThat(files.serverCertificate().optional().orElseThrow().orElseThrow().notAfter())
                .isEqualTo(Known.of(Instant.parse("2035-12-30T00:00:00Z")));
        assertThat(files.revocations().optional().orElseThrow().orElseThrow().revoked())
                .isEqualTo(Known.of(2L));
        assertThat(daemon.pools().optional().orElseThrow().getFirst().source())
                .isEqualTo(Known.of("/dev/sdb1"));
        assertThat(facts.snapSettings().optional().orElseThrow().orElseThrow().syslog())
                .isEqualTo(Known.of(Optional.empty()));
        assertThat(facts.groups().optional().orElseThrow().getFirst().members())
                .isEqualTo(Known.of(java.util.List.of("alice", "bob")));
        assertThat(facts.subuid().optional().orElseThrow())
                .containsExactly(new HostFacts.SubIds("root", 100000, 65536));
        assertThat(facts.mode("/sys/kernel/slab")).isEqualTo(Known.of(Optional.of(new Mode(0755))));
        assertThat(facts.mode("/proc/sched_debug")).isEqualTo(Known.of(Optional.empty()));
        assertThat(facts.mode("/elsewhere").whyUnknown()).isPresent();
        assertThat(facts.audit().optional().orElseThrow().loaded().optional().orElseThrow())
                .hasSize(1);
        assertThat(facts.firewall().optional().orElseThrow().get(1).ruleset().whyUnknown())
                .contains("host facts: iptables is not installed");
        assertThat(
                        facts.firewall()
                                .optional()
                                .orElseThrow()
                                .getFirst()
                                .ruleset()
                                .optional()
                                .orElseThrow()
                                .input()
                                .optional()
                                .orElseThrow()
                                .getFirst()
                                .policy())
                .isEqualTo(Known.of("drop"));
        assertThat(facts.listening().optional().orElseThrow().getFirst().port()).isEqualTo(8443);
        assertThat(facts.updates().optional().orElseThrow().security()).isEqualTo(Known.of(3L));
        assertThat(facts.ubuntuPro().optional().orElseThrow().orElseThrow().attached())
                .isEqualTo(Known.of(false));
        assertThat(facts.blockDevices().optional().orElseThrow().getFirst().parent())
                .isEqualTo(Known.of(Optional.of("/dev/sdb")));
        assertThat(facts.sysctl("user.max_user_namespaces"))
                .isEqualTo(Known.of(Optional.of("96365")));
        assertThat(facts.sysctl("kernel.unprivileged_userns_clone"))
                .isEqualTo(Known.of(Optional.empty()));
        assertThat(facts.apparmor()).isEqualTo(Known.of(true));
        assertThat(facts.interfaces().optional().orElseThrow().getFirst().rpFilter())
                .isEqualTo(Known.of(Optional.of(2L)));
    }

    @Test
    void whatIsMissingOrUnknownKeepsAReason() throws Exception {
        HostFacts facts = read(",\"root\":{\"unknown\":\"no id command\"},\"new\":[1]");
        assertThat(facts.root().whyUnknown()).contains("host facts: no id command");
        assertThat(facts.hostname().whyUnknown().orElseThrow()).contains("hostname");
        assertThat(facts.daemons().whyUnknown()).isPresent();
        assertThat(facts.snapSettings().whyUnknown()).isPresent();
        assertThat(facts.sysctl("a").whyUnknown()).isPresent();
    }

    @Test
    void keepsNoPrivateKey() throws Exception {
        HostFacts facts =
                read(",\"hostname\":\"-----BEGIN PRIVATE KEY-----x-----END PRIVATE KEY-----\"");
        assertThat(facts.hostname()).isEqualTo(Known.of("[redacted: private key]"));
        assertThat(facts.raw().json()).doesNotContain("BEGIN PRIVATE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                ",\"root\":\"yes\" | root: expected a boolean, found a string",
                ",\"daemons\":{} | daemons: expected an array, found an object",
                ",\"daemons\":[1] | daemons[0]: expected an object, found a number",
                ",\"daemons\":[{\"flavour\":\"lxd\"}] | daemons[0].directory: expected a string,"
                        + " found null",
                ",\"modes\":{\"/a\":\"rwx\"} | modes./a: expected four octal digits",
                ",\"collected\":\"yesterday\" | collected: expected a time in ISO-8601, in UTC",
                ",\"subuid\":[{\"owner\":\"a\",\"first\":-1,\"count\":1}] | subuid[0].first:"
                        + " expected a whole number from 0 to 4294967295",
                ",\"subuid\":[{\"owner\":\"a\",\"first\":1.5,\"count\":1}] | subuid[0].first:"
                        + " expected a whole number from 0 to 4294967295",
            })
    void namesTheMemberThatIsWrong(String rest, String message) {
        assertThatThrownBy(() -> read(rest)).isInstanceOf(JsonException.class).hasMessage(message);
    }

    @Test
    void refusesOtherDocumentsAndNewerNumbers() {
        assertThatThrownBy(() -> HostFactsReader.read("{}".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("these are no host facts");
        assertThatThrownBy(
                        () ->
                                HostFactsReader.read(
                                        "{\"format\":\"ringfence-host-facts/2\"}"
                                                .getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("ringfence-host-facts/1");
        assertThatThrownBy(() -> HostFactsReader.read("[]".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> HostFactsReader.read(new byte[0]))
                .isInstanceOf(JsonException.class);
    }

    @Test
    void modesAreOctal() {
        assertThat(new Mode(0700)).hasToString("0700");
        assertThat(new Mode(04755)).hasToString("4755");
        assertThat(new Mode(0640).within(0660)).isTrue();
        assertThat(new Mode(0644).within(0660)).isFalse();
    }
}
