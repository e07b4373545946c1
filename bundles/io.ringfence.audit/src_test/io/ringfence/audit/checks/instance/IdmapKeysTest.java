package io.ringfence.audit.checks.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.Evidence;
import io.ringfence.audit.Outcome;
import io.ringfence.audit.Remedy;
import io.ringfence.audit.fixture.Checked;
import io.ringfence.audit.fixture.Servers;
import io.ringfence.model.HostFacts;
import io.ringfence.model.facts.HostFactsReader;
import io.ringfence.model.json.JsonException;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

/** What keys about id maps do to the container, and what they do not do. */
class IdmapKeysTest {

    @Test
    void rawIdmapMapsTheHostsOwnIds() {
        Checked checked =
                Checked.of(
                        new HostIdsMapped(),
                        Servers.server()
                                .container("c0", Maps.onDefault())
                                .container("c1", "raw.idmap", "both 1000 1000\nuid 20000000 7")
                                .container("c2", "raw.idmap", "gid 0-9 1-10")
                                .container("c3", "raw.idmap", "uid 20000000 0")
                                .container("c4", "raw.idmap", "uid 1 2 3"));
        assertThat(checked.says("default/c0"))
                .isEqualTo("pass: It has none of the host's own ids.");
        assertThat(checked.says("default/c1"))
                .isEqualTo("fail high: It has ids of the host itself: uid 1000; gid 1000.");
        assertThat(checked.about("default/c1").evidence())
                .extracting(Evidence::value)
                .containsExactly("both 1000 1000");
        assertThat(checked.says("default/c2"))
                .isEqualTo("fail critical: It has ids of the host itself: gid 0-9.");
        assertThat(checked.about("default/c3").outcome()).isEqualTo(Outcome.PASS);
        assertThat(checked.says("default/c4"))
                .isEqualTo("unknown: raw.idmap cannot be read: Invalid ID map line \"uid 1 2 3\".");
        assertThat(Remedy.of(checked.about("default/c1"), false).commands())
                .containsExactly(
                        "lxc config set --project default c1 raw.idmap=",
                        "lxc restart --project default c1");
    }

    @Test
    void aBaseBelowTheFirstSubIdCountsWhenIsolated() {
        Checked checked =
                Checked.of(
                        new HostIdsMapped(),
                        Servers.server()
                                .container(
                                        "c1",
                                        "security.idmap.isolated",
                                        "true",
                                        "security.idmap.base",
                                        "1",
                                        "volatile.idmap.next",
                                        Maps.json(1, 65_536))
                                .container("c2", "security.idmap.base", "1"));
        assertThat(checked.says("default/c1"))
                .isEqualTo("fail high: It has ids of the host itself: uid 1-65536; gid 1-65536.");
        assertThat(checked.about("default/c1").evidence().getFirst().key())
                .isEqualTo("security.idmap.base");
        assertThat(checked.about("default/c2").outcome()).isEqualTo(Outcome.PASS);
    }

    /** The snap's default map starts at 1,000,000. */
    @Test
    void theFirstSubIdIsThatOfTheServer() {
        Checked checked =
                Checked.of(
                        new HostIdsMapped(),
                        Servers.server()
                                .container(
                                        "c1",
                                        "volatile.idmap.next",
                                        Maps.json(1_000_000, 1_000_000_000))
                                .container("c2", "raw.idmap", "uid 165536 0"));
        assertThat(checked.says("default/c2"))
                .isEqualTo("fail high: It has ids of the host itself: uid 165536.");
    }

    @Test
    void whatWasUnsetAfterTheStartStillCounts() {
        Checked checked =
                Checked.of(
                        new HostIdsMapped(),
                        Servers.server()
                                .container("c0", Maps.onDefault())
                                .container(
                                        "c1",
                                        spec ->
                                                Maps.onDefault()
                                                        .apply(spec)
                                                        .running()
                                                        .config(
                                                                "volatile.idmap.current",
                                                                "[{\"Isuid\":true,\"Isgid\":false,"
                                                                    + "\"Hostid\":0,\"Nsid\":0,"
                                                                    + "\"Maprange\":1},{\"Isuid\":"
                                                                    + "true,\"Isgid\":false,"
                                                                    + "\"Hostid\":100001,\"Nsid\":1,"
                                                                    + "\"Maprange\":10000000}]")));
        assertThat(checked.says("default/c1"))
                .isEqualTo("fail critical: It has ids of the host itself: uid 0 (root).");
        assertThat(checked.about("default/c1").evidence())
                .extracting(Evidence::key)
                .containsExactly("raw.idmap", "volatile.idmap.current");
    }

    @Test
    void hostFactsNameTheUsers() throws JsonException {
        String document =
                """
                {"format":"ringfence-host-facts/1","users":[
                {"name":"root","uid":0,"gid":0},{"name":"alice","uid":1000,"gid":1000}]}
                """;
        HostFacts facts = HostFactsReader.read(document.getBytes(StandardCharsets.UTF_8));
        Checked checked =
                Checked.of(
                        new HostIdsMapped(),
                        Servers.server()
                                .hostFacts("web-01", facts)
                                .container("c1", "raw.idmap", "uid 1000-1009 0-9"));
        assertThat(checked.says("default/c1"))
                .contains("It has ids of the host itself: uid 1000-1009 (alice).");
    }

    @Test
    void mapsThatDoNotFit() {
        Checked checked =
                Checked.of(
                        new SmallIdmap(),
                        Servers.server()
                                .container("c1", Maps.isolated(165_536, 1000))
                                .container(
                                        "c2",
                                        spec ->
                                                Maps.isolated(300_000, 65_536)
                                                        .apply(spec)
                                                        .config("security.nesting", "true"))
                                .container("c3", Maps.isolated(400_000, 65_536))
                                .container(
                                        "c4",
                                        "raw.idmap",
                                        "uid 1000 5",
                                        "volatile.idmap.next",
                                        Maps.json(100_000, 70_000)
                                                .replace(
                                                        "]",
                                                        ",{\"Isuid\":true,\"Isgid\":false,"
                                                                + "\"Hostid\":1000,\"Nsid\":5,"
                                                                + "\"Maprange\":1}]"))
                                .container("c5", Maps.isolated(165_536, 0)));
        assertThat(checked.says("default/c1"))
                .isEqualTo("fail low: The id map does not fit: it has 1,000 ids and needs 65,536.");
        assertThat(checked.says("default/c2"))
                .isEqualTo(
                        "fail low: The id map does not fit: with 65,536 ids it has no room for"
                                + " nested containers.");
        assertThat(checked.says("default/c3"))
                .isEqualTo("pass: The id map is wide enough and even.");
        assertThat(checked.says("default/c4"))
                .isEqualTo(
                        "fail low: The id map does not fit: user and group ids are mapped"
                                + " differently; a uid is mapped twice, which the kernel refuses.");
        assertThat(checked.says("default/c5")).contains("it has 0 ids");
    }

    @Test
    void aMapThatWaitsForARestart() {
        Checked checked =
                Checked.of(
                        new PendingIdmap(),
                        Servers.server()
                                .container(
                                        "c1",
                                        spec ->
                                                Maps.isolated(165_536, 65_536)
                                                        .apply(spec)
                                                        .running()
                                                        .config(
                                                                "volatile.idmap.current",
                                                                Maps.DEFAULT))
                                .container(
                                        "c2",
                                        spec ->
                                                Maps.onDefault()
                                                        .apply(spec)
                                                        .running()
                                                        .config(
                                                                "volatile.idmap.current",
                                                                Maps.DEFAULT))
                                .container("c3", Maps.onDefault())
                                .container(
                                        "c4",
                                        spec ->
                                                spec.running()
                                                        .config("volatile.idmap.current", "?"))
                                .vm("v1"));
        assertThat(checked.says("default/c1"))
                .isEqualTo("fail info: Its next start gives it another id map than it has now.");
        assertThat(checked.about("default/c1").evidence())
                .extracting(Evidence::key)
                .containsExactly("volatile.idmap.current", "volatile.idmap.next");
        assertThat(checked.says("default/c2"))
                .isEqualTo("pass: It runs with the id map of its next start.");
        assertThat(checked.says("default/c3")).isEqualTo("notApplicable: It does not run.");
        assertThat(checked.about("default/c4").outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(checked.about("default/v1").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void keysWithoutEffect() {
        Servers server =
                Servers.server()
                        .container("c1", "security.idmap.size", "70000")
                        .container("c2", "security.idmap.base", "7", "security.idmap.size", "70000")
                        .container(
                                "c3",
                                "security.privileged",
                                "true",
                                "security.idmap.isolated",
                                "on")
                        .container("c4", "security.privileged", "true", "raw.idmap", "uid 1 1")
                        .container(
                                "c5", "security.idmap.isolated", "true", "security.idmap.size", "9")
                        .container("c6");
        Checked checked = Checked.of(new IgnoredIdmapKey(), server);
        assertThat(checked.says("default/c1"))
                .isEqualTo(
                        "fail low: security.idmap.size has no effect: only isolated containers"
                                + " have ranges of their own.");
        assertThat(checked.says("default/c2"))
                .isEqualTo(
                        "fail low: security.idmap.base, security.idmap.size have no effect: only"
                                + " isolated containers have ranges of their own.");
        assertThat(checked.says("default/c3"))
                .isEqualTo(
                        "fail low: security.idmap.isolated has no effect: a privileged container"
                                + " has no id map.");
        assertThat(checked.about("default/c4").evidence())
                .extracting(Evidence::key)
                .containsExactly("security.privileged", "raw.idmap");
        assertThat(checked.about("default/c5").outcome()).isEqualTo(Outcome.PASS);
        assertThat(checked.about("default/c6").outcome()).isEqualTo(Outcome.PASS);

        assertThat(Checked.of(new IgnoredIdmapKey(), server.incus("6.0.4")).says("default/c1"))
                .isEqualTo("pass: No key about id maps is set that has no effect.");
    }
}
