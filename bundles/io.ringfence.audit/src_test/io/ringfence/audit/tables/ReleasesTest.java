package io.ringfence.audit.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.YearMonth;

class ReleasesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final Releases releases = TableReader.releases();

    @ParameterizedTest
    @CsvSource({
        "lxd, 4.0.9, 4.0",
        "lxd, 5.0.2, 5.0",
        "lxd, 5.21.7, 5.21",
        "lxd, 5.20, feature",
        "lxd, 6.9, feature",
        "lxd, 4.24, feature",
        "incus, 6.0.4, 6.0",
        "incus, 7.0.1, 7.0",
        "incus, 6.21, feature",
        "incus, 7.3, feature"
    })
    void findsTheTrack(String product, String version, String track) {
        Track found = releases.track(product, ServerVersionTest.version(version));
        assertThat(found == null ? "none" : found.name()).isEqualTo(track);
    }

    @Test
    void longTermReleasesAreSupportedUntilTheEndOfTheirMonth() {
        assertThat(releases.support("lxd", "5.0.2", Instant.parse("2027-06-30T23:59:59Z")))
                .isInstanceOfSatisfying(
                        Support.LongTerm.class,
                        support -> {
                            assertThat(support.until()).isEqualTo(YearMonth.of(2027, 6));
                            assertThat(support.newest()).isFalse();
                        });
        assertThat(releases.support("lxd", "5.0.2", Instant.parse("2027-07-01T00:00:00Z")))
                .isInstanceOf(Support.Ended.class);
    }

    @ParameterizedTest
    @CsvSource({"lxd, 5.0.9", "lxd, 5.21.7", "incus, 6.0.6", "incus, 7.0.1"})
    void knowsTheNewestOfALongTermTrack(String product, String version) {
        assertThat(releases.support(product, version, NOW))
                .isInstanceOfSatisfying(
                        Support.LongTerm.class, support -> assertThat(support.newest()).isTrue());
    }

    @ParameterizedTest
    @CsvSource({"lxd, 4.0.13", "lxd, 3.0.4", "lxd, 2.0.11"})
    void endedTracksAreNotSupported(String product, String version) {
        assertThat(releases.support(product, version, NOW)).isInstanceOf(Support.Ended.class);
    }

    @ParameterizedTest
    @CsvSource({"lxd, 6.8", "lxd, 5.20", "lxd, 4.0", "incus, 6.21", "incus, 7.2"})
    void olderFeatureReleasesAreNotSupported(String product, String version) {
        // two numbers that name a long-term track are its first release, not a feature release
        Class<?> expected = version.equals("4.0") ? Support.Ended.class : Support.Superseded.class;
        assertThat(releases.support(product, version, NOW)).isInstanceOf(expected);
    }

    @Test
    void theNewestFeatureReleaseIsSupportedWhileTheTableIsFresh() {
        assertThat(releases.support("lxd", "6.9", NOW)).isInstanceOf(Support.NewestFeature.class);
        Instant later = Instant.parse("2027-02-20T00:00:00Z");
        assertThat(releases.support("lxd", "6.9", later))
                .isInstanceOfSatisfying(
                        Support.Undecided.class,
                        support ->
                                assertThat(support.reason())
                                        .contains(
                                                "6.9 was the newest feature release on"
                                                        + " 2026-08-22"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.0.10", "5.21.8", "6.10", "6.10.1", "7.0.0", "9.1"})
    void doesNotJudgeWhatIsNewerThanTheTable(String version) {
        assertThat(releases.support("lxd", version, NOW))
                .isInstanceOfSatisfying(
                        Support.Undecided.class,
                        support ->
                                assertThat(support.reason())
                                        .startsWith(version + " is newer than the release table"));
    }

    @Test
    void doesNotJudgeWhatItDoesNotKnow() {
        assertThat(releases.support("lxd", "git", NOW)).isInstanceOf(Support.Undecided.class);
        assertThat(releases.support("microcloud", "2.1", NOW))
                .isInstanceOf(Support.Undecided.class);
    }

    @Test
    void knowsWhichNumbersDistributionsKeep() {
        assertThat(releases.packaged("lxd", "Debian GNU/Linux", ServerVersionTest.version("5.0.2")))
                .extracting(PackagedRelease::packageName)
                .containsOnly("lxd")
                .hasSize(2);
        assertThat(releases.packaged("lxd", "Debian GNU/Linux", ServerVersionTest.version("5.0.3")))
                .isEmpty();
        assertThat(releases.packaged("lxd", "Ubuntu", ServerVersionTest.version("5.0.2")))
                .isEmpty();
    }
}
