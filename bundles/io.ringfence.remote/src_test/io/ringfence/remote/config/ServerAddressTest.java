package io.ringfence.remote.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All spellings of {@code lxc remote add}. */
class ServerAddressTest {

    @ParameterizedTest
    @CsvSource({
        "web,https://web:8443",
        "Web.Example.org,https://web.example.org:8443",
        "web:443,https://web:443",
        "10.0.0.1,https://10.0.0.1:8443",
        "10.0.0.1:9443,https://10.0.0.1:9443",
        "https://web,https://web:8443",
        "https://web:1/,https://web:1",
        "fd00::1,https://[fd00::1]:8443",
        "::1,https://[::1]:8443",
        "[fd00::1],https://[fd00::1]:8443",
        "[fd00::1]:99,https://[fd00::1]:99",
        "https://[fd00::1]:99,https://[fd00::1]:99",
        "unix:,unix:",
        "unix://,unix:",
        "unix:/run/x,unix:///run/x",
        "unix:///run/x,unix:///run/x",
        "/run/x,unix:///run/x"
    })
    void reads(String text, String address) throws SourceException {
        assertThat(ServerAddress.parse(text)).isEqualTo(address);
        assertThat(ServerAddress.parse(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "http://web",
                "ftp://web",
                "https://",
                "web:0",
                "web:70000",
                "web:x",
                "a b",
                "https://me:secret@web",
                "https://web/path",
                "https://web?x=1",
                "unix:run/x",
                "[fd00::1",
                "fd00::zz",
                ":8443"
            })
    void refuses(String text) {
        SourceException refused =
                catchThrowableOfType(SourceException.class, () -> ServerAddress.parse(text));
        assertThat(refused.problem().kind()).isEqualTo(Problem.Kind.BAD_INPUT);
        assertThat(refused.problem().line()).doesNotContain("secret");
    }

    @Property(tries = 500)
    void anyTextIsAnAddressOrAProblem(@ForAll String text) {
        try {
            String address = ServerAddress.parse(text);
            assertThat(ServerAddress.parse(address)).isEqualTo(address);
        } catch (SourceException e) {
            assertThat(e.problem().kind()).isEqualTo(Problem.Kind.BAD_INPUT);
        }
    }
}
