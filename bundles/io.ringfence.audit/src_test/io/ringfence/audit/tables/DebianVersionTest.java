package io.ringfence.audit.tables;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected orders are what {@code dpkg --compare-versions} says. */
class DebianVersionTest {

    private static int compare(String a, String b) {
        return Integer.signum(new DebianVersion(a).compareTo(new DebianVersion(b)));
    }

    @ParameterizedTest
    @CsvSource({
        "5.0.2-5, 5.0.2-5+deb12u1",
        "5.0.2-5+deb12u2, 5.0.2-5+deb12u10",
        "5.0.2-5+deb12u6, 5.0.2+git20231211.1364ae4-9+deb13u7",
        "5.0.2~rc1-1, 5.0.2-1",
        "5.0.2-1~bpo12+1, 5.0.2-1",
        "9.9-1, 1:0.1-1",
        "1.0a, 1.0+",
        "1.0, 1.0a",
        "1.0~~, 1.0~",
        "1.0~, 1.0",
        "1.9, 1.10",
        "1.0-1, 1.0-1.1",
        "1.0, 1.0-1"
    })
    void ordersLikeDpkg(String lower, String higher) {
        assertThat(compare(lower, higher)).isEqualTo(-1);
        assertThat(compare(higher, lower)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"1.0, 1.0", "0:1.0-1, 1.0-1", "1.01, 1.1", "1.0-0, 1.0"})
    void takesDifferentSpellingsForOneVersion(String a, String b) {
        assertThat(compare(a, b)).isZero();
    }

    @Property
    void isAnOrder(
            @ForAll
                    @Chars({'~', '+', '-', '.', ':', 'a', 'Z'})
                    @CharRange(from = '0', to = '2')
                    @StringLength(max = 6)
                    String a,
            @ForAll
                    @Chars({'~', '+', '-', '.', ':', 'a', 'Z'})
                    @CharRange(from = '0', to = '2')
                    @StringLength(max = 6)
                    String b,
            @ForAll
                    @Chars({'~', '+', '-', '.', ':', 'a', 'Z'})
                    @CharRange(from = '0', to = '2')
                    @StringLength(max = 6)
                    String c) {
        assertThat(compare(a, b)).isEqualTo(-compare(b, a));
        if (compare(a, b) <= 0 && compare(b, c) <= 0) {
            assertThat(compare(a, c)).isNotPositive();
        }
    }
}
