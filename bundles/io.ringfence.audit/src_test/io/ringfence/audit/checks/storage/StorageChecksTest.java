package io.ringfence.audit.checks.storage;

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
import io.ringfence.model.Raw;
import io.ringfence.model.StoragePool;
import io.ringfence.model.Volume;
import io.ringfence.model.facts.HostFactsReader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class StorageChecksTest {

    private static final Check UNUSED = new UnusedPool();
    private static final Check SHARED = new SharedDevice();

    @Test
    void findsAnUnusedPool() {
        Finding finding = Checked.of(UNUSED, Servers.server().add(pool("old", "dir"))).about("old");

        assertThat(finding.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(Remedy.of(finding, false).commands()).containsExactly("lxc storage delete old");
    }

    @ParameterizedTest
    @CsvSource({
        "/1.0/instances/c1, PASS",
        "/1.0/images/abc, PASS",
        "/1.0/storage-pools/p/volumes/custom/v, PASS",
        "/1.0/profiles/default, FAIL"
    })
    void countsWhoUsesIt(String url, Outcome expected) {
        StoragePool pool =
                new StoragePool(
                        "p",
                        "dir",
                        "",
                        "Created",
                        Known.of(Map.of()),
                        Map.of(),
                        List.of(url),
                        Raw.none());

        assertThat(Checked.of(UNUSED, Servers.server().add(pool)).about("p").outcome())
                .isEqualTo(expected);
    }

    @Test
    void aVolumeIsAUse() {
        Volume volume =
                new Volume(
                        "p",
                        "shop",
                        "v",
                        "custom",
                        "filesystem",
                        "none",
                        Map.of(),
                        List.of(),
                        Raw.none());
        Servers servers = Servers.server().add(pool("p", "dir")).add(volume);

        assertThat(Checked.of(UNUSED, servers).about("p").outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void aRestrictedClientCannotKnow() {
        StoragePool hidden =
                new StoragePool(
                        "p",
                        "dir",
                        "",
                        "Created",
                        Known.unknown("This client may not see it."),
                        Map.of(),
                        List.of(),
                        Raw.none());
        Servers servers =
                Servers.server()
                        .configUnknown("It may not be seen.")
                        .add(hidden)
                        .add(pool("q", "dir"));

        assertThat(Checked.of(UNUSED, servers).about("p").outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(Checked.of(SHARED, servers).about("p").message())
                .isEqualTo("This client may not see it.");
    }

    @Test
    void onePoolSharesWithNobody() {
        assertThat(Checked.of(SHARED, Servers.server().add(pool("p", "dir"))).only().outcome())
                .isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void findsEqualSources() {
        Checked checked =
                Checked.of(
                        SHARED,
                        Servers.server()
                                .add(pool("a", "btrfs", "source", "/dev/sdb"))
                                .add(
                                        pool(
                                                "b",
                                                "btrfs",
                                                "source",
                                                "7c2b",
                                                "volatile.initial_source",
                                                "//dev/./sdb",
                                                "btrfs.mount_options",
                                                "compress,noatime"))
                                .add(pool("c", "zfs", "source", "tank/lxd"))
                                .add(pool("d", "lvm", "source", "tank/lxd")));

        assertThat(checked.about("a").severity()).isEqualTo(Severity.HIGH);
        assertThat(checked.about("a").message())
                .isEqualTo("It lies on /dev/sdb, as the pool b does, with other mount options.");
        assertThat(checked.about("b").outcome()).isEqualTo(Outcome.FAIL);
        assertThat(checked.about("b").evidence().get(2).value()).isEqualTo("compress,noatime");
        assertThat(checked.about("c").outcome()).isEqualTo(Outcome.PASS);
        assertThat(checked.about("d").outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void cephPoolsOfTwoClustersAreTwo() {
        Servers servers =
                Servers.server()
                        .add(pool("a", "ceph", "source", "lxd", "ceph.cluster_name", "east"))
                        .add(pool("b", "ceph", "source", "lxd", "ceph.cluster_name", "west"))
                        .add(pool("c", "ceph", "source", "lxd", "ceph.cluster_name", "west"));
        Checked checked = Checked.of(SHARED, servers);

        assertThat(checked.about("a").outcome()).isEqualTo(Outcome.PASS);
        assertThat(checked.about("b").outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void equalOptionsWeighLess() {
        Checked checked =
                Checked.of(
                        SHARED,
                        Servers.server()
                                .add(
                                        pool(
                                                "a",
                                                "btrfs",
                                                "source",
                                                "/x",
                                                "btrfs.mount_options",
                                                "b,a"))
                                .add(
                                        pool(
                                                "b",
                                                "btrfs",
                                                "source",
                                                "/x/",
                                                "btrfs.mount_options",
                                                "a,b")));

        assertThat(checked.about("a").severity()).isEqualTo(Severity.LOW);
    }

    @Test
    void theWorstNeighbourCounts() {
        Checked checked =
                Checked.of(
                        SHARED,
                        Servers.server()
                                .add(pool("a", "btrfs", "source", "/x"))
                                .add(pool("b", "btrfs", "source", "/x"))
                                .add(
                                        pool(
                                                "c",
                                                "btrfs",
                                                "source",
                                                "/x",
                                                "btrfs.mount_options",
                                                "ro")));

        assertThat(checked.about("a").message()).contains("the pool c").contains("other mount");
    }

    @Test
    void asksForHostFactsOnlyWhereFoldersCouldMeet() {
        Checked checked =
                Checked.of(
                        SHARED,
                        Servers.server()
                                .add(pool("a", "dir", "source", "/var/lib/lxd/storage-pools/a"))
                                .add(pool("b", "btrfs", "source", "/srv/b"))
                                .add(pool("c", "btrfs", "source", "/var/lib/lxd/disks/c.img"))
                                .add(pool("d", "zfs", "source", "tank")));

        assertThat(checked.about("a").outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(checked.about("b").message()).contains("ringfence-host-facts");
        assertThat(checked.about("c").outcome()).isEqualTo(Outcome.PASS);
        assertThat(checked.about("d").outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void hostFactsTellTheDevice() throws Exception {
        HostFacts facts =
                facts(
                        mount("a", "/dev/sda1[/a]", "rw", "relatime"),
                        mount("b", "/dev/sda1", "relatime", "rw"),
                        mount("c", "/dev/sdc", "rw"));
        Servers servers =
                Servers.server()
                        .hostFacts("web-01", facts)
                        .add(pool("a", "dir", "source", "/srv/a"))
                        .add(pool("b", "dir", "source", "/srv/b"))
                        .add(pool("c", "dir", "source", "/srv/c"));
        Checked checked = Checked.of(SHARED, servers);

        assertThat(checked.about("a").severity()).isEqualTo(Severity.LOW);
        assertThat(checked.about("a").message())
                .isEqualTo(
                        "It lies on /dev/sda1, as the pool b does, with the same mount options.");
        assertThat(checked.about("c").outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void hostFactsTellTheOptions() throws Exception {
        HostFacts facts =
                facts(mount("a", "/dev/sda1", "rw"), mount("b", "/dev/sda1", "rw", "acl"));
        Servers servers =
                Servers.server()
                        .hostFacts("web-01", facts)
                        .add(pool("a", "dir", "source", "/srv/a"))
                        .add(pool("b", "dir", "source", "/srv/b"));

        assertThat(Checked.of(SHARED, servers).about("b").severity()).isEqualTo(Severity.HIGH);
    }

    @Test
    void subvolumesOfOneFileSystemDifferOnlyByName() throws Exception {
        HostFacts facts =
                facts(
                        mount("a", "/dev/loop1[/a]", "rw", "subvolid=256", "subvol=/a"),
                        mount("b", "/dev/loop1[/b]", "rw", "subvolid=257", "subvol=/b"));
        Servers servers =
                Servers.server()
                        .hostFacts("web-01", facts)
                        .add(pool("a", "btrfs", "source", "/srv/a"))
                        .add(pool("b", "btrfs", "source", "/srv/b"));

        assertThat(Checked.of(SHARED, servers).about("b").severity()).isEqualTo(Severity.LOW);
    }

    @Test
    void hostFactsTellTheDeviceOfAUuid() throws Exception {
        HostFacts facts =
                HostFactsReader.read(
                        """
                        {"format":"ringfence-host-facts/1","blockDevices":[
                          {"path":"/dev/sdb1","parent":null,"type":"part","fstype":"btrfs","uuid":"0a-1"}]}
                        """
                                .getBytes(StandardCharsets.UTF_8));
        Servers servers =
                Servers.server()
                        .hostFacts("web-01", facts)
                        .add(pool("a", "btrfs", "source", "0a-1"))
                        .add(pool("b", "btrfs", "source", "/dev/sdb1"));

        assertThat(Checked.of(SHARED, servers).about("a").message()).contains("/dev/sdb1");
    }

    @Test
    void comparesOnEachMember() {
        StoragePool a =
                member("a", Map.of("m1", Map.of("source", "/x"), "m2", Map.of("source", "/y")));
        StoragePool b =
                member("b", Map.of("m1", Map.of("source", "/y"), "m2", Map.of("source", "/y")));
        StoragePool c =
                member(
                        "c",
                        Map.of(
                                "m1",
                                Map.of("source", "/z1.img"),
                                "m2",
                                Map.of("source", "/z2.img")));
        Checked checked =
                Checked.of(SHARED, Servers.server().cluster("m1", "m2").add(a).add(b).add(c));

        assertThat(checked.about("a").message()).startsWith("It lies on /y, as the pool b does");
        assertThat(checked.about("c").outcome()).isEqualTo(Outcome.PASS);
    }

    private static StoragePool member(String name, Map<String, Map<String, String>> config) {
        return new StoragePool(
                name, "dir", "", "Created", Known.of(Map.of()), config, List.of(), Raw.none());
    }

    private static StoragePool pool(String name, String driver, String... keysAndValues) {
        Map<String, String> config = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            config.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return new StoragePool(
                name, driver, "", "Created", Known.of(config), Map.of(), List.of(), Raw.none());
    }

    private static String mount(String pool, String source, String... options) {
        return "{\"name\":\"%s\",\"path\":\"/p\",\"source\":\"%s\",\"fstype\":\"ext4\",\"options\":[\"%s\"]}"
                .formatted(pool, source, String.join("\",\"", options));
    }

    private static HostFacts facts(String... mounts) throws Exception {
        String document =
                "{\"format\":\"ringfence-host-facts/1\",\"daemons\":[{\"flavour\":\"lxd\","
                        + "\"directory\":\"/var/lib/lxd\",\"pools\":["
                        + String.join(",", mounts)
                        + "]}]}";
        return HostFactsReader.read(document.getBytes(StandardCharsets.UTF_8));
    }
}
