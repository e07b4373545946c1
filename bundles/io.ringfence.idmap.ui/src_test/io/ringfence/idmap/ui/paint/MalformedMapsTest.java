package io.ringfence.idmap.ui.paint;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.idmap.layout.Viewport;
import io.ringfence.idmap.ui.state.Look;
import io.ringfence.idmap.ui.state.Machines;
import io.ringfence.idmap.ui.state.Row;
import io.ringfence.idmap.ui.state.Rows;
import io.ringfence.model.Capture;
import io.ringfence.model.Instance;
import io.ringfence.model.Listing;
import io.ringfence.model.Server;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Maps that are none are lanes that say so, with the text that the server keeps. */
class MalformedMapsTest {

    /** A server with one container, whose map is this text, beside three that are fine. */
    private static Capture capture(String text) {
        Server server = Machines.isolated("web-01", 3);
        List<Instance> all = new ArrayList<>(server.instances().items());
        all.add(
                Machines.with(
                        all.getFirst(),
                        "broken",
                        Map.of("security.idmap.isolated", "true", "volatile.idmap.next", text)));
        return new Capture(List.of(server.withInstances(Listing.of(all))));
    }

    private static String told(String text) {
        Rows rows = Machines.rows(capture(text), Look.START.withFilter("unknown"));
        assertThat(rows.rows()).filteredOn(row -> row.kind() == Row.Kind.LANE).hasSize(1);
        Scenery scenery =
                new Scenery(
                        rows,
                        new RowTops(rows.rows()),
                        Geometry.of(1000, 600),
                        Viewport.all(rows.axis(), 700),
                        0,
                        null);
        int row = rows.rows().size() - 1;
        Hit hit = Hits.at(scenery, scenery.geometry().labels() + 200, scenery.y(row) + 12);
        assertThat(hit.row()).isEqualTo(row);
        assertThat(hit.block()).isNull();
        return String.valueOf(new TipText(scenery).of(hit, 200));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not JSON",
                "[{\"Isuid\":true",
                "{\"Isuid\":true}",
                // negative
                "[{\"Isuid\":true,\"Isgid\":true,\"Hostid\":-1,\"Nsid\":0,\"Maprange\":65536}]",
                "[{\"Isuid\":true,\"Isgid\":true,\"Hostid\":1,\"Nsid\":-5,\"Maprange\":65536}]",
                "[{\"Isuid\":true,\"Isgid\":true,\"Hostid\":1,\"Nsid\":0,\"Maprange\":-65536}]",
                // above 2^32
                "[{\"Isuid\":true,\"Isgid\":true,\"Hostid\":4294967296,\"Nsid\":0,\"Maprange\":1}]",
                "[{\"Isuid\":true,\"Isgid\":true,\"Hostid\":4294967290,\"Nsid\":0,\"Maprange\":9}]",
                // overflow
                "[{\"Isuid\":true,\"Isgid\":true,\"Hostid\":9223372036854775807,\"Nsid\":0,"
                        + "\"Maprange\":9223372036854775807}]",
                // the same ids twice in one map
                "[{\"Isuid\":true,\"Isgid\":false,\"Hostid\":500000,\"Nsid\":0,\"Maprange\":100},"
                        + "{\"Isuid\":true,\"Isgid\":false,\"Hostid\":500050,\"Nsid\":200,"
                        + "\"Maprange\":100}]",
                "[{\"Isuid\":true,\"Isgid\":false,\"Hostid\":500000,\"Nsid\":0,\"Maprange\":100},"
                        + "{\"Isuid\":true,\"Isgid\":false,\"Hostid\":600000,\"Nsid\":50,"
                        + "\"Maprange\":100}]"
            })
    void theLaneTellsTheText(String text) {
        assertThat(told(text)).contains("/broken", "Unknown map:", text);
    }

    @Test
    void whatTheServerWroteStaysOnItsLine() {
        String told = told("a\nb\u001b[31m\u202ec");
        assertThat(told).contains("a\uFFFDb\uFFFD[31m\uFFFDc");
        assertThat(told("x".repeat(5_000)).length()).isLessThan(900);
    }
}
