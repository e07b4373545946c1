package io.ringfence.audit.check;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListenAddressTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.10:8443, 192.0.2.10",
        "192.0.2.10, 192.0.2.10",
        "[2001:db8::1]:8443, 2001:db8::1",
        "[2001:db8::1], 2001:db8::1",
        "2001:db8::1, 2001:db8::1",
        "[fe80::1%eth0]:8443, fe80::1",
        "lxd.example:8443, lxd.example",
        ":8443, ''",
        "'', ''",
        "[::, ::"
    })
    void findsTheHost(String value, String host) {
        assertThat(ListenAddress.parse(value).host()).isEqualTo(host);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:8443, true",
        "127.0.0.53, true",
        "[::1]:8443, true",
        "localhost:8443, true",
        "192.0.2.1:8443, false",
        ":8443, false",
        "[::]:8443, false"
    })
    void knowsTheHostItself(String value, boolean loopback) {
        assertThat(ListenAddress.parse(value).isLoopback()).isEqualTo(loopback);
    }

    @Property
    void anyTextIsAnAddress(@ForAll String text) {
        ListenAddress address = ListenAddress.parse(text);
        assertThat(address.isWildcard() && address.isLoopback()).isFalse();
    }

    @Property
    void neitherIsAnyTextThatLooksLikeOne(
            @ForAll @Chars({'0', '1', 'f', ':', '.', '[', ']', '%', 'x'}) String text) {
        ListenAddress address = ListenAddress.parse(text);
        assertThat(address.isWildcard() && address.isLoopback()).isFalse();
    }
}
