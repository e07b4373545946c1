package io.ringfence.audit.checks.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.Evidence;
import io.ringfence.audit.Outcome;
import io.ringfence.audit.fixture.Checked;
import io.ringfence.audit.fixture.Servers;
import io.ringfence.model.Profile;
import io.ringfence.model.Raw;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class DangerousUnusedProfileTest {

    private static Checked check(Servers server) {
        return Checked.of(new DangerousUnusedProfile(), server);
    }

    @Test
    void findsAProfileThatNobodyUses() {
        Checked checked =
                check(
                        Servers.server()
                                .profile(
                                        "default",
                                        "root",
                                        "security.privileged",
                                        "true",
                                        "raw.lxc",
                                        "lxc.cap.drop=")
                                .profile("default", "safe", "security.nesting", "false"));
        assertThat(checked.says("default/root"))
                .isEqualTo(
                        "fail low: Nothing uses it, and it sets raw.lxc and security.privileged.");
        assertThat(checked.about("default/root").evidence())
                .extracting(Evidence::value)
                .containsExactly("lxc.cap.drop=", "true");
        assertThat(checked.says("default/safe")).isEqualTo("pass: It sets no dangerous key.");
    }

    @Test
    void aProfileInUseIsTheInstancesMatter() {
        Servers server =
                Servers.server()
                        .project("shop")
                        .profile("default", "root", "security.privileged", "true")
                        .container("shop", "c1", spec -> spec.profiles("root"))
                        .add(
                                new Profile(
                                        "default",
                                        "used",
                                        "",
                                        Map.of("security.nesting", "true"),
                                        Map.of(),
                                        List.of("/1.0/instances/c9"),
                                        Raw.none()));
        assertThat(check(server).says("default/root")).isEqualTo("notApplicable: It is in use.");
        assertThat(check(server).says("default/used")).isEqualTo("notApplicable: It is in use.");
    }

    @Test
    void aProjectsOwnProfileOfThatNameIsAnother() {
        Checked checked =
                check(
                        Servers.server()
                                .project("shop", "features.profiles", "true")
                                .profile("default", "root", "security.privileged", "true")
                                .profile("shop", "root", "security.privileged", "true")
                                .container("shop", "c1", spec -> spec.profiles("root")));
        assertThat(checked.about("default/root").outcome()).isEqualTo(Outcome.FAIL);
        assertThat(checked.about("shop/root").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void unknownWhenInstancesMayNotBeSeen() {
        Checked checked =
                check(
                        Servers.server()
                                .profile("default", "root", "security.privileged", "true")
                                .gap(Servers.Part.INSTANCES, "bank", "May not be seen.")
                                .gap(Servers.Part.PROFILES, "bank", "May not be seen."));
        assertThat(checked.about("default/root").outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(checked.says("bank")).isEqualTo("unknown: May not be seen.");
    }
}
