package io.ringfence.audit.checks.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.Evidence;
import io.ringfence.audit.Finding;
import io.ringfence.audit.Outcome;
import io.ringfence.audit.Remedy;
import io.ringfence.audit.fixture.Checked;
import io.ringfence.audit.fixture.Servers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivilegeChecksTest {

    @ParameterizedTest
    @ValueSource(strings = {"true", "TRUE", "1", "yes", "on"})
    void findsAPrivilegedContainerInEverySpelling(String value) {
        Servers server = Servers.server().container("c1", "security.privileged", value);
        assertThat(Checked.of(new PrivilegedContainer(), server).says("default/c1"))
                .isEqualTo("fail critical: Root in this container is root on the host.");
    }

    @Test
    void namesTheProfileThatMakesItPrivileged() {
        Finding finding =
                Checked.of(
                                new PrivilegedContainer(),
                                Servers.server()
                                        .project("shop")
                                        .profile("default", "web", "security.privileged", "true")
                                        .container(
                                                "shop",
                                                "c1",
                                                spec -> spec.profiles("default", "web")))
                        .about("shop/c1");
        assertThat(finding.evidence().getFirst().origin().label()).isEqualTo("profile default/web");
        assertThat(Remedy.of(finding, false).commands())
                .containsExactly(
                        "lxc profile unset --project default web security.privileged",
                        "lxc restart --project shop c1");
    }

    @Test
    void othersAreNotPrivileged() {
        Checked checked =
                Checked.of(
                        new PrivilegedContainer(),
                        Servers.server()
                                .profile("default", "default", "security.privileged", "true")
                                .container("c1", "security.privileged", "false")
                                .vm("v1")
                                .gap(Servers.Part.INSTANCES, "secret", "May not be seen."));
        assertThat(checked.says("default/c1")).isEqualTo("pass: The container is unprivileged.");
        assertThat(checked.about("default/v1").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(checked.says("secret")).isEqualTo("unknown: May not be seen.");
    }

    @Test
    void itRunsPrivilegedUntilItsRestart() {
        Checked checked =
                Checked.of(
                        new PrivilegedContainer(),
                        Servers.server()
                                .container(
                                        "c1",
                                        spec ->
                                                spec.running()
                                                        .config(
                                                                "volatile.idmap.current",
                                                                "[]",
                                                                "volatile.idmap.next",
                                                                Maps.DEFAULT)));
        assertThat(checked.says("default/c1"))
                .isEqualTo(
                        "fail critical: It runs privileged until its restart: the key was changed"
                                + " after its start.");
        assertThat(checked.about("default/c1").evidence())
                .extracting(Evidence::key)
                .containsExactly("security.privileged", "volatile.idmap.current");
    }

    @Test
    void nestingIsWorseWhenPrivileged() {
        Checked checked =
                Checked.of(
                        new NestedContainers(),
                        Servers.server()
                                .container("c1", "security.nesting", "true")
                                .container(
                                        "c2",
                                        "security.nesting",
                                        "true",
                                        "security.privileged",
                                        "true")
                                .container("c3", "security.privileged", "true")
                                .vm("v1", "security.nesting", "true"));
        assertThat(checked.says("default/c1"))
                .isEqualTo("fail high: The container may run containers of its own.");
        assertThat(checked.says("default/c2"))
                .isEqualTo(
                        "fail critical: It may run containers and is privileged: together they are"
                                + " root on the host.");
        assertThat(checked.says("default/c3"))
                .isEqualTo("pass: The container may not run containers.");
        assertThat(checked.about("default/v1").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void theDefaultListOfDeniedSystemCalls() {
        Checked checked =
                Checked.of(
                        new DenyDefaultOff(),
                        Servers.server()
                                .container("c1", "security.syscalls.deny_default", "false")
                                .container("c2", "security.syscalls.blacklist_default", "0")
                                .container("c3", "security.syscalls.deny_default", "true")
                                .vm("v1"));
        assertThat(checked.says("default/c1"))
                .isEqualTo("fail high: The system calls that are denied by default are allowed.");
        assertThat(checked.about("default/c2").evidence().getFirst().key())
                .isEqualTo("security.syscalls.blacklist_default");
        assertThat(checked.about("default/c3").outcome()).isEqualTo(Outcome.PASS);
        assertThat(checked.about("default/v1").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void interceptedSystemCallsByKey() {
        Checked checked =
                Checked.of(
                        new InterceptedCalls(),
                        Servers.server()
                                .container("c0")
                                .container("c1", "security.syscalls.intercept.mknod", "true")
                                .container(
                                        "c2",
                                        "security.syscalls.intercept.mount",
                                        "true",
                                        "security.syscalls.intercept.mount.allowed",
                                        "ext4,xfs",
                                        "security.syscalls.intercept.mknod",
                                        "true")
                                .container(
                                        "c3",
                                        "security.syscalls.intercept.mount",
                                        "true",
                                        "security.syscalls.intercept.mount.fuse",
                                        "ext4=fuse2fs")
                                .container("c4", "security.syscalls.intercept.bpf", "yes")
                                .container(
                                        "c5", "security.syscalls.intercept.sched_setscheduler", "1")
                                .container("c6", "security.syscalls.intercept.new", "true")
                                .container("c7", "security.syscalls.intercept.mknod", "false")
                                .vm("v1"));
        assertThat(checked.says("default/c0"))
                .isEqualTo("notApplicable: It intercepts no system call.");
        assertThat(checked.says("default/c1"))
                .isEqualTo(
                        "fail low: The server makes system calls for it: device nodes of a few"
                                + " harmless kinds.");
        assertThat(checked.says("default/c2"))
                .isEqualTo(
                        "fail high: The server makes system calls for it: device nodes of a few"
                                + " harmless kinds, mounts of ext4,xfs by the kernel.");
        assertThat(checked.about("default/c2").evidence())
                .extracting(Evidence::key)
                .containsExactly(
                        "security.syscalls.intercept.mount",
                        "security.syscalls.intercept.mknod",
                        "security.syscalls.intercept.mount.allowed");
        assertThat(checked.says("default/c3")).startsWith("fail low:");
        assertThat(checked.says("default/c4")).startsWith("fail high:");
        assertThat(checked.says("default/c5")).startsWith("fail medium:");
        assertThat(checked.says("default/c6"))
                .isEqualTo("fail medium: The server makes system calls for it: new.");
        assertThat(checked.about("default/c7").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(checked.about("default/v1").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void kernelModules() {
        Checked checked =
                Checked.of(
                        new KernelModules(),
                        Servers.server()
                                .container("c0")
                                .container("c1", "linux.kernel_modules", "ip_tables,br_netfilter")
                                .container(
                                        "c2",
                                        "linux.kernel_modules",
                                        "overlay",
                                        "linux.kernel_modules.load",
                                        "ondemand"));
        assertThat(checked.says("default/c0"))
                .isEqualTo("notApplicable: linux.kernel_modules is not set.");
        assertThat(checked.says("default/c1"))
                .isEqualTo("fail medium: Its start loads modules into the host's kernel.");
        assertThat(checked.says("default/c2"))
                .isEqualTo("fail medium: It may load these modules into the host's kernel.");
        assertThat(checked.about("default/c1").evidence().getFirst().value())
                .isEqualTo("ip_tables,br_netfilter");
    }
}
