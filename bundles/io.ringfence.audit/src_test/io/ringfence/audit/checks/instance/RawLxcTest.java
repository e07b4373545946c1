package io.ringfence.audit.checks.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.Check;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Finding;
import io.ringfence.audit.Outcome;
import io.ringfence.audit.fixture.Checked;
import io.ringfence.audit.fixture.Servers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawLxcTest {

    private static final Check CHECK = new RawLxc(RawLxcRules.bundled());

    private static Checked raw(String value) {
        return Checked.of(CHECK, Servers.server().container("c1", "raw.lxc", value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lxc.apparmor.profile=unconfined",
                "  lxc.apparmor.profile = \"unconfined\"  ",
                "lxc.cap.drop =",
                "lxc.cap.drop=none",
                "lxc.seccomp.profile =",
                "lxc.mount.entry = / mnt none bind 0 0",
                "lxc.mount.auto = cgroup-full:rw",
                "lxc.mount.fstab = /etc/evil",
                "lxc.idmap = u 0 0 65536",
                "lxc.cgroup.devices.allow = a",
                "lxc.cgroup2.devices.allow = a *:* rwm",
                "lxc.hook.start-host = /bin/sh",
                "lxc.include = /etc/lxc/evil.conf",
                "# harmless\n\nlxc.log.level = 1\nlxc.hook.pre-start=/bin/true",
            })
    void itemsThatTakeAWallAwayAreCritical(String value) {
        assertThat(raw(value).says("default/c1")).startsWith("fail critical: raw.lxc: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lxc.log.level = trace",
                "lxc.no_new_privs = 1",
                "lxc.cap.drop = sys_admin",
                "lxc.cgroup.devices.allow = c 10:200 rwm",
                "lxc.apparmor.profile = mine",
                "lxc.mountain = 1",
                "nonsense",
            })
    void otherItemsAreHigh(String value) {
        assertThat(raw(value).says("default/c1"))
                .isEqualTo("fail high: raw.lxc has 1 item past what the server checks.");
    }

    @Test
    void saysWhatEachLineDoes() {
        Finding finding =
                raw("lxc.log.level = 1\nlxc.hook.mount=/x\nlxc.hook.stop=/y\nlxc.cap.drop=\n")
                        .about("default/c1");
        assertThat(finding.message())
                .isEqualTo(
                        "raw.lxc: it has the host run a command as root (lines 2, 3); it keeps the"
                                + " capabilities that the server drops (line 4).");
        assertThat(finding.evidence())
                .extracting(Evidence::value)
                .containsExactly("lxc.hook.mount=/x", "lxc.hook.stop=/y", "lxc.cap.drop=");
    }

    @Test
    void boundsWhatItRepeats() {
        String line = "lxc.hook.mount=/" + "x".repeat(1000) + "\n";
        Finding finding = raw(line.repeat(1000)).about("default/c1");
        assertThat(finding.evidence()).hasSize(20);
        assertThat(finding.evidence().getFirst().value()).hasSizeLessThan(210).endsWith("…");
        assertThat(finding.message()).endsWith("(lines 1, 2, 3 …).");
    }

    @Test
    void commentsAloneAreNothing() {
        assertThat(raw("# one\n\n  # two\n").says("default/c1"))
                .isEqualTo("pass: raw.lxc has no items.");
    }

    @Test
    void notSetIsNotApplicable() {
        Checked checked = Checked.of(CHECK, Servers.server().container("c1").vm("v1"));
        assertThat(checked.says("default/c1")).isEqualTo("notApplicable: raw.lxc is not set.");
        assertThat(checked.about("default/v1").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    }
}
