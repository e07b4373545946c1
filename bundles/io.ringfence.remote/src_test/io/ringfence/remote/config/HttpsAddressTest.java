package io.ringfence.remote.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.http.Endpoint;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses, right and wrong. */
class HttpsAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://host,host,8443,host:8443",
        "https://host/,host,8443,host:8443",
        "https://host:1234,host,1234,host:1234",
        "https://HOST.example.org,host.example.org,8443,host.example.org:8443",
        "https://10.0.0.1:8443,10.0.0.1,8443,10.0.0.1:8443",
        "https://[fd00::1],fd00::1,8443,[fd00::1]:8443",
        "https://[::1]:443,::1,443,[::1]:443"
    })
    void readsAddresses(String text, String host, int port, String shown) throws SourceException {
        Endpoint.Https endpoint = HttpsAddress.parse(text);
        assertThat(endpoint).isEqualTo(new Endpoint.Https(host, port));
        assertThat(endpoint.text()).isEqualTo(shown);
        assertThat(HttpsAddress.isSame(text, endpoint)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "http://host,over https only",
        "https://,not an address",
        "https://:8443,names no host",
        "https://host:0,from 1 to 65535",
        "https://host:65536,from 1 to 65535",
        "https://host:99999999999,names no host",
        "https://host/1.0,nothing besides",
        "https://host?x,nothing besides",
        "https://host#x,nothing besides",
        "https://ho st,not an address",
        "https://[::1,not an address"
    })
    void refusesAnythingElse(String text, String what) {
        Problem problem = problem(text);
        assertThat(problem.kind()).isEqualTo(Problem.Kind.BAD_INPUT);
        assertThat(problem.what()).contains(what);
    }

    private static Problem problem(String text) {
        return catchThrowableOfType(SourceException.class, () -> HttpsAddress.parse(text))
                .problem();
    }

    @ParameterizedTest
    @CsvSource({"https://me:secret@host", "https://me:secret@host:8443/x"})
    void doesNotRepeatAPassword(String text) {
        assertThat(problem(text).line()).contains("host").doesNotContain("secret");
    }

    @Property
    void neverThrowsAnythingElse(@ForAll String text) {
        assertThat(HttpsAddress.isSame("https://" + text, new Endpoint.Https("x", 1))).isFalse();
    }
}
