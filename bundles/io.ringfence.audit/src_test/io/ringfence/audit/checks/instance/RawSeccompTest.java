package io.ringfence.audit.checks.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.Evidence;
import io.ringfence.audit.Outcome;
import io.ringfence.audit.fixture.Checked;
import io.ringfence.audit.fixture.Servers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawSeccompTest {

    private static Checked raw(String value) {
        return Checked.of(new RawSeccomp(), Servers.server().container("c1", "raw.seccomp", value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2\ndenylist",
                "2\nblacklist\n[all]\n# bpf errno 1\n",
                "2\nallowlist allow\n[all]\nread\n",
                "2\ndenylist\n[all]\nbpf allow\n",
            })
    void aPolicyThatDeniesNothingIsCritical(String value) {
        assertThat(raw(value).says("default/c1"))
                .isEqualTo(
                        "fail critical: raw.seccomp replaces the generated policy and denies"
                                + " nothing.");
    }

    @Test
    void tellsWhatIsNoLongerDenied() {
        Checked checked =
                raw("2\ndenylist\n[all]\nkexec_load errno 38\ninit_module # kills\nbpf errno 1\n");
        assertThat(checked.says("default/c1"))
                .isEqualTo(
                        "fail high: raw.seccomp replaces the generated policy and allows"
                                + " open_by_handle_at, finit_module, delete_module.");
        assertThat(checked.about("default/c1").evidence().getFirst().value()).isEqualTo("denylist");
    }

    @Test
    void anAllowListIsReadToo() {
        Checked checked = raw("2\nallowlist\n[all]\nread\nkexec_load\nkexec_load errno 1\n");
        assertThat(checked.says("default/c1"))
                .isEqualTo(
                        "fail high: raw.seccomp replaces the generated policy and allows"
                                + " kexec_load.");
        assertThat(checked.about("default/c1").evidence())
                .extracting(Evidence::value)
                .containsExactly("allowlist", "kexec_load allow");
        assertThat(raw("2\nallowlist\nread\n").says("default/c1"))
                .isEqualTo("fail high: raw.seccomp replaces the whole generated policy.");
    }

    @Test
    void anyTextIsAFailure() {
        assertThat(raw("?").about("default/c1").outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void notSetIsNotApplicable() {
        Checked checked = Checked.of(new RawSeccomp(), Servers.server().container("c1").vm("v1"));
        assertThat(checked.says("default/c1")).isEqualTo("notApplicable: raw.seccomp is not set.");
        assertThat(checked.about("default/v1").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    }
}
