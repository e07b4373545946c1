package io.ringfence.idmap.ui.tables;

import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.Overlap;
import io.ringfence.idmap.OverlapLevel;
import io.ringfence.idmap.layout.Block;
import io.ringfence.idmap.layout.Lane;
import io.ringfence.idmap.table.RangeLine;
import io.ringfence.idmap.ui.paint.ChangeText;
import io.ringfence.idmap.ui.paint.Segment;
import io.ringfence.idmap.ui.state.Host;
import io.ringfence.idmap.ui.state.MapLane;
import io.ringfence.idmap.ui.state.Pick;
import io.ringfence.idmap.ui.state.Picture;
import io.ringfence.ui.estate.Entity;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The rows of the table of ranges. */
final class RangeRows implements RowKind<RangeRow> {

    private static final String BOTH = "uid+gid";

    private static final Comparator<RangeRow> ADDRESS =
            Comparator.comparing((RangeRow row) -> row.host().label())
                    .thenComparingLong(RangeRow::first)
                    .thenComparing(RangeRow::label);

    private static final Map<String, Comparator<RangeRow>> ORDERS =
            Map.of(
                    "host",
                    ADDRESS,
                    "project",
                    Comparator.comparing(RangeRow::project),
                    "container",
                    Comparator.comparing(RangeRow::name),
                    "ids",
                    Comparator.comparingLong(RangeRow::first),
                    "inside",
                    Comparator.comparing(RangeRow::inside),
                    "size",
                    Comparator.comparingLong(RangeRow::size),
                    "kind",
                    Comparator.comparing(RangeRow::map),
                    "origin",
                    Comparator.comparing(RangeRow::key),
                    "severity",
                    Comparator.comparingInt(row -> rank(level(row))),
                    "state",
                    Comparator.comparing(RangeRow::state));

    @Override
    public List<RangeRow> rows(Picture picture) {
        List<RangeRow> rows = new ArrayList<>();
        for (Host host : picture.hosts()) {
            owners(host, rows);
            for (MapLane each : host.lanes()) {
                add(host, each, ChangeText.of(each, picture.comparison()), rows);
            }
        }
        return rows;
    }

    /** Whose the ids are that stand above the lanes of a host. */
    private static void owners(Host host, List<RangeRow> rows) {
        List<Segment> uid = Segment.of(host.maps(), IdKind.UID);
        List<Segment> gid = Segment.of(host.maps(), IdKind.GID);
        boolean alike = uid.equals(gid);
        uid.forEach(each -> rows.add(RangeRow.of(host, alike ? BOTH : "uid", each)));
        if (!alike) {
            gid.forEach(each -> rows.add(RangeRow.of(host, "gid", each)));
        }
    }

    private static void add(Host host, MapLane on, String change, List<RangeRow> rows) {
        for (RangeLine line : RangeLine.of(on.lane())) {
            rows.add(RangeRow.of(host, line, state(line.container(), on, change)));
        }
    }

    /** Whether it runs; where it is compared, what became of it. */
    private static String state(InstanceIdmap container, MapLane on, String change) {
        if (on.change() == MapLane.Change.GONE) {
            return change;
        }
        String now =
                container.pendingRestart()
                        ? Messages.state_pending
                        : container.instance().isRunning()
                                ? Messages.state_running
                                : Messages.state_stopped;
        return change.isEmpty() ? now : NLS.bind(Messages.state_changed, now, change);
    }

    /** The worst overlap of the range, null when nobody shares it. */
    static @Nullable OverlapLevel level(RangeRow row) {
        Block block = row.block();
        return block == null ? null : block.level();
    }

    private static int rank(@Nullable OverlapLevel level) {
        return level == null ? OverlapLevel.values().length : level.ordinal();
    }

    @Override
    public Comparator<RangeRow> order(String column) {
        return ORDERS.getOrDefault(column, ADDRESS);
    }

    @Override
    public String first() {
        return "host";
    }

    @Override
    public String words(RangeRow row) {
        OverlapLevel level = level(row);
        return String.join(
                        "\n",
                        row.host().label(),
                        row.label(),
                        row.ids(),
                        row.inside(),
                        row.map(),
                        row.key(),
                        row.state(),
                        row.range() == null ? Messages.unknown : "",
                        level == null ? "" : level.label())
                .toLowerCase(Locale.ROOT);
    }

    @Override
    public Object key(RangeRow row) {
        return List.of(row.host().label(), row.label(), row.kinds(), row.ids());
    }

    @Override
    public Pick pick(RangeRow row) {
        Lane lane = row.lane();
        if (lane == null) {
            return new Pick.OneId(row.first());
        }
        Block block = row.block();
        if (block == null) {
            return new Pick.OneLane(row.host(), lane, row.container());
        }
        IdKind kind = row.kinds().startsWith("uid") ? IdKind.UID : IdKind.GID;
        return new Pick.OneBlock(row.host(), lane, row.container(), kind, block);
    }

    @Override
    public Predicate<RangeRow> shows(Pick pick) {
        return switch (pick) {
            case Pick.OneBlock block -> {
                Set<InstanceIdmap> meant = same(block.containers().stream());
                yield row ->
                        meant.contains(row.container())
                                && row.kinds().contains(block.kind().label())
                                && row.first() == block.block().ids().start();
            }
            case Pick.OfLane lane -> {
                Set<InstanceIdmap> meant = same(lane.containers().stream());
                yield row -> meant.contains(row.container());
            }
            case Pick.OneOverlap overlap -> {
                Set<InstanceIdmap> meant = same(overlap.overlap().instances());
                yield row -> meant.contains(row.container()) && meets(row, overlap.overlap());
            }
            case Pick.OneNote note -> {
                Set<InstanceIdmap> meant = same(note.note().containers().stream());
                yield row -> meant.contains(row.container());
            }
            case Pick.OneId(long id) -> row -> has(row, id);
        };
    }

    /** Each container is one object in all of a picture: comparing what they are takes long. */
    private static Set<InstanceIdmap> same(Stream<InstanceIdmap> containers) {
        Set<InstanceIdmap> set = Collections.newSetFromMap(new IdentityHashMap<>());
        containers.forEach(set::add);
        return set;
    }

    private static boolean meets(RangeRow row, Overlap overlap) {
        Block block = row.block();
        return block != null && overlap.ids().meets(block.ids());
    }

    private static boolean has(RangeRow row, long id) {
        Block block = row.block();
        return block != null && block.ids().contains(id);
    }

    @Override
    public Predicate<RangeRow> isOf(Entity entity) {
        return row -> {
            InstanceIdmap container = row.container();
            return container != null
                    && row.host().server().equals(entity.server())
                    && is(container, entity);
        };
    }

    /** Whether the container is the thing of the estate, or in it. */
    static boolean is(InstanceIdmap container, Entity entity) {
        return switch (entity.kind()) {
            case INSTANCE ->
                    container.instance().name().equals(entity.name())
                            && container.instance().project().equals(entity.project());
            case PROJECT -> container.instance().project().equals(entity.name());
            default -> false;
        };
    }
}
