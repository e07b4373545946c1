package io.ringfence.audit.checks.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.Evidence;
import io.ringfence.audit.Outcome;
import io.ringfence.audit.Remedy;
import io.ringfence.audit.fixture.Checked;
import io.ringfence.audit.fixture.Servers;

import org.junit.jupiter.api.Test;

class ProjectChecksTest {

    private static Servers server(String... keysAndValues) {
        return Servers.server().project("shop", keysAndValues);
    }

    @Test
    void unrestricted() {
        Checked checked =
                Checked.of(
                        new UnrestrictedProject(),
                        server().project("bank", "restricted", "true")
                                .gap(Servers.Part.PROJECTS, null, "May not be seen."));
        assertThat(checked.says("shop"))
                .isEqualTo(
                        "fail medium: Nothing restricts what users of the project can do to the"
                                + " host.");
        assertThat(checked.says("bank")).isEqualTo("pass: The project is restricted.");
        assertThat(checked.says("default")).isEqualTo("notApplicable: It is the default project.");
        assertThat(checked.says("web-01")).isEqualTo("unknown: May not be seen.");
        assertThat(Remedy.of(checked.about("shop"), false).commands())
                .containsExactly("lxc project set shop features.profiles=true restricted=true");
    }

    @Test
    void restrictionsWithoutEffect() {
        Checked one = Checked.of(new InactiveRestrictions(), server("restricted.idmap.uid", "1"));
        assertThat(one.says("shop"))
                .isEqualTo(
                        "fail high: restricted.idmap.uid has no effect while restricted is off.");
        assertThat(one.says("default")).isEqualTo("pass: No restriction is set without effect.");

        Checked two =
                Checked.of(
                        new InactiveRestrictions(),
                        server(
                                "restricted",
                                "false",
                                "restricted.devices.disk",
                                "block",
                                "restricted.backups",
                                "block"));
        assertThat(two.says("shop"))
                .isEqualTo(
                        "fail high: restricted.backups and another key have no effect while"
                                + " restricted is off.");
        assertThat(two.about("shop").evidence())
                .extracting(Evidence::key)
                .containsExactly("restricted", "restricted.backups", "restricted.devices.disk");

        Checked on =
                Checked.of(
                        new InactiveRestrictions(),
                        server("restricted", "true", "restricted.backups", "block"));
        assertThat(on.about("shop").outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void weakenedRestrictions() {
        Checked checked =
                Checked.of(
                        new WeakenedRestrictions(),
                        server(
                                "restricted",
                                "true",
                                "restricted.containers.nesting",
                                "allow",
                                "restricted.containers.privilege",
                                "allow",
                                "restricted.devices.disk",
                                "allow",
                                "restricted.devices.disk.paths",
                                "/srv",
                                "restricted.containers.interception",
                                "full",
                                "restricted.devices.nic",
                                "managed"));
        assertThat(checked.says("shop"))
                .isEqualTo(
                        "fail high: Allowed beyond the defaults of restricted projects: privileged"
                                + " containers, paths of the host, interception of system calls and"
                                + " 1 more.");
        assertThat(checked.about("shop").evidence())
                .extracting(Evidence::key)
                .containsExactly(
                        "restricted.containers.privilege",
                        "restricted.devices.disk",
                        "restricted.devices.disk.paths",
                        "restricted.containers.interception",
                        "restricted.containers.nesting");
        assertThat(Remedy.of(checked.about("shop"), false).commands())
                .containsExactly(
                        "lxc project unset shop restricted.containers.privilege",
                        "lxc project unset shop restricted.devices.disk",
                        "lxc project unset shop restricted.devices.disk.paths",
                        "lxc project unset shop restricted.containers.interception",
                        "lxc project unset shop restricted.containers.nesting");
        assertThat(checked.says("default")).isEqualTo("notApplicable: It is not restricted.");
    }

    @Test
    void restrictionsThatAreNotWeakened() {
        Checked checked =
                Checked.of(
                        new WeakenedRestrictions(),
                        server(
                                "restricted",
                                "true",
                                "restricted.containers.privilege",
                                "isolated",
                                "restricted.devices.disk",
                                "block",
                                "restricted.idmap.uid",
                                ""));
        assertThat(checked.says("shop"))
                .isEqualTo("pass: It allows nothing beyond the defaults of restricted projects.");
    }

    @Test
    void idsOfTheHostWeaken() {
        Checked checked =
                Checked.of(
                        new WeakenedRestrictions(),
                        server("restricted", "true", "restricted.idmap.uid", "0-1000"));
        assertThat(checked.about("shop").outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void anyPathOfTheHost() {
        String disk = "restricted.devices.disk";
        Checked open = Checked.of(new OpenDiskPaths(), server("restricted", "true", disk, "allow"));
        assertThat(open.says("shop"))
                .isEqualTo("fail high: Users of the project may attach any path of the host.");
        assertThat(open.says("default")).isEqualTo("notApplicable: It is not restricted.");
        assertThat(
                        Checked.of(
                                        new OpenDiskPaths(),
                                        server(
                                                "restricted",
                                                "true",
                                                disk,
                                                "allow",
                                                disk + ".paths",
                                                "/srv"))
                                .says("shop"))
                .isEqualTo("pass: Only some paths of the host may be attached.");
        assertThat(Checked.of(new OpenDiskPaths(), server("restricted", "true")).says("shop"))
                .isEqualTo("notApplicable: It does not allow disks with paths of the host.");
    }

    @Test
    void limits() {
        Checked checked =
                Checked.of(
                        new MissingLimits(),
                        server().project("bank", "limits.memory", "10GiB")
                                .project("bare", "limits.cpu", ""));
        assertThat(checked.says("shop"))
                .isEqualTo("fail low: Nothing limits what the project uses as a whole.");
        assertThat(checked.says("bank")).isEqualTo("pass: The project has limits.");
        assertThat(checked.about("bare").outcome()).isEqualTo(Outcome.FAIL);
        assertThat(checked.about("default").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    }
}
