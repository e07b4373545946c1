package io.ringfence.idmap.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.idmap.OverlapLevel;
import io.ringfence.idmap.layout.Overview;
import io.ringfence.model.Capture;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;

class RowMakerTest {

    private static final Capture SAMPLE = Machines.sample();

    private static List<Row> rows(Look look) {
        return Machines.rows(SAMPLE, look).rows();
    }

    private static String name(Row row) {
        MapLane lane = row.lane();
        return lane == null ? "" : lane.lane().containers().getFirst().label();
    }

    @Test
    void hostsAndProjectsHaveHeadings() {
        List<Row> rows = rows(Look.START);
        assertThat(rows.getFirst().kind()).isEqualTo(Row.Kind.HOST);
        assertThat(rows.get(1).kind()).isEqualTo(Row.Kind.PROJECT);
        assertThat(rows).filteredOn(row -> row.kind() == Row.Kind.HOST).hasSize(5);
        assertThat(rows)
                .filteredOn(row -> row.kind() == Row.Kind.HOST)
                .extracting(row -> row.host().label())
                .isSorted();
    }

    @Test
    void theWorstComesFirst() {
        List<Row> rows = rows(Look.START.with(Look.Order.WORST));
        assertThat(rows).noneMatch(row -> row.kind() == Row.Kind.PROJECT);
        MapLane first = rows.get(1).lane();
        assertThat(first == null ? null : first.lane().level()).isEqualTo(OverlapLevel.CRITICAL);
    }

    @Test
    void aFilterFindsNamesSortsSeveritiesAndIds() {
        assertThat(rows(Look.START.withFilter("runner-1")))
                .extracting(RowMakerTest::name)
                .contains("default/runner-1")
                .doesNotContain("default/artifacts");
        assertThat(rows(Look.START.withFilter("privileged")))
                .filteredOn(row -> row.kind() == Row.Kind.LANE)
                .hasSize(2);
        assertThat(rows(Look.START.withFilter("ci-01 165536")))
                .filteredOn(row -> row.kind() == Row.Kind.LANE)
                .isNotEmpty()
                .allMatch(row -> row.host().server().equals("ci-01"));
        assertThat(rows(Look.START.withFilter("no such thing"))).isEmpty();
        Rows hidden = Machines.rows(SAMPLE, Look.START.withFilter("ci-01"));
        assertThat(hidden.hidden()).isPositive();
    }

    @Test
    void aLaneOfSeveralContainersOpens() {
        Row lane =
                rows(Look.START).stream()
                        .filter(row -> row.kind() == Row.Kind.LANE)
                        .filter(row -> count(row) > 1)
                        .findFirst()
                        .orElseThrow();
        MapLane on = Objects.requireNonNull(lane.lane());
        List<Row> open = rows(Look.START.withExpanded(Set.of(Rows.key(on.lane()))));
        assertThat(open)
                .filteredOn(row -> row.kind() == Row.Kind.CONTAINER)
                .hasSize(count(lane))
                .extracting(row -> row.container())
                .doesNotContainNull();
    }

    private static int count(Row row) {
        MapLane lane = row.lane();
        return lane == null ? 0 : lane.lane().containers().size();
    }

    @Test
    void ofAHundredThousandLanesEachIsThere() {
        Capture capture = new Capture(List.of(Machines.isolated("large", 100_000)));
        Picture picture = new PictureMaker().of(capture, Comparison.NONE);
        long start = System.nanoTime();
        Rows rows = RowMaker.of(picture, Look.START);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertThat(rows.rows()).hasSize(100_002);
        assertThat(rows.overview().rows()).isLessThan(100);
        assertThat(filled(rows.overview())).isPositive();
        assertThat(took).isLessThan(Duration.ofSeconds(5));
    }

    private static int filled(Overview overview) {
        int filled = 0;
        for (int y = 0; y < overview.rows(); y++) {
            for (int x = 0; x < overview.columns(); x++) {
                filled += overview.at(y, x) == Overview.EMPTY ? 0 : 1;
            }
        }
        return filled;
    }
}
