package io.ringfence.app.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.idmap.layout.Lane;
import io.ringfence.idmap.ui.state.Look;
import io.ringfence.idmap.ui.state.MapLane;
import io.ringfence.idmap.ui.state.Row;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.ArrayList;
import java.util.List;

/** Maps that are none, in the window: unknown lanes with the text that the server keeps. */
@ExtendWith(WorkbenchRunner.class)
class IdmapUnknownTest {

    private static final String ENTRY =
            "{\"Isuid\":true,\"Isgid\":true,\"Hostid\":%s,\"Nsid\":%s,\"Maprange\":%s}";

    /** No lane and no tooltip has room for it. */
    private static final String LONG = "no map " + "at all ".repeat(700) + "up to zyxwv";

    private static final List<String> TEXTS =
            List.of(
                    "not JSON",
                    LONG,
                    "[" + ENTRY.formatted(-5, 0, 10) + "]",
                    "[" + ENTRY.formatted("4294967296", 0, 10) + "]",
                    "[" + ENTRY.formatted("4294967290", 0, 10) + "]",
                    "[" + ENTRY.formatted("99999999999999999999", 0, 10) + "]",
                    "["
                            + ENTRY.formatted(500_000, 0, 100)
                            + ","
                            + ENTRY.formatted(500_050, 200, 100)
                            + "]");

    private final Workbench workbench = new Workbench();
    private final MapPage map = new MapPage();
    private final TablePage ranges = new TablePage("io.ringfence.idmap.ui.ranges");

    @BeforeEach
    void openTheServer() {
        workbench.closeAll();
        TestServers.get().add("broken", 1).answer(BrokenMaps.server("broken", TEXTS));
        workbench.open("test:broken");
        map.open(Look.START.withFilter("unknown"));
        Screen.until("the lanes", () -> map.isThere() && lanes().size() == TEXTS.size());
    }

    @AfterEach
    void backToReview() {
        ranges.filter("");
        map.leave();
        workbench.closeAll();
    }

    private List<Lane> lanes() {
        List<Lane> lanes = new ArrayList<>();
        for (Row row : map.scenery().rows().rows()) {
            MapLane lane = row.lane();
            if (lane != null && row.kind() == Row.Kind.LANE) {
                lanes.add(lane.lane());
            }
        }
        return lanes;
    }

    @Test
    void eachIsALaneAndARowWithItsText() {
        assertThat(lanes()).allMatch(Lane::isUnknown);
        for (String text : TEXTS) {
            assertThat(lanes()).extracting(Lane::problem).anyMatch(each -> each.endsWith(text));
        }
        ranges.activate();
        ranges.filter("unknown");
        Screen.until("the rows", () -> ranges.count() == TEXTS.size());
        assertThat(ranges.row(0)).contains("?", "unknown");
        for (Lane lane : lanes()) {
            map.activate();
            map.click(lane.containers().getFirst().label());
            workbench.details.activate();
            Screen.until(
                    "the details",
                    () ->
                            workbench.details.texts().stream()
                                    .anyMatch(each -> each.equals(lane.problem())));
        }
        Screen.picture("idmap-unknown");
    }

    /** A cell has an end; the text is found by any of its words, and copied whole. */
    @Test
    void aLongTextIsFoundByItsLastWordAndCopiedWhole() {
        ranges.activate();
        ranges.filter("zyxwv");
        Screen.until("its row", () -> ranges.count() == 1);
        assertThat(ranges.row(0))
                .anyMatch(cell -> cell.contains("no map at all at all") && cell.endsWith("…"));
        ranges.selectAll();
        workbench.run("org.eclipse.ui.edit.copy");
        assertThat(Screen.clipboard()).contains(LONG);
    }
}
