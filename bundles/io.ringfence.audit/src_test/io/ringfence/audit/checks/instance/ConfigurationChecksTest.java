package io.ringfence.audit.checks.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.Evidence;
import io.ringfence.audit.Outcome;
import io.ringfence.audit.Remedy;
import io.ringfence.audit.fixture.Checked;
import io.ringfence.audit.fixture.Servers;
import io.ringfence.model.redact.SecretKind;

import org.junit.jupiter.api.Test;

class ConfigurationChecksTest {

    @Test
    void secretsAreToldByTheirMarkers() {
        Checked checked =
                Checked.of(
                        new SecretInConfig(),
                        Servers.server()
                                .profile(
                                        "default",
                                        "db",
                                        "environment.DB_PASSWORD",
                                        SecretKind.PASSWORD.marker())
                                .container("c0", "environment.LANG", SecretKind.VALUE.marker())
                                .container("c1", spec -> spec.profiles("default", "db"))
                                .vm("v1", "cloud-init.user-data", SecretKind.PRIVATE_KEY.marker())
                                .container(
                                        "c2",
                                        "user.a",
                                        SecretKind.TOKEN.marker(),
                                        "user.b",
                                        SecretKind.CREDENTIALS.marker(),
                                        "user.c",
                                        SecretKind.PASSWORD.marker(),
                                        "user.d",
                                        "url=https://" + SecretKind.CREDENTIALS.marker() + "@x")
                                .container("c3", "image.os", SecretKind.TOKEN.marker()));
        assertThat(checked.says("default/c0"))
                .isEqualTo("pass: No value of its configuration looks like a secret.");
        assertThat(checked.says("default/c1"))
                .isEqualTo("fail medium: environment.DB_PASSWORD (password) looks like a secret.");
        assertThat(checked.about("default/c1").evidence().getFirst().origin().label())
                .isEqualTo("profile default/db");
        assertThat(checked.about("default/v1").outcome()).isEqualTo(Outcome.FAIL);
        assertThat(checked.says("default/c2"))
                .isEqualTo(
                        "fail medium: user.a (token), user.b (credentials), user.c (password) and 1"
                                + " more look like secrets.");
        assertThat(checked.about("default/c2").evidence())
                .extracting(Evidence::value)
                .allMatch(value -> SecretKind.of(value).isPresent());
        assertThat(checked.about("default/c3").outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void hardeningBelongsInAProfile() {
        Checked checked =
                Checked.of(
                        new HardeningNotInProfile(),
                        Servers.server()
                                .profile("default", "small", "limits.cpu", "1")
                                .container("c0", "security.nesting", "true", "user.x", "1")
                                .container(
                                        "c1", "limits.memory", "1GiB", "security.nesting", "false")
                                .container(
                                        "c2",
                                        spec ->
                                                spec.profiles("default", "small")
                                                        .config("limits.cpu", "4"))
                                .container(
                                        "c3",
                                        spec -> spec.profiles("hidden").config("limits.cpu", "4"))
                                .vm("v1", "security.secureboot", "true"));
        assertThat(checked.says("default/c0"))
                .isEqualTo("pass: No hardening key is set on the instance alone.");
        assertThat(checked.says("default/c1"))
                .isEqualTo(
                        "fail low: Set on the instance and in no profile: limits.memory,"
                                + " security.nesting.");
        assertThat(checked.about("default/c2").outcome()).isEqualTo(Outcome.PASS);
        assertThat(checked.says("default/c3"))
                .startsWith("unknown: This client may not see all of its profiles.");
        assertThat(checked.about("default/v1").outcome()).isEqualTo(Outcome.FAIL);
        assertThat(Remedy.of(checked.about("default/c1"), false).commands())
                .contains("lxc profile set --project default hardened limits.memory=1GiB");
    }

    @Test
    void snapshotsBringKeysBack() {
        Checked checked =
                Checked.of(
                        new SnapshotKeys(),
                        Servers.server()
                                .container("c0")
                                .container(
                                        "c1",
                                        spec ->
                                                spec.snapshot("old", "security.privileged", "true")
                                                        .snapshot("older", "raw.lxc", "lxc.a=1")
                                                        .snapshot(
                                                                "new", "security.nesting", "false"))
                                .container(
                                        "c2",
                                        spec ->
                                                spec.config("security.nesting", "true")
                                                        .snapshot("s", "security.nesting", "true"))
                                .container("c3", spec -> spec.snapshotsUnknown("Not loaded."))
                                .vm("default", "v1", spec -> spec.snapshot("s", "raw.qemu", "-x")));
        assertThat(checked.says("default/c0")).isEqualTo("pass: It has no snapshots.");
        assertThat(checked.says("default/c1"))
                .isEqualTo(
                        "fail low: 2 of its 3 snapshots would bring back a dangerous key:"
                                + " security.privileged.");
        assertThat(checked.about("default/c1").evidence())
                .extracting(each -> each.origin().label())
                .containsExactly("snapshot default/c1/old", "snapshot default/c1/older");
        assertThat(checked.says("default/c2"))
                .isEqualTo("pass: No snapshot would bring back a dangerous key.");
        assertThat(checked.says("default/c3")).isEqualTo("unknown: Not loaded.");
        assertThat(checked.about("default/v1").outcome()).isEqualTo(Outcome.FAIL);
    }
}
