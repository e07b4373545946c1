package io.ringfence.audit.checks.trust;

import static io.ringfence.audit.fixture.Servers.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.Evidence;
import io.ringfence.audit.Finding;
import io.ringfence.audit.Outcome;
import io.ringfence.audit.Severity;
import io.ringfence.audit.fixture.Checked;
import io.ringfence.audit.fixture.Pem;
import io.ringfence.audit.fixture.Servers;
import io.ringfence.model.Certificate;
import io.ringfence.model.Origin;

import org.junit.jupiter.api.Test;

class BlastRadiusTest {

    private static final String[] ALL = {
        "features.images", "true", "features.networks", "true",
        "features.profiles", "true", "features.storage.volumes", "true"
    };

    private static String[] keys(String... more) {
        String[] keys = java.util.Arrays.copyOf(ALL, ALL.length + more.length);
        System.arraycopy(more, 0, keys, ALL.length, more.length);
        return keys;
    }

    private static Servers estate() {
        return server().project("default", ALL);
    }

    private static Finding of(Servers server, Certificate entry) {
        return Checked.of(new BlastRadius(), server.add(entry)).about(entry.fingerprint());
    }

    @Test
    void aProjectOfItsOwnIsFine() {
        Servers server = estate().project("p1", keys("restricted", "true"));
        assertThat(of(server, Pem.restricted("tenant", "p1")).outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void sharedObjectsOfARestrictedProject() {
        Servers server =
                estate().project("p1", keys("features.profiles", "false", "restricted", "true"));
        Finding finding = of(server, Pem.restricted("tenant", "p1"));
        assertThat(finding.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(finding.severity()).isEqualTo(Severity.HIGH);
        assertThat(finding.message())
                .isEqualTo(
                        "The client tenant can edit profiles of the project default through p1.");
        assertThat(finding.evidence())
                .containsExactly(
                        new Evidence(
                                "features.profiles",
                                "false",
                                Origin.of(Origin.Kind.PROJECT, "p1")));
    }

    @Test
    void sharedObjectsOfAnUnrestrictedProjectAreRoot() {
        Servers server = estate().project("p1", keys("features.profiles", "false"));
        Finding finding = of(server, Pem.restricted("tenant", "p1"));
        assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(finding.message())
                .isEqualTo(
                        "The client tenant can edit profiles of the project default through p1,"
                                + " which is not restricted: that is root on the host.");
        assertThat(finding.evidence())
                .extracting(Evidence::key)
                .containsExactly("features.profiles", "restricted");
    }

    @Test
    void aFeatureThatIsNotNamedIsOff() {
        Servers server =
                estate().project(
                                "p1",
                                "features.images",
                                "true",
                                "features.profiles",
                                "true",
                                "features.storage.volumes",
                                "true",
                                "restricted",
                                "true");
        Finding finding = of(server, Pem.restricted("tenant", "p1"));
        assertThat(finding.message())
                .isEqualTo(
                        "The client tenant can edit networks of the project default through p1.");
        assertThat(finding.evidence().getFirst().value()).isEmpty();
    }

    @Test
    void featuresThatTheServerDoesNotKnowAreNotAsked() {
        Servers old =
                server().project(
                                "default",
                                "features.images",
                                "true",
                                "features.profiles",
                                "true",
                                "features.storage.volumes",
                                "true")
                        .project(
                                "p1",
                                "features.images",
                                "true",
                                "features.profiles",
                                "true",
                                "features.storage.volumes",
                                "true",
                                "restricted",
                                "true");
        assertThat(of(old, Pem.restricted("tenant", "p1")).outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void severalProjectsCountTogether() {
        Servers server =
                estate().project("p1", keys("features.profiles", "false", "restricted", "true"))
                        .project("p2", keys("features.images", "off"))
                        .project("p3", keys("restricted", "true"));
        Finding finding = of(server, Pem.restricted("tenant", "p1", "p2", "p3"));
        assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(finding.message())
                .startsWith(
                        "The client tenant can edit images and profiles of the project default"
                                + " through p1 and p2, and p2 is not restricted: ");
    }

    /** Who may edit it gives an instance there any path of the host. */
    @Test
    void aProjectThatIsNotRestrictedConfinesNobody() {
        Servers server = estate().project("p1", ALL).project("p2", keys("restricted", "false"));
        Finding one = of(server, Pem.restricted("tenant", "p1"));
        assertThat(one.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(one.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(one.message())
                .isEqualTo(
                        "The client tenant can give an instance of p1 any path of the host, for the"
                                + " project is not restricted: that is root on the host.");
        assertThat(one.evidence())
                .containsExactly(
                        new Evidence("restricted", "", Origin.of(Origin.Kind.PROJECT, "p1")));
        assertThat(of(server, Pem.restricted("other", "p1", "p2")).message())
                .contains("an instance of p1 and p2 any path")
                .contains("for these projects are not restricted");
    }

    @Test
    void theProjectDefaultIsItself() {
        assertThat(of(estate(), Pem.restricted("tenant", "default")).severity())
                .isEqualTo(Severity.CRITICAL);
        Servers confined = server().project("default", keys("restricted", "true"));
        assertThat(of(confined, Pem.restricted("tenant", "default")).outcome())
                .isEqualTo(Outcome.PASS);
    }

    @Test
    void administratorsAreNotConcerned() {
        assertThat(of(estate(), Pem.client("admin", "strong")).outcome())
                .isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void projectsThatCannotBeSeenAreUnknown() {
        Servers hidden = estate().gap(Servers.Part.PROJECTS, null, "Projects are hidden.");
        assertThat(of(hidden, Pem.restricted("tenant", "p9")).message())
                .isEqualTo("Projects are hidden.");
        assertThat(of(estate(), Pem.restricted("tenant", "gone")).outcome())
                .isEqualTo(Outcome.PASS);
    }
}
