package io.ringfence.model.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.Daemon;
import io.ringfence.model.HostFacts;
import io.ringfence.model.Known;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the script that collects host facts, with tools of the host replaced by known ones. */
@EnabledOnOs(OS.LINUX)
class HostFactsScriptTest {

    @TempDir private Path folder = Path.of("");

    @BeforeEach
    void replacesTools() throws IOException {
        tool(
                "apt",
                """
                echo Listing...
                echo 'a/stable-security 2 amd64 [upgradable from: 1]'
                echo 'b-security/stable 2 amd64 [upgradable from: 1]'\
                """);
        tool("getent", "[ $# = 1 ] && cat \"$0.$1\" || sed -n \"s/^$2:/&/p\" \"$0.$1\"");
        database("passwd", "root:x:0:0::/root:/bin/sh");
        database("group", "root:x:0:");
        tool("id", "echo 0");
        tool("auditctl", "echo '-w /usr/bin/lxc -p x'; echo '-w /etc/shadow -p r'");
        tool("nft", "cat \"$0.rules\"");
        Files.writeString(folder.resolve("nft.rules"), "");
    }

    private void tool(String name, String body) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void database(String name, String... lines) throws IOException {
        Files.write(
                folder.resolve("getent." + name),
                String.join("\n", lines).concat("\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    private HostFacts run() throws Exception {
        Path script = folder.resolve("ringfence-host-facts");
        try (InputStream in =
                HostFactsScriptTest.class.getResourceAsStream("/" + script.getFileName())) {
            Files.write(script, in.readAllBytes());
        }
        ProcessBuilder builder = new ProcessBuilder("sh", script.toString());
        builder.environment().merge("PATH", folder + ":", (path, first) -> first + path);
        builder.environment()
                .put("LXD_DIR", Files.createDirectories(folder.resolve("lxd")).toString());
        Path output = folder.resolve("facts.json");
        builder.redirectOutput(output.toFile());
        builder.redirectError(folder.resolve("errors").toFile());
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        return HostFactsReader.read(Files.readAllBytes(output));
    }

    private static <T> T known(Known<T> value) {
        return value.optional().orElseThrow();
    }

    @Test
    void printsADocumentThatIsRead() throws Exception {
        HostFacts facts = run();
        assertThat(known(facts.hostname())).isNotEmpty();
        assertThat(known(facts.updates()).pending()).isEqualTo(Known.of(2L));
        assertThat(known(facts.updates()).security()).isEqualTo(Known.of(1L));
        assertThat(known(facts.audit()).loaded())
                .isEqualTo(Known.of(List.of("-w /usr/bin/lxc -p x")));
        assertThat(known(facts.daemons()))
                .extracting(Daemon::directory)
                .contains(folder.resolve("lxd").toString());
        assertThat(facts.modes()).containsKeys("/sys/kernel/slab", "/proc/sched_debug");
        assertThat(Files.readString(folder.resolve("errors"))).isEmpty();
    }

    @Test
    void survivesHostileNames() throws Exception {
        database(
                "group",
                "root:x:0:",
                "lxd:x:105:al\"ice,b\\ob,c\td,\u00ff\u0001,<b>x",
                "\":x:7:",
                ":x:8:");
        database(
                "passwd",
                "root:x:0:0::/root:/bin/sh",
                "primary:x:1000:105::/:/bin/sh",
                "\\u0022:x:12:12::/:",
                "broken",
                "none:x::");
        HostFacts facts = run();
        HostFacts.Group lxd =
                known(facts.groups()).stream()
                        .filter(group -> group.name().equals("lxd"))
                        .findFirst()
                        .orElseThrow();
        assertThat(known(lxd.members()))
                .containsExactlyInAnyOrder(
                        "al\"ice", "b\\ob", "c d", "\ufffd\u0001", "<b>x", "primary");
        assertThat(known(facts.users()))
                .extracting(HostFacts.User::name)
                .contains("root", "\\u0022")
                .doesNotContain("primary", "broken", "none");
        assertThat(known(facts.systemGroups()))
                .extracting(HostFacts.SystemGroup::name)
                .containsExactlyInAnyOrder("root", "lxd", "\"");
    }

    @Test
    void countsRulesThatLxdDidNotMake() throws Exception {
        Files.writeString(
                folder.resolve("nft.rules"),
                """
                table inet lxd {
                \tchain in.lxdbr0 {
                \t\ttype filter hook input priority filter; policy accept;
                \t\tiifname "lxdbr0" tcp dport 53 accept
                \t}
                }
                table inet filter {
                \tset admins {
                \t\ttype ipv4_addr
                \t\telements = { 10.0.0.1,
                \t\t\t     10.0.0.2 }
                \t}
                \tchain input {
                \t\ttype filter hook input priority filter; policy drop;
                \t\tip saddr @admins tcp dport { 22, 8443 } accept
                \t\tjump more
                \t}
                \tchain more {
                \t\ttcp dport 80 accept comment "say \\"hi\\""
                \t}
                }
                """);
        HostFacts.Ruleset nft =
                known(
                        known(run().firewall()).stream()
                                .filter(firewall -> firewall.tool().equals("nft"))
                                .findFirst()
                                .orElseThrow()
                                .ruleset());
        assertThat(nft.rules()).isEqualTo(Known.of(3L));
        assertThat(known(nft.input()))
                .extracting(HostFacts.InputChain::table)
                .containsExactly("inet lxd", "inet filter");
        assertThat(known(nft.input()).getLast().policy()).isEqualTo(Known.of("drop"));
        assertThat(known(known(nft.input()).getLast().rules()))
                .containsExactly("ip saddr @admins tcp dport { 22, 8443 } accept", "jump more");
    }

    @Test
    void saysWhyItDoesNotKnow() throws Exception {
        tool("id", "echo 1000");
        tool("apt", "exit 100");
        HostFacts facts = run();
        assertThat(facts.root()).isEqualTo(Known.of(false));
        assertThat(known(facts.audit()).loaded().whyUnknown()).contains("host facts: needs root");
        assertThat(known(facts.updates()).security().whyUnknown())
                .contains("host facts: apt cannot say");
    }
}
