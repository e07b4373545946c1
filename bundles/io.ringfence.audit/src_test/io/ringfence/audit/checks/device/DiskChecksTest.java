package io.ringfence.audit.checks.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.Check;
import io.ringfence.audit.Finding;
import io.ringfence.audit.Outcome;
import io.ringfence.audit.Remedy;
import io.ringfence.audit.Severity;
import io.ringfence.audit.fixture.Checked;
import io.ringfence.audit.fixture.Servers;
import io.ringfence.model.HostFacts;
import io.ringfence.model.Known;
import io.ringfence.model.Profile;
import io.ringfence.model.Raw;
import io.ringfence.model.StoragePool;
import io.ringfence.model.facts.HostFactsReader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

class DiskChecksTest {

    private static final Check SENSITIVE = new SensitiveDisk(SensitivePaths.bundled());
    private static final Check WRITABLE = new WritableDisk();
    private static final Check SHIFT = new ShiftedDisk();

    @Test
    void findsASensitiveSource() {
        Finding finding =
                disk(SENSITIVE, "source", "//etc/../root/", "path", "/mnt", "readonly", "true");

        assertThat(finding.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(finding.message())
                .isEqualTo("The source /root gives away the home of the host's root.");
        assertThat(finding.evidence().getFirst().value()).isEqualTo("//etc/../root/");
    }

    @Test
    void passesOtherSources() {
        assertThat(disk(SENSITIVE, "source", "/srv/data", "path", "/mnt").outcome())
                .isEqualTo(Outcome.PASS);
    }

    @Test
    void findsTheFolderOfADaemonElsewhere() {
        StoragePool pool =
                new StoragePool(
                        "fast",
                        "dir",
                        "",
                        "Created",
                        Known.of(Map.of("source", "/opt/lxd/storage-pools/fast")),
                        Map.of(),
                        List.of(),
                        Raw.none());

        Finding finding =
                Checked.of(
                                SENSITIVE,
                                Servers.server()
                                        .add(pool)
                                        .container(
                                                "c1",
                                                c -> c.device("d", "disk", "source", "/opt/lxd/x")))
                        .about("default/c1:d");

        assertThat(finding.message())
                .isEqualTo("The source /opt/lxd/x belongs to the daemon itself.");
    }

    @Test
    void namesTheFolderOfItsOwnDaemonFirst() throws Exception {
        String daemon = "{\"flavour\":\"%s\",\"directory\":\"/opt/%s\"}";
        String document =
                "{\"format\":\"ringfence-host-facts/1\",\"daemons\":[%s,%s,%s]}"
                        .formatted(
                                daemon.formatted("incus", "a"),
                                daemon.formatted("lxd", "b"),
                                daemon.formatted("incus", "c"));
        HostFacts facts = HostFactsReader.read(document.getBytes(StandardCharsets.UTF_8));
        Servers servers =
                Servers.server()
                        .hostFacts("web-01", facts)
                        .container("c1", c -> c.device("d", "disk", "source", "/opt"));

        assertThat(Checked.of(SENSITIVE, servers).about("default/c1:d").message())
                .isEqualTo("The source /opt holds the daemon's folder /opt/b.");
    }

    @ParameterizedTest
    @CsvSource({"/opt/incus, FAIL", "/, PASS", "opt, PASS"})
    void takesTheFolderThatHostFactsTell(String folder, Outcome expected) throws Exception {
        String document =
                "{\"format\":\"ringfence-host-facts/1\",\"daemons\":[{\"flavour\":\"incus\","
                        + "\"directory\":\"%s\"}]}".formatted(folder);
        HostFacts facts = HostFactsReader.read(document.getBytes(StandardCharsets.UTF_8));
        Servers servers =
                Servers.server()
                        .hostFacts("web-01", facts)
                        .container("c1", c -> c.device("d", "disk", "source", "/opt/incus/x"));

        assertThat(Checked.of(SENSITIVE, servers).about("default/c1:d").outcome())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "true, PASS",
        "1, PASS",
        "Yes, PASS",
        "on, PASS",
        "false, FAIL",
        "0, FAIL",
        "'', FAIL"
    })
    void readsReadonlyAsLxdDoes(String readonly, Outcome expected) {
        assertThat(disk(WRITABLE, "source", "/srv", "path", "/mnt", "readonly", readonly).outcome())
                .isEqualTo(expected);
    }

    @Test
    void namesTheProfileThatDefinesTheDisk() {
        Profile web =
                new Profile(
                        "default",
                        "web",
                        "",
                        Map.of(),
                        Map.of("data", Servers.device("data", "disk", "source", "/srv/web")),
                        List.of(),
                        Raw.none());
        Finding finding =
                Checked.of(
                                WRITABLE,
                                Servers.server().add(web).container("c1", c -> c.profiles("web")))
                        .about("default/c1:data");

        assertThat(finding.message()).isEqualTo("The instance can write to /srv/web of the host.");
        assertThat(finding.evidence().getFirst().origin().label()).isEqualTo("profile default/web");
        assertThat(Remedy.of(finding, false).commands())
                .containsExactly("lxc profile device set --project default web data readonly=true");
    }

    @ParameterizedTest
    @CsvSource({
        "true, false, FAIL",
        "on, '', FAIL",
        "true, true, PASS",
        "'', '', PASS",
        "no, '', PASS"
    })
    void findsAShiftedWritableDisk(String shift, String readonly, Outcome expected) {
        assertThat(disk(SHIFT, "source", "/srv", "shift", shift, "readonly", readonly).outcome())
                .isEqualTo(expected);
    }

    @Test
    void shiftConcernsContainersOnly() {
        Checked checked =
                Checked.of(
                        SHIFT,
                        Servers.server()
                                .vm("default", "v1", v -> v.device("d", "disk", "source", "/srv")));

        assertThat(checked.about("default/v1:d").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cephfs:pool/x",
                "ceph:pool/x",
                "cloud-init:config",
                "agent:config",
                "tmpfs:",
                "vol"
            })
    void doesNotConcernWhatIsNoPathOfTheHost(String source) {
        for (Check check : List.of(SENSITIVE, WRITABLE, SHIFT)) {
            assertThat(disk(check, "source", source, "path", "/mnt").outcome())
                    .isEqualTo(Outcome.NOT_APPLICABLE);
        }
    }

    @Test
    void doesNotConcernVolumes() {
        for (Check check : List.of(SENSITIVE, WRITABLE, SHIFT)) {
            assertThat(disk(check, "path", "/", "pool", "default").outcome())
                    .isEqualTo(Outcome.NOT_APPLICABLE);
            assertThat(disk(check, "path", "/mnt", "pool", "default", "source", "vol").message())
                    .isEqualTo("It is a volume of a storage pool.");
        }
    }

    @Test
    void saysOnceThatThereIsNoDisk() {
        for (Check check : List.of(SENSITIVE, WRITABLE, SHIFT)) {
            Finding finding =
                    Checked.of(
                                    check,
                                    Servers.server().container("c1", c -> c.device("root", "none")))
                            .only();

            assertThat(finding.entity().label()).isEqualTo("default/c1");
            assertThat(finding.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        }
    }

    @Test
    void aMissingPartOfTheListingIsUnknown() {
        Finding finding =
                Checked.of(
                                WRITABLE,
                                Servers.server()
                                        .gap(Servers.Part.INSTANCES, "shop", "It may not be seen."))
                        .only();

        assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    private static Finding disk(Check check, String... options) {
        return Checked.of(
                        check,
                        Servers.server().container("c1", c -> c.device("d", "disk", options)))
                .about("default/c1:d");
    }
}
