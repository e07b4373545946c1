package io.ringfence.audit.checks.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.Evidence;
import io.ringfence.audit.Finding;
import io.ringfence.audit.Outcome;
import io.ringfence.audit.fixture.Checked;
import io.ringfence.audit.fixture.Servers;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawAppArmorTest {

    private static Checked raw(String value) {
        return Checked.of(
                new RawAppArmor(), Servers.server().container("c1", "raw.apparmor", value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "}\nprofile evil flags=(unconfined) {",
                "change_profile -> unconfined,",
                "change_profile,",
                "change_profile -> **,",
                "/usr/bin/** ux,",
                "/usr/bin/x Pux,",
                "owner /bin/x cUx -> y,",
                "profile child flags=(attach_disconnected, complain) {\n  /x r,\n}",
                "all,",
                "allow all,",
                "priority=10 allow /proc/kcore r,",
                "mount,",
                "mount options=(rw, bind),",
                "mount fstype=proc -> /mnt/,",
                "mount options=bind /proc/ -> /mnt/,",
                "remount,",
                "ptrace,",
                "ptrace (trace, read) peer=unconfined,",
                "/** rw,",
                "owner /proc/sys/** w,",
                "@{PROC}/sysrq-trigger w,",
                "file /sys/kernel/{uevent_helper,x} rw,",
                "/sys/fs/cgroup/**/release_agent w,",
                "rw /dev/mem,",
                "\"/dev/kmem\" a,",
                "/data r, # fine\nmount, /x r,",
            })
    void dangerousRulesAreHigh(String value) {
        assertThat(raw(value).says("default/c1")).startsWith("fail high: raw.apparmor: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/data/** rw,",
                "/data,with,commas rw,",
                "mount fstype=ext4 /dev/vdb -> /data/,",
                "mount options=(rw,bind) /srv/a/ -> /srv/b/,",
                "ptrace peer=@{profile_name},",
                "change_profile -> lxd-child,",
                "capability sys_ptrace,",
                "signal,",
                "/proc/sys/** r,",
                "#include <abstractions/lxc/container-base>",
                "include if exists \"/etc/apparmor.d/local/x\"",
                "profile child {\n  /x r,\n}",
                "/bin/{a,b} px,",
                "# mount,\n/x r,",
            })
    void otherRulesAreMedium(String value) {
        assertThat(raw(value).says("default/c1"))
                .isEqualTo("fail medium: raw.apparmor adds 1 rule to the generated profile.");
    }

    @Test
    void rulesThatDenyAreWelcome() {
        assertThat(
                        raw("deny /proc/kcore rw,\naudit deny capability sys_module,")
                                .says("default/c1"))
                .isEqualTo("pass: raw.apparmor allows nothing more.");
        assertThat(raw("# nothing yet\n").about("default/c1").outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void saysWhichLines() {
        Finding finding =
                raw("/a r,\nmount,\n\n}\nprofile x flags=(unconfined) {").about("default/c1");
        assertThat(finding.message())
                .isEqualTo(
                        "raw.apparmor: it may mount over or beside what is denied (line 2); a"
                                + " closing brace ends the generated profile (line 4); it opens a"
                                + " profile that enforces little or nothing (line 5).");
        assertThat(finding.evidence())
                .extracting(Evidence::value)
                .containsExactly("mount,", "}", "profile x flags=(unconfined) {");
    }

    @Test
    void virtualMachinesHaveAProfileToo() {
        Checked checked =
                Checked.of(
                        new RawAppArmor(),
                        Servers.server().vm("v1", "raw.apparmor", "/** rw,").vm("v2"));
        assertThat(checked.says("default/v1")).startsWith("fail high:");
        assertThat(checked.says("default/v2")).isEqualTo("notApplicable: raw.apparmor is not set.");
    }

    @Test
    void hostilePatternsTakeNoTime() {
        String stars = "/" + "**a".repeat(5000) + " w,\n";
        String braces = "/" + "{a,b,c}".repeat(60) + " w,\n";
        String open = "/" + "{".repeat(500) + " w,\n";
        assertThat(raw(stars + braces + open).about("default/c1").outcome())
                .isEqualTo(Outcome.FAIL);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "mount",
                        "deny",
                        "/x",
                        " ",
                        ",",
                        ", ",
                        "\n",
                        "{",
                        " {",
                        "}",
                        "\"",
                        "#",
                        "rw",
                        "->",
                        "priority=",
                        "@{",
                        "[",
                        "*",
                        "flags=(")
                .list()
                .ofMaxSize(20)
                .map(words -> String.join("", words));
    }

    @Property(tries = 300)
    void anyTextIsJudged(@ForAll("texts") String text) {
        String value = "x" + text;
        assertThat(raw(value).only().outcome()).isIn(Outcome.FAIL, Outcome.PASS);
    }
}
