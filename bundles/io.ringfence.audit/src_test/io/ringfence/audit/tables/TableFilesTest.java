package io.ringfence.audit.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What whoever updates the tables may have got wrong, see docs/tables.md. */
class TableFilesTest {

    private static final Pattern CVE = Pattern.compile("CVE-[0-9]{4}-[0-9]{4,7}");
    private static final Pattern GHSA = Pattern.compile("GHSA(-[23456789cfghjmpqrvwx]{4}){3}");
    private static final Pattern BUILD = Pattern.compile("[0-9]+(\\.[0-9]+){1,2}-[0-9a-f]{7}");

    private final Releases releases = TableReader.releases();
    private final Advisories advisories = TableReader.advisories();

    @Test
    void releasesAreInTheOrderOfTheirDaysAndNotAfterTheTable() {
        List<LocalDate> days = releases.lxd().stream().map(Releases.Release::date).toList();
        assertThat(days).isSorted().hasSizeGreaterThan(100);
        assertThat(days.getLast()).isBeforeOrEqualTo(releases.date());
    }

    @Test
    void releasesAreListedOnce() {
        assertThat(releases.lxd().stream().map(release -> release.version().text()))
                .doesNotHaveDuplicates();
    }

    @Test
    void eachTrackNamesItsNewestListedRelease() {
        for (Track track : releases.tracks()) {
            if (track.product().equals("lxd") && !track.name().equals("2.0")) {
                assertThat(
                                releases.lxd().stream()
                                        .map(Releases.Release::version)
                                        .filter(
                                                each ->
                                                        Objects.equals(
                                                                track, releases.track("lxd", each)))
                                        .max(Comparator.naturalOrder())
                                        .map(ServerVersion::text))
                        .as(track.name())
                        .contains(track.newest().text());
            }
        }
    }

    @Test
    void longTermTracksHaveAnEndAndEachProductHasOneFeatureTrack() {
        for (Track track : releases.tracks()) {
            assertThat(track.supportEnds() == null).as(track.name()).isEqualTo(track.isFeature());
            if (!track.isFeature()) {
                assertThat(track.newest().series()).isEqualTo(track.name());
            }
        }
        for (String product : List.of("lxd", "incus")) {
            assertThat(releases.tracks())
                    .filteredOn(track -> track.product().equals(product) && track.isFeature())
                    .hasSize(1);
        }
    }

    @Test
    void advisoriesAreOrderedAndTheirNamesUnique() {
        List<String> names = new ArrayList<>();
        for (Advisory advisory : advisories.list()) {
            names.add(advisory.id());
            names.addAll(advisory.aliases());
        }
        assertThat(names)
                .doesNotHaveDuplicates()
                .allMatch(name -> CVE.matcher(name).matches() || GHSA.matcher(name).matches());
        assertThat(advisories.list()).isSortedAccordingTo(Comparator.comparing(this::order));
    }

    @Test
    void advisoriesSayWhatAndWhere() {
        for (Advisory advisory : advisories.list()) {
            assertThat(advisory.title()).as(advisory.id()).isNotBlank().doesNotEndWith(".");
            assertThat(advisory.url())
                    .as(advisory.id())
                    .matches("https://github\\.com/(canonical/lxd|lxc/incus)/security/.*");
        }
    }

    @Test
    void fixesAreOfTracksThatExistAndLieOnThem() {
        for (Advisory advisory : advisories.list()) {
            advisory.fixes()
                    .forEach(
                            (product, tracks) ->
                                    tracks.forEach(
                                            (track, fix) ->
                                                    checkFix(advisory, product, track, fix)));
            assertThat(advisory.builds()).allMatch(build -> BUILD.matcher(build).matches());
        }
    }

    @Test
    void debianFixesAreOfPackagesThatTheTableOfReleasesKnows() {
        for (Advisory advisory : advisories.list()) {
            advisory.debian()
                    .forEach(
                            (release, fixed) ->
                                    assertThat(releases.packaged())
                                            .as(advisory.id())
                                            .anyMatch(each -> covers(each, release, fixed)));
        }
    }

    @Test
    void theAdvisoryThatTheRevocationCheckStandsOnIsThere() {
        assertThat(advisories.find("CVE-2024-6156")).isPresent();
        assertThat(advisories.find("GHSA-4c49-9fpc-hc3v")).isPresent();
        assertThat(advisories.find("CVE-1999-0001")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"format\":\"ringfence-advisories/2\",\"date\":\"2026-01-01\"}",
                "{\"format\":\"ringfence-advisories/1\",\"date\":\"2026-01-01\",\"advisories\":[1]}",
                "{\"format\":\"ringfence-advisories/1\",\"date\":\"2026-01-01\",\"advisories\":[{}]}",
                """
                {"format":"ringfence-advisories/1","date":"2026-01-01","advisories":[
                {"id":"CVE-2026-1","title":"t","url":"u","lxd":{"5.0":"soon"}}]}\
                """
            })
    void aBrokenTableIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TableReader.advisories(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void checkFix(Advisory advisory, String product, String track, Fix fix) {
        Set<String> names = new HashSet<>();
        releases.tracks().stream()
                .filter(each -> each.product().equals(product))
                .forEach(each -> names.add(each.name()));
        assertThat(names).as(advisory.id()).contains(track);
        ServerVersion since = fix.since();
        if (since != null && !track.equals(Track.FEATURE)) {
            assertThat(since.series()).as(advisory.id()).isEqualTo(track);
        }
        Stream.ofNullable(fix.build()).forEach(build -> assertThat(build).matches(BUILD));
    }

    private static boolean covers(PackagedRelease each, String release, DebianVersion fixed) {
        DebianVersion newest = each.newest();
        return each.os().startsWith("Debian")
                && each.osVersion().equals(release)
                && newest != null
                && fixed.compareTo(newest) <= 0;
    }

    /** By year and number; those without a number last. */
    private String order(Advisory advisory) {
        String[] parts = advisory.id().split("-");
        return parts[0].equals("CVE")
                ? "0 %s %9s".formatted(parts[1], parts[2])
                : "1 " + advisory.id();
    }
}
