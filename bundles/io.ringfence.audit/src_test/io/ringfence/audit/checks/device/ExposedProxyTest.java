package io.ringfence.audit.checks.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.Finding;
import io.ringfence.audit.Outcome;
import io.ringfence.audit.Severity;
import io.ringfence.audit.fixture.Checked;
import io.ringfence.audit.fixture.Servers;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExposedProxyTest {

    private final ExposedProxy check = new ExposedProxy(SensitivePaths.bundled());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tcp:0.0.0.0:80",
                "tcp:[::]:80-90,443",
                "udp::53",
                "tcp:[0:0:0:0:0:0:0:0]:1"
            })
    void findsAWildcardListener(String listen) {
        Finding finding = proxy(listen, "tcp:127.0.0.1:80", "");

        assertThat(finding.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
        assertThat(finding.message()).startsWith("It listens on every address of the host, ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tcp:192.0.2.1:80",
                "tcp:127.0.0.1:80",
                "tcp:[2001:db8::1]:80",
                "unix:/srv/x.sock",
                "unix:@x"
            })
    void passesOneAddress(String listen) {
        assertThat(proxy(listen, "tcp:0.0.0.0:80", "host").outcome()).isEqualTo(Outcome.PASS);
    }

    @ParameterizedTest
    @CsvSource({
        "tcp:127.0.0.1:3306, HIGH",
        "tcp:127.8.8.8:1, HIGH",
        "udp:[::1]:53, HIGH",
        "tcp::80, HIGH",
        "tcp:0.0.0.0:80, HIGH",
        "tcp:[::ffff:127.0.0.1]:80, HIGH",
        "unix:/srv/x.sock, HIGH",
        "unix:@/tmp/.X11-unix/X0, HIGH",
        "unix:/var/run/docker.sock, CRITICAL",
        "unix:/var/lib/lxd/unix.socket, CRITICAL"
    })
    void findsAWayFromTheInstanceToTheHost(String connect, Severity expected) {
        for (String bind : new String[] {"instance", "container", "guest"}) {
            Finding finding = proxy("tcp:0.0.0.0:80", connect, bind);

            assertThat(finding.outcome()).isEqualTo(Outcome.FAIL);
            assertThat(finding.severity()).isEqualTo(expected);
            assertThat(finding.evidence().getFirst().value()).isEqualTo(connect);
        }
    }

    @Test
    void passesOtherHosts() {
        assertThat(proxy("tcp:127.0.0.1:80", "tcp:192.0.2.7:80", "instance").outcome())
                .isEqualTo(Outcome.PASS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tcp",
                "tcp:",
                "sctp:1.2.3.4:5",
                "tcp:1.2.3.4",
                "tcp:::1:80",
                "tcp:host.test:80",
                "tcp:1.2.3.4:x",
                "tcp:1.2.3.4:1-2-3",
                "tcp:1.2.3.4:",
                "tcp:1.2.3.4:99999",
                "tcp:[]x:1",
                "tcp:[fe80::1%eth0]:80",
                "tcp:1.2.3.4:1,,2"
            })
    void doesNotGuess(String listen) {
        assertThat(ProxyAddress.parse(listen)).isNull();
        assertThat(proxy(listen, "tcp:127.0.0.1:80", "").outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Property
    void readsAnyText(@ForAll String text) {
        ProxyAddress address = ProxyAddress.parse("tcp:" + text);

        if (address != null) {
            assertThat(address.isWildcard() && address.isLoopback()).isFalse();
        }
    }

    @Test
    void saysThatThereIsNone() {
        assertThat(Checked.of(check, Servers.server().container("c1")).only().outcome())
                .isEqualTo(Outcome.NOT_APPLICABLE);
    }

    private Finding proxy(String listen, String connect, String bind) {
        return Checked.of(
                        check,
                        Servers.server()
                                .container(
                                        "c1",
                                        c ->
                                                c.device(
                                                        "p", "proxy", "listen", listen, "connect",
                                                        connect, "bind", bind)))
                .about("default/c1:p");
    }
}
