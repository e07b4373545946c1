package io.ringfence.idmap.ui.tables;

import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.Overlap;
import io.ringfence.idmap.OverlapLevel;
import io.ringfence.idmap.explain.OriginKey;
import io.ringfence.idmap.layout.Block;
import io.ringfence.idmap.layout.Lane;
import io.ringfence.idmap.ui.state.Host;
import io.ringfence.idmap.ui.state.MapLane;
import io.ringfence.idmap.ui.state.Pick;
import io.ringfence.idmap.ui.state.Picture;
import io.ringfence.ui.estate.Entity;

import org.eclipse.jdt.annotation.Nullable;

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

    private static final Comparator<RangeRow> ADDRESS =
            Comparator.comparing((RangeRow row) -> row.host().label())
                    .thenComparingLong(RangeRow::first)
                    .thenComparing(row -> row.container().label());

    private static final Map<String, Comparator<RangeRow>> ORDERS =
            Map.of(
                    "host",
                    ADDRESS,
                    "project",
                    Comparator.comparing(row -> row.container().instance().project()),
                    "container",
                    Comparator.comparing(row -> row.container().instance().name()),
                    "ids",
                    Comparator.comparingLong(RangeRow::first),
                    "inside",
                    Comparator.comparing(RangeRow::inside),
                    "size",
                    Comparator.comparingLong(RangeRow::size),
                    "kind",
                    Comparator.comparing(row -> row.lane().kind()),
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
            for (MapLane each : host.lanes()) {
                if (each.change() != MapLane.Change.GONE) {
                    add(host, each.lane(), rows);
                }
            }
        }
        return rows;
    }

    private static void add(Host host, Lane lane, List<RangeRow> rows) {
        List<Block> uid = lane.blocks(IdKind.UID);
        List<Block> gid = lane.blocks(IdKind.GID);
        boolean alike = uid.equals(gid);
        for (InstanceIdmap container : lane.containers()) {
            String state = state(container);
            if (lane.isUnknown()) {
                rows.add(new RangeRow(host, lane, container, "", null, lane.problem(), state));
            } else if (alike) {
                add(host, lane, container, "uid+gid", uid, state, rows);
            } else {
                add(host, lane, container, "uid", uid, state, rows);
                add(host, lane, container, "gid", gid, state, rows);
            }
        }
    }

    private static void add(
            Host host,
            Lane lane,
            InstanceIdmap container,
            String kinds,
            List<Block> blocks,
            String state,
            List<RangeRow> rows) {
        for (Block block : blocks) {
            String key = OriginKey.of(container, block.part());
            rows.add(new RangeRow(host, lane, container, kinds, block, key, state));
        }
    }

    private static String state(InstanceIdmap container) {
        if (container.pendingRestart()) {
            return Messages.state_pending;
        }
        return container.instance().isRunning() ? Messages.state_running : Messages.state_stopped;
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
                        row.container().label(),
                        row.ids(),
                        row.inside(),
                        row.lane().kind().label(),
                        row.key(),
                        row.state(),
                        row.block() == null ? Messages.unknown : "",
                        level == null ? "" : level.label())
                .toLowerCase(Locale.ROOT);
    }

    @Override
    public Object key(RangeRow row) {
        return List.of(row.host().label(), row.container().label(), row.kinds(), row.ids());
    }

    @Override
    public Pick pick(RangeRow row) {
        Block block = row.block();
        if (block == null) {
            return new Pick.OneLane(row.host(), row.lane(), row.container());
        }
        IdKind kind = row.kinds().startsWith("uid") ? IdKind.UID : IdKind.GID;
        return new Pick.OneBlock(row.host(), row.lane(), row.container(), kind, block);
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
        return row -> row.host().server().equals(entity.server()) && is(row.container(), entity);
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
