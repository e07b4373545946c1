package io.ringfence.audit.checks.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.Evidence;
import io.ringfence.audit.Outcome;
import io.ringfence.audit.Remedy;
import io.ringfence.audit.fixture.Checked;
import io.ringfence.audit.fixture.Servers;

import org.junit.jupiter.api.Test;

class LimitChecksTest {

    @Test
    void processorTime() {
        Checked checked =
                Checked.of(
                        new CpuLimit(),
                        Servers.server()
                                .profile("default", "small", "limits.cpu", "1")
                                .container("c1")
                                .container("c2", "limits.cpu", "0-3")
                                .container("c3", "limits.cpu.allowance", "25ms/100ms")
                                .container("c4", "limits.cpu.allowance", "100%")
                                .container("c5", "limits.cpu", "")
                                .container("c6", spec -> spec.profiles("default", "small"))
                                .vm("v1"));
        assertThat(checked.says("default/c1"))
                .isEqualTo("fail medium: Nothing limits the processor time that it uses.");
        assertThat(checked.about("default/c1").evidence())
                .extracting(Evidence::key)
                .containsExactly("limits.cpu", "limits.cpu.allowance");
        assertThat(checked.says("default/c2")).isEqualTo("pass: The processor time is limited.");
        assertThat(checked.about("default/c3").outcome()).isEqualTo(Outcome.PASS);
        assertThat(checked.about("default/c4").outcome()).isEqualTo(Outcome.FAIL);
        assertThat(checked.about("default/c5").outcome()).isEqualTo(Outcome.FAIL);
        assertThat(checked.about("default/c6").outcome()).isEqualTo(Outcome.PASS);
        assertThat(checked.says("default/v1"))
                .isEqualTo("pass: The server's default limits the processor time.");
        assertThat(Remedy.of(checked.about("default/c1"), false).commands())
                .containsExactly("lxc config set --project default c1 limits.cpu=2");
    }

    @Test
    void memory() {
        Checked checked =
                Checked.of(
                        new MemoryLimit(),
                        Servers.server()
                                .container("c1")
                                .container("c2", "limits.memory", "512MiB")
                                .container("c3", "limits.memory", "100%")
                                .vm("v1", "limits.memory", "8GiB"));
        assertThat(checked.says("default/c1"))
                .isEqualTo("fail medium: Nothing limits the memory that it uses.");
        assertThat(checked.about("default/c2").outcome()).isEqualTo(Outcome.PASS);
        assertThat(checked.about("default/c3").outcome()).isEqualTo(Outcome.FAIL);
        assertThat(checked.says("default/v1")).isEqualTo("pass: The memory is limited.");
    }

    @Test
    void processes() {
        Checked checked =
                Checked.of(
                        new ProcessLimit(),
                        Servers.server()
                                .container("c1")
                                .container("c2", "limits.processes", "500")
                                .vm("v1"));
        assertThat(checked.says("default/c1"))
                .isEqualTo("fail medium: Nothing limits the processes that it starts.");
        assertThat(checked.about("default/c2").outcome()).isEqualTo(Outcome.PASS);
        assertThat(checked.about("default/v1").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    }
}
