package io.ringfence.app.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.idmap.ui.state.Comparison;
import io.ringfence.idmap.ui.state.Look;
import io.ringfence.idmap.ui.state.MapLane;
import io.ringfence.idmap.ui.state.MapLane.Change;
import io.ringfence.idmap.ui.state.Row;
import io.ringfence.model.Capture;
import io.ringfence.model.Instance;
import io.ringfence.model.Server;
import io.ringfence.model.json.Json;

import org.eclipse.swt.SWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Two captures of a server in one picture, by keys: what came, what went, what is elsewhere. */
@ExtendWith(WorkbenchRunner.class)
class IdmapCompareTest {

    private static final String COMPARE = "Compare id maps";

    private static final String MAP =
            "[{\"Isuid\":true,\"Isgid\":true,\"Hostid\":%d,\"Nsid\":0,\"Maprange\":65536}]";

    private final Workbench workbench = new Workbench();
    private final MapPage map = new MapPage();
    private final TablePage ranges = new TablePage("io.ringfence.idmap.ui.ranges");

    private final Server all = LargeEstate.server("pair", 24);
    private final List<String> containers =
            all.instances().stream().filter(Instance::isContainer).map(Instance::name).toList();
    private final String old = containers.get(0);
    private final String fresh = containers.get(1);
    private final String moved = containers.get(2);

    /** First one without {@link #fresh}, then one without {@link #old} and with another map. */
    @BeforeEach
    void openTheServerTwice() throws Exception {
        workbench.closeAll();
        workbench.document().create().get(Screen.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        TestServer server = TestServers.get().add("pair", 1);
        server.answer(without(fresh, 7_000_000));
        workbench.open("test:pair");
        server.answer(without(old, 8_000_000));
        Capture before = workbench.state().capture();
        workbench.run("io.ringfence.ui.refresh");
        Screen.until(
                "the second answer",
                () -> workbench.state().capture() != before && has(fresh) && !has(old));
        Screen.until("both kept", () -> workbench.document().state().estate().history().size() > 1);
        map.open(Look.START);
        Screen.until("its lanes", () -> map.isThere() && lanes(Change.NONE).contains(fresh));
    }

    @AfterEach
    void leave() throws Exception {
        workbench.dismiss(COMPARE);
        map.desk().compare(Comparison.NONE);
        map.leave();
        workbench.closeAll();
        workbench.document().create().get(Screen.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private Server without(String name, long base) {
        return EditedServer.of(
                all,
                instances ->
                        instances.stream()
                                .filter(each -> !EditedServer.name(each).equals(name))
                                .map(each -> withMap(each, base))
                                .toList());
    }

    private Json withMap(Json instance, long base) {
        return EditedServer.name(instance).equals(moved)
                ? EditedServer.withMap(instance, MAP.formatted(base))
                : instance;
    }

    private boolean has(String name) {
        return workbench.state().capture().servers().stream()
                .flatMap(server -> server.instances().stream())
                .anyMatch(each -> each.name().equals(name));
    }

    /** The containers of which this became. */
    private Set<String> lanes(Change change) {
        Map<Change, Set<String>> found = new EnumMap<>(Change.class);
        for (Row row : map.scenery().rows().rows()) {
            MapLane lane = row.lane();
            if (lane != null && row.kind() == Row.Kind.LANE) {
                lane.lane()
                        .containers()
                        .forEach(
                                each ->
                                        found.computeIfAbsent(lane.change(), _ -> new TreeSet<>())
                                                .add(each.instance().name()));
            }
        }
        return found.getOrDefault(change, Set.of());
    }

    @Test
    void whatCameAndWentIsSeenAndListed() {
        map.focus();
        Keys.press('i', SWT.CTRL);
        Keys.press('m');
        workbench.dialog(COMPARE);
        Screen.until("the dialog to have the keys", () -> workbench.hasKeys(COMPARE));
        Keys.press(SWT.CR); // the one before the latest is chosen
        Screen.until("the comparison", () -> !map.desk().picture().comparison().isNone());
        Screen.until("its lanes", () -> lanes(Change.NEW).equals(Set.of(fresh)));
        assertThat(lanes(Change.GONE)).containsExactly(old);
        assertThat(lanes(Change.MOVED)).containsExactly(moved);
        assertThat(map.desk().comparison().label()).startsWith("Capture of ").endsWith(": pair");
        Screen.picture("idmap-compare");

        ranges.activate();
        listed("gone", old, "gone");
        listed("new", fresh, "; new");
        listed("was", moved, "; was 7000000-7065535");

        map.focus();
        Keys.press('i', SWT.CTRL);
        Keys.press('w');
        Screen.until("no comparison", () -> map.desk().picture().comparison().isNone());
        Screen.until("the lanes as they are", () -> lanes(Change.GONE).isEmpty());
        ranges.filter("");
    }

    /** Which rows a word leaves: those of one container, whose state ends so. */
    private void listed(String word, String container, String state) {
        ranges.filter(word + " " + container);
        Screen.until(
                word,
                () ->
                        ranges.count() > 0
                                && Stream.iterate(0, i -> i + 1)
                                        .limit(ranges.count())
                                        .map(ranges::row)
                                        .allMatch(
                                                row ->
                                                        row.contains(container)
                                                                && row.stream()
                                                                        .anyMatch(
                                                                                cell ->
                                                                                        cell
                                                                                                .endsWith(
                                                                                                        state))));
    }
}
