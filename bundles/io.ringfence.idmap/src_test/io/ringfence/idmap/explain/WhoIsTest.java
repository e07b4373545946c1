package io.ringfence.idmap.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.idmap.Containers;
import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.ServerIdmaps;
import io.ringfence.model.facts.HostFactsReader;
import io.ringfence.model.json.JsonException;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

class WhoIsTest {

    private static List<String> who(Containers containers, long id) {
        WhoIs who = WhoIs.of(containers.idmaps(), id).getFirst();
        return who.holders().stream()
                .filter(each -> each.kind() == IdKind.UID)
                .map(
                        each ->
                                each.group().instances().size()
                                        + "x "
                                        + each.group().instances().getFirst().instance().name()
                                        + " "
                                        + each.containerId()
                                        + " "
                                        + each.key(each.group().instances().getLast()))
                .toList();
    }

    private static Containers estate() {
        return new Containers()
                .onDefault("d1", "")
                .onDefault("d2", "")
                .isolated("auto", 165_536, 65_536)
                .isolated("hand", 165_536, 65_536)
                .with("security.idmap.base", "165536")
                .isolated("raw", 300_000, 65_536, "both 165536 5")
                .stopped("root", "security.privileged", "true")
                .stopped("broken", "volatile.idmap.next", "[{]");
    }

    @Test
    void everyContainerIsAskedAtOnce() {
        assertThat(who(estate(), 165_536))
                .containsExactly(
                        "2x d1 65536 security.idmap.isolated",
                        "2x auto 0 security.idmap.base",
                        "1x raw 5 raw.idmap",
                        "1x root 165536 security.privileged");
        assertThat(who(estate(), 0)).containsExactly("1x root 0 security.privileged");
        assertThat(who(estate(), 4_294_967_295L)).isEmpty();
    }

    @Test
    void whatIsNotKnownIsSaid() {
        WhoIs who = WhoIs.of(estate().idmaps(), 165_536).getFirst();
        assertThat(who.unknown())
                .extracting(each -> each.instance().name())
                .containsExactly("broken");
        assertThat(who.inDefaultMap()).isTrue();
        assertThat(WhoIs.of(estate().idmaps(), 1000).getFirst().inDefaultMap()).isFalse();
    }

    @Test
    void theHostTellsItsNames() throws JsonException {
        var facts =
                HostFactsReader.read(
                        """
                        {"format":"ringfence-host-facts/1",
                        "users":[{"name":"root","uid":0,"gid":0},{"name":"www-data","uid":33,"gid":33}],
                        "systemGroups":[{"name":"www-data","gid":33}],
                        "subuid":[{"owner":"alice","first":165536,"count":65536}],
                        "subgid":[{"owner":"alice","first":165536,"count":65536}]}
                        """
                                .getBytes(StandardCharsets.UTF_8));
        ServerIdmaps maps =
                ServerIdmaps.of(estate().server().withHostFacts(Map.of("web-01", facts)));
        assertThat(WhoIs.of(maps, 33).getFirst().owners())
                .extracting(each -> each.kind().label() + " " + each.label())
                .contains("uid www-data", "gid www-data");
        assertThat(WhoIs.of(maps, 170_000).getFirst().owners())
                .extracting(each -> each.kind().label() + " " + each.label())
                .containsExactly("uid sub-ids of alice", "gid sub-ids of alice");
        assertThat(WhoIs.of(maps, 0).getFirst().owners())
                .extracting(each -> each.kind().label() + " " + each.label())
                .containsExactly("uid root", "gid root");
    }
}
