package io.ringfence.remote.ui.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.remote.tls.Fingerprint;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Locale;

/** Fingerprints as people read and compare them. */
class FingerprintTest {

    private static final String HEX =
            "7fed7a1264bf70d0a922afe681321f0ba9b06dffa4ee74ba2c74deb5ce9a98e5";
    private static final Fingerprint SHOWN = new Fingerprint(HEX);

    @Test
    void isShownInGroupsOfFour() {
        assertThat(FingerprintText.full(SHOWN))
                .isEqualTo(
                        "7fed 7a12 64bf 70d0 a922 afe6 8132 1f0b\n"
                                + "a9b0 6dff a4ee 74ba 2c74 deb5 ce9a 98e5");
        assertThat(FingerprintText.brief(SHOWN)).isEqualTo("7fed 7a12 …");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                HEX,
                "  " + HEX + "\n",
                "7FED7A1264BF70D0A922AFE681321F0BA9B06DFFA4EE74BA2C74DEB5CE9A98E5",
                "sha256:" + HEX,
                "7fed 7a12 64bf 70d0 a922 afe6 8132 1f0b\na9b0 6dff a4ee 74ba 2c74 deb5 ce9a 98e5"
            })
    void isTheSameHoweverItIsWritten(String typed) {
        assertThat(Comparison.of(typed, SHOWN)).isEqualTo(Comparison.SAME);
    }

    @Test
    void whatItCopiesIsTheSame() {
        assertThat(Comparison.of(FingerprintText.full(SHOWN), SHOWN)).isEqualTo(Comparison.SAME);
        assertThat(Comparison.of(HEX.replaceAll("..(?=.)", "$0:").toUpperCase(Locale.ROOT), SHOWN))
                .isEqualTo(Comparison.SAME);
    }

    @Property
    void aPartProvesNothing(@ForAll @IntRange(min = 1, max = 63) int length) {
        assertThat(Comparison.of(HEX.substring(0, length), SHOWN)).isEqualTo(Comparison.PART);
    }

    @Property
    void oneWrongDigitIsAnother(
            @ForAll @IntRange(min = 0, max = 63) int place,
            @ForAll @IntRange(min = 1, max = 15) int change) {
        int digit = Character.digit(HEX.charAt(place), 16) ^ change;
        String other =
                HEX.substring(0, place) + Character.forDigit(digit, 16) + HEX.substring(place + 1);
        assertThat(Comparison.of(other, SHOWN)).isEqualTo(Comparison.OTHER);
        assertThat(Comparison.of(other.substring(0, place + 1), SHOWN)).isEqualTo(Comparison.OTHER);
    }

    @Test
    void moreThanAllIsAnother() {
        assertThat(Comparison.of(HEX + "0", SHOWN)).isEqualTo(Comparison.OTHER);
        assertThat(Comparison.of("no fingerprint", SHOWN)).isEqualTo(Comparison.OTHER);
        assertThat(Comparison.of(" : ", SHOWN)).isEqualTo(Comparison.NOTHING);
    }
}
