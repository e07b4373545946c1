package io.ringfence.remote.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringfence.model.source.SourceException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and addresses of servers. */
class ServerNameTest {

    @ParameterizedTest
    @CsvSource({
        "web-01, web-01",
        "WEB.Example.ORG, web.example.org",
        "1password.com, 1password.com",
        "xn--bcher-kva.example, xn--bcher-kva.example",
        "10.0.0.5, 10.0.0.5",
        "::1, 0:0:0:0:0:0:0:1",
        "2001:DB8::5, 2001:db8:0:0:0:0:0:5",
        "::ffff:10.0.0.5, 10.0.0.5"
    })
    void areTaken(String text, String meant) throws SourceException {
        assertThat(ServerName.parse(text)).hasToString(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "web_01",
                "*.example.org",
                "example.org.",
                ".example.org",
                "a..b",
                "-web",
                "web-",
                "bücher.example",
                "web 01",
                "web:8443",
                "https://web",
                "[::1]",
                "fe80::1%eth0",
                "10.0.0",
                "10.0.0.256",
                "10.0.0.5:8443",
                "1",
                "example.5",
                "web\u0000.example.org"
            })
    void areRefused(String text) {
        assertThatThrownBy(() -> ServerName.parse(text)).isInstanceOf(SourceException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {63, 64})
    void aLabelHas63Characters(int length) {
        assertThat(ServerName.of("a".repeat(length) + ".org").isPresent()).isEqualTo(length == 63);
    }

    @Property
    void anyTextIsANameOrNot(@ForAll String text) {
        ServerName.of(text)
                .ifPresent(
                        name -> {
                            assertThat(ServerName.of(name.toString())).contains(name);
                            assertThat(name.toGeneralName()).isNotNull();
                        });
    }
}
