package io.ringfence.idmap.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.idmap.Containers;
import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.IdRange;
import io.ringfence.idmap.IdmapKind;
import io.ringfence.idmap.MapPiece;
import io.ringfence.idmap.OverlapLevel;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class LanesTest {

    private static List<Lane> lanes(Containers containers, Lanes.Grouping grouping) {
        return Lanes.of("web-01", containers.idmaps(), grouping);
    }

    @Test
    void containersWithOneMapAreOneLaneUntilItIsExpanded() {
        Containers containers =
                new Containers()
                        .onDefault("p/d1", "")
                        .onDefault("p/d2", "")
                        .onDefault("q/d3", "")
                        .isolated("c1", 165_536, 65_536);
        List<Lane> lanes = lanes(containers, Lanes.Grouping.MEMBER);
        assertThat(lanes).hasSize(2);
        assertThat(lanes.getFirst().containers()).hasSize(3);
        assertThat(lanes.getFirst().expanded())
                .extracting(lane -> lane.containers().getFirst().label())
                .containsExactly("p/d1", "p/d2", "q/d3");
        assertThat(lanes(containers, Lanes.Grouping.PROJECT))
                .extracting(Lane::project)
                .containsExactly("p", "q", "default");
    }

    @Test
    void blocksSayWhoTheyAreAndHowBad() {
        Lane lane =
                lanes(
                                new Containers()
                                        .onDefault("d", "")
                                        .isolated("c1", 165_536, 65_536, "uid 0 500"),
                                Lanes.Grouping.MEMBER)
                        .get(1);
        assertThat(lane.level()).isEqualTo(OverlapLevel.CRITICAL);
        assertThat(lane.blocks(IdKind.UID))
                .containsExactly(
                        new Block(IdRange.of(0, 1), 500, MapPiece.Part.RAW, OverlapLevel.CRITICAL),
                        new Block(
                                IdRange.of(165_536, 500),
                                0,
                                MapPiece.Part.ISOLATED,
                                OverlapLevel.MEDIUM),
                        new Block(
                                IdRange.of(166_037, 65_035),
                                501,
                                MapPiece.Part.ISOLATED,
                                OverlapLevel.MEDIUM));
        assertThat(lane.blocks(IdKind.GID)).hasSize(1);
    }

    @Test
    void privilegedContainersFillTheLane() {
        Lane lane =
                lanes(
                                new Containers().stopped("c1", "security.privileged", "true"),
                                Lanes.Grouping.MEMBER)
                        .getFirst();
        assertThat(lane.kind()).isEqualTo(IdmapKind.PRIVILEGED);
        assertThat(lane.blocks(IdKind.GID))
                .containsExactly(new Block(IdRange.ALL, 0, null, OverlapLevel.CRITICAL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not JSON",
                "{}",
                "[{\"Isuid\":true,\"Isgid\":true,\"Hostid\":-5,\"Nsid\":0,\"Maprange\":10}]",
                "[{\"Isuid\":true,\"Isgid\":true,\"Hostid\":4294967296,\"Nsid\":0,\"Maprange\":10}]",
                "[{\"Isuid\":true,\"Isgid\":true,\"Hostid\":4294967290,\"Nsid\":0,\"Maprange\":10}]",
                "[{\"Isuid\":true,\"Isgid\":true,\"Hostid\":99999999999999999999,\"Nsid\":0,\"Maprange\":10}]",
                "[{\"Isuid\":true,\"Isgid\":true,\"Hostid\":1000,\"Nsid\":0,\"Maprange\":10},"
                    + "{\"Isuid\":true,\"Isgid\":true,\"Hostid\":2000,\"Nsid\":5,\"Maprange\":10}]",
                "[{\"Isuid\":true,\"Isgid\":true,\"Hostid\":1000,\"Nsid\":0,\"Maprange\":10},"
                    + "{\"Isuid\":true,\"Isgid\":true,\"Hostid\":1005,\"Nsid\":50,\"Maprange\":10}]",
                "[{\"Isuid\":true,\"Isgid\":true,\"Hostid\":1000,\"Nsid\":0,\"Maprange\":0}]",
            })
    void aMapThatIsNoneIsALaneWithItsText(String text) {
        Lane lane =
                lanes(
                                new Containers()
                                        .stopped(
                                                "c1",
                                                "security.idmap.isolated",
                                                "true",
                                                "volatile.idmap.next",
                                                text),
                                Lanes.Grouping.MEMBER)
                        .getFirst();
        assertThat(lane.isUnknown()).isTrue();
        assertThat(lane.problem()).endsWith(" volatile.idmap.next is " + text);
        assertThat(lane.blocks(IdKind.UID)).isEmpty();
        assertThat(lane.expanded()).singleElement().matches(Lane::isUnknown);
    }

    @Test
    void whatIsNotToldIsALane() {
        Lane lane = lanes(new Containers().stopped("c1"), Lanes.Grouping.PROJECT).getFirst();
        assertThat(lane.isUnknown()).isTrue();
        assertThat(lane.project()).isEqualTo("default");
    }
}
