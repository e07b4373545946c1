package io.ringfence.audit.check;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;

class HostPathTest {

    @ParameterizedTest
    @CsvSource({
        "/, /",
        "//, /",
        "/..,/",
        "/etc/, /etc",
        "//etc/../root, /root",
        "/srv/./data/../../etc//ssl/, /etc/ssl",
        "/var/run/docker.sock, /run/docker.sock",
        "/var/running, /var/running",
        "/bin, /usr/bin",
        "/lib/modules, /usr/lib/modules",
        "/library, /library",
        "/var/lib/snapd/hostfs, /",
        "/var/lib/snapd/hostfs/etc/../root/, /root",
        "/var/lib/snapd/hostfs/../x, /var/lib/snapd/x",
        "/var/lib/snapd/hostfs/var/run, /run"
    })
    void takesTheShortestWay(String path, String expected) {
        assertThat(HostPath.of(path).text()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "/etc, /etc, true",
        "/etc/ssl, /etc, true",
        "/etcetera, /etc, false",
        "/a, /, true"
    })
    void comparesWholeParts(String path, String folder, boolean expected) {
        assertThat(HostPath.of(path).isWithin(folder)).isEqualTo(expected);
        assertThat(HostPath.of(folder).contains(path)).isEqualTo(expected && !path.equals(folder));
    }

    /** Against the JDK's own idea of it, for paths without the links of a host. */
    @Property
    void agreesWithTheFileSystem(
            @ForAll @StringLength(max = 20) @Chars({'/', '.', 'x'}) @CharRange(from = 'w', to = 'z')
                    String text) {
        Path expected = Path.of("/" + text).normalize();

        assertThat(HostPath.of("/" + text).text()).isEqualTo(expected.toString());
    }
}
