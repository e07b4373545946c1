package io.ringfence.audit.tables;

import static io.ringfence.audit.tables.Exposure.State.CLEAR;
import static io.ringfence.audit.tables.Exposure.State.OPEN;
import static io.ringfence.audit.tables.Exposure.State.UNDECIDED;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.tables.Installation.HostPackage;
import io.ringfence.audit.tables.Installation.Manager;

import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExposureTest {

    private static final String DEBIAN = "Debian GNU/Linux";

    private final Exposure exposure =
            new Exposure(TableReader.releases(), TableReader.advisories());

    private Exposure.State state(String advisory, Installation installed) {
        Advisory found = exposure.advisories().find(advisory).orElseThrow();
        return exposure.verdict(found, installed).state();
    }

    private static Installation installed(
            String product,
            String version,
            String os,
            String osVersion,
            @Nullable HostPackage pkg) {
        return new Installation(product, ServerVersionTest.version(version), os, osVersion, pkg);
    }

    private static Installation lxd(String version) {
        return installed("lxd", version, "Ubuntu", "24.04", null);
    }

    private static Installation debian12(@Nullable String packageVersion) {
        return installed(
                "lxd",
                "5.0.2",
                DEBIAN,
                "12",
                packageVersion == null ? null : new HostPackage(Manager.DPKG, packageVersion));
    }

    private static Installation snap(String version, String build) {
        return installed("lxd", version, "Ubuntu", "24.04", new HostPackage(Manager.SNAP, build));
    }

    @ParameterizedTest
    @CsvSource({
        "CVE-2024-6156, 4.0.9, OPEN",
        "CVE-2024-6156, 4.0.10, CLEAR",
        "CVE-2024-6156, 5.0.3, OPEN",
        "CVE-2024-6156, 5.0.4, CLEAR",
        "CVE-2024-6156, 5.21.1, OPEN",
        "CVE-2024-6156, 5.21.2, CLEAR",
        "CVE-2024-6156, 5.20, OPEN",
        "CVE-2024-6156, 6.1, CLEAR",
        "GHSA-7vp9-3vmp-c5jm, 5.0.7, OPEN",
        "GHSA-7vp9-3vmp-c5jm, 5.0.8, CLEAR"
    })
    void theNumberDecidesOnItsTrack(String advisory, String version, Exposure.State expected) {
        assertThat(state(advisory, lxd(version))).isEqualTo(expected);
    }

    @Test
    void aTrackThatTheTableDoesNotTellOfIsUndecided() {
        assertThat(state("CVE-2025-54288", lxd("5.0.9"))).isEqualTo(UNDECIDED);
        assertThat(state("CVE-2024-6156", lxd("3.0.4"))).isEqualTo(UNDECIDED);
    }

    @Test
    void aTrackThatNeverHadTheWeaknessIsClear() {
        assertThat(state("CVE-2026-12411", lxd("5.0.0"))).isEqualTo(CLEAR);
    }

    @Test
    void aReleaseFromBeforeTheWeaknessIsClear() {
        assertThat(state("CVE-2026-12411", lxd("6.5"))).isEqualTo(CLEAR);
        assertThat(state("CVE-2026-12411", lxd("6.6"))).isEqualTo(OPEN);
        assertThat(state("CVE-2026-12411", lxd("6.9"))).isEqualTo(CLEAR);
    }

    @Test
    void aReleaseThatWasBuiltAnewIsDecidedByTheSnap() {
        assertThat(state("CVE-2026-63294", lxd("6.8"))).isEqualTo(OPEN);
        assertThat(state("CVE-2026-63294", lxd("6.9"))).isEqualTo(UNDECIDED);
        assertThat(state("CVE-2026-63294", snap("6.9", "6.9-ab8fad2"))).isEqualTo(CLEAR);
        assertThat(state("CVE-2026-63294", snap("6.9", "6.9-0000000"))).isEqualTo(UNDECIDED);
        assertThat(state("CVE-2026-63294", lxd("6.10"))).isEqualTo(CLEAR);
    }

    @Test
    void aSnapMayHaveAFixThatItsNumberDoesNotTell() {
        assertThat(state("CVE-2026-28384", lxd("5.0.6"))).isEqualTo(UNDECIDED);
        assertThat(state("CVE-2026-28384", snap("5.0.6", "5.0.6-e49d9f4"))).isEqualTo(CLEAR);
        assertThat(state("CVE-2026-28384", lxd("5.0.5"))).isEqualTo(OPEN);
    }

    @Test
    void debianKeepsTheNumberSoOnlyThePackageDecides() {
        assertThat(state("CVE-2025-54287", debian12(null))).isEqualTo(UNDECIDED);
        assertThat(state("CVE-2025-54287", debian12("5.0.2-5"))).isEqualTo(OPEN);
        assertThat(state("CVE-2025-54287", debian12("5.0.2-5+deb12u1"))).isEqualTo(CLEAR);
        assertThat(state("CVE-2026-40197", debian12("5.0.2-5+deb12u5"))).isEqualTo(OPEN);
        assertThat(state("CVE-2026-40197", debian12("5.0.2-5+deb12u10"))).isEqualTo(CLEAR);
    }

    @Test
    void whatDebianHasNotFixedUpToTheNewestKnownPackageIsOpen() {
        assertThat(state("CVE-2024-6156", debian12("5.0.2-5+deb12u6"))).isEqualTo(OPEN);
        assertThat(state("CVE-2024-6156", debian12("5.0.2-5+deb12u7"))).isEqualTo(UNDECIDED);
    }

    @Test
    void whereNotAllFixesOfAPackageAreListedTheRestStaysUndecided() {
        Installation debian13 =
                installed(
                        "lxd",
                        "5.0.2",
                        DEBIAN,
                        "13",
                        new HostPackage(Manager.DPKG, "5.0.2+git20231211.1364ae4-9+deb13u7"));
        assertThat(state("CVE-2026-48749", debian13)).isEqualTo(CLEAR);
        assertThat(state("CVE-2024-6156", debian13)).isEqualTo(UNDECIDED);
    }

    @Test
    void aSnapOnDebianIsWhatItsNumberSays() {
        Installation snap =
                installed(
                        "lxd",
                        "5.0.2",
                        DEBIAN,
                        "12",
                        new HostPackage(Manager.SNAP, "5.0.2-838e1b2"));
        assertThat(state("CVE-2024-6156", snap)).isEqualTo(OPEN);
    }

    @Test
    void otherNumbersOnDebianAreNoPackageOfDebian() {
        assertThat(state("CVE-2024-6156", installed("lxd", "5.0.3", DEBIAN, "12", null)))
                .isEqualTo(OPEN);
    }

    @Test
    void incusHasItsOwnNumbers() {
        assertThat(state("CVE-2026-23953", installed("incus", "6.0.5", "Fedora", "43", null)))
                .isEqualTo(OPEN);
        assertThat(state("CVE-2026-23953", installed("incus", "6.0.6", "Fedora", "43", null)))
                .isEqualTo(CLEAR);
        assertThat(state("CVE-2024-6156", installed("incus", "6.0.6", "Fedora", "43", null)))
                .isEqualTo(UNDECIDED);
        assertThat(state("CVE-2026-23953", installed("incus", "6.0.4", DEBIAN, "13", null)))
                .isEqualTo(UNDECIDED);
    }

    @Test
    void fixesOfOnePackageSayNothingOfAnother() {
        Installation incus =
                installed(
                        "incus",
                        "6.0.4",
                        DEBIAN,
                        "12",
                        new HostPackage(Manager.DPKG, "6.0.4-2+deb13u7~bpo12+1"));
        assertThat(state("CVE-2026-23953", incus)).isEqualTo(UNDECIDED);
    }

    @Test
    void advisoriesOfOneProductAreNotThoseOfTheOther() {
        Installation incus = installed("incus", "7.3", "Fedora", "43", null);
        assertThat(exposure.of(incus))
                .extracting(verdict -> verdict.advisory().id())
                .contains("CVE-2026-23953")
                .doesNotContain("CVE-2024-6156");
        assertThat(exposure.of(lxd("5.0.2"))).hasSameSizeAs(exposure.advisories().list());
    }

    @Test
    void saysWhereTheFixIs() {
        Advisory found = exposure.advisories().find("CVE-2026-40197").orElseThrow();
        assertThat(exposure.verdict(found, lxd("5.0.2")).fixedIn()).isEqualTo("5.0.7");
        assertThat(exposure.verdict(found, debian12("5.0.2-5")).fixedIn())
                .isEqualTo("5.0.2-5+deb12u6");
    }
}
