package io.ringfence.idmap.ui.tables;

import io.ringfence.idmap.HostOwner;
import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.IdRange;
import io.ringfence.idmap.IdRangeSet;
import io.ringfence.idmap.IdmapGroup;
import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.Overlap;
import io.ringfence.idmap.explain.Explainer;
import io.ringfence.idmap.explain.Names;
import io.ringfence.idmap.table.OverlapLine;
import io.ringfence.idmap.ui.state.Host;
import io.ringfence.idmap.ui.state.Pick;
import io.ringfence.idmap.ui.state.Picture;
import io.ringfence.idmap.ui.state.ServerMaps;
import io.ringfence.ui.estate.Entity;

import org.eclipse.osgi.util.NLS;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Predicate;

/** The rows of the table of overlaps. */
final class OverlapRows implements RowKind<OverlapRow> {

    private static final int NAMED = 5;
    private static final int PARTS = 4;

    /** So many overlaps of a host are explained whose cause takes time to find. */
    private static final int EXPLAINED = 64;

    private static final Comparator<OverlapRow> WORST =
            Comparator.comparing(OverlapRow::level).thenComparing(OverlapRow::type);

    private static final Map<String, Comparator<OverlapRow>> ORDERS =
            Map.ofEntries(
                    Map.entry("severity", WORST),
                    Map.entry("class", Comparator.comparing(row -> row.type().label())),
                    Map.entry("host", Comparator.comparing(row -> row.host().label())),
                    Map.entry("kinds", Comparator.comparing(OverlapRow::kinds)),
                    Map.entry("ids", Comparator.comparingLong(OverlapRow::first)),
                    Map.entry("count", Comparator.comparingLong(OverlapRow::count)),
                    Map.entry("containers", Comparator.comparing(OverlapRow::containers)),
                    Map.entry("size", Comparator.comparingInt(OverlapRow::size)),
                    Map.entry("inside", Comparator.comparing(OverlapRow::inside)),
                    Map.entry("users", Comparator.comparing(OverlapRow::users)),
                    Map.entry("meaning", Comparator.comparing(row -> row.type().meaning())),
                    Map.entry("cause", Comparator.comparing(OverlapRow::cause)));

    @Override
    public List<OverlapRow> rows(Picture picture) {
        Map<String, Explainer> explainers = new HashMap<>();
        for (ServerMaps server : picture.servers()) {
            for (var member : server.maps().members()) {
                explainers.put(
                        server.name() + '\n' + member.member(),
                        new Explainer(server.server(), member));
            }
        }
        List<OverlapRow> rows = new ArrayList<>();
        for (Host host : picture.hosts()) {
            Explainer explainer = explainers.get(host.server() + '\n' + host.maps().member());
            add(host, explainer, rows);
        }
        return rows;
    }

    private static void add(
            Host host,
            @org.eclipse.jdt.annotation.Nullable Explainer explainer,
            List<OverlapRow> rows) {
        int left = EXPLAINED;
        for (OverlapLine line : OverlapLine.of(host.maps())) {
            Overlap first = line.overlap();
            String cause = "";
            if (explainer != null) {
                boolean plain = explainer.isPlain(first);
                left -= plain ? 0 : 1;
                cause = plain || left >= 0 ? explainer.of(first).cause().label() : "";
            }
            rows.add(row(host, line, cause));
        }
    }

    private static OverlapRow row(Host host, OverlapLine line, String cause) {
        Overlap first = line.overlap();
        IdRange hull = first.ids().hull();
        return new OverlapRow(
                host,
                first,
                line.kinds(),
                shortened(first.ids()),
                hull == null ? 0 : hull.start(),
                first.ids().size(),
                Names.of(line.containers()),
                first.size(),
                inside(line),
                users(line),
                cause);
    }

    /** The ranges, the first few where they are many. */
    static String shortened(IdRangeSet ids) {
        int more = ids.ranges().size() - PARTS;
        return more <= 0
                ? ids.toString()
                : NLS.bind(
                        Messages.more_ranges, new IdRangeSet(ids.ranges().subList(0, PARTS)), more);
    }

    private static String inside(OverlapLine line) {
        List<OverlapLine.Inside> all = line.inside();
        List<String> parts = new ArrayList<>();
        for (OverlapLine.Inside each : all.stream().limit(PARTS).toList()) {
            String ids = shortened(each.ids());
            parts.add(NLS.bind(Messages.inside_of, ids, Names.of(each.containers())));
        }
        int more = all.size() - parts.size();
        String text = String.join("; ", parts);
        return more > 0 ? NLS.bind(Messages.more_maps, text, more) : text;
    }

    /** Accounts and groups of the host that have shared ids, the first few. */
    private static String users(OverlapLine line) {
        List<String> names = line.users().stream().map(HostOwner::label).toList();
        int more = names.size() - NAMED;
        String first = String.join(", ", names.stream().limit(NAMED).toList());
        String text = more > 0 ? NLS.bind(Messages.more_users, first, more) : first;
        return text.isEmpty() || line.overlap().kind() == IdKind.UID
                ? text
                : NLS.bind(Messages.groups, text);
    }

    @Override
    public Comparator<OverlapRow> order(String column) {
        return ORDERS.getOrDefault(column, WORST);
    }

    @Override
    public String first() {
        return "severity";
    }

    @Override
    public String words(OverlapRow row) {
        StringJoiner words = new StringJoiner("\n");
        words.add(row.level().label()).add(row.type().label()).add(row.host().label());
        words.add(row.kinds()).add(row.ids()).add(row.users()).add(row.cause());
        row.overlap().instances().limit(1_000).map(InstanceIdmap::label).forEach(words::add);
        return words.toString().toLowerCase(Locale.ROOT);
    }

    @Override
    public Object key(OverlapRow row) {
        return List.of(row.host().label(), row.type(), row.kinds(), row.ids(), row.containers());
    }

    @Override
    public Pick pick(OverlapRow row) {
        return new Pick.OneOverlap(row.host(), row.overlap());
    }

    @Override
    public Predicate<OverlapRow> shows(Pick pick) {
        return switch (pick) {
            case Pick.OneOverlap(Host host, Overlap overlap) ->
                    row -> row.host().label().equals(host.label()) && isLike(row, overlap);
            case Pick.OfLane lane -> {
                IdmapGroup group = lane.lane().group();
                yield group == null ? _ -> false : row -> has(row, group);
            }
            case Pick.OneNote note -> {
                Set<InstanceIdmap> meant = Collections.newSetFromMap(new IdentityHashMap<>());
                meant.addAll(note.note().containers());
                Predicate<OverlapRow> any =
                        anyGroup(group -> group.instances().stream().anyMatch(meant::contains));
                yield row -> row.host() == note.host() && any.test(row);
            }
            case Pick.OneId(long id) -> row -> row.overlap().ids().contains(id);
        };
    }

    private static boolean isLike(OverlapRow row, Overlap overlap) {
        return row.type() == overlap.type()
                && row.kinds().contains(overlap.kind().label())
                && row.overlap().groups().size() == overlap.groups().size()
                && row.overlap().ids().equals(overlap.ids())
                && row.overlap()
                        .instances()
                        .findFirst()
                        .map(InstanceIdmap::label)
                        .equals(overlap.instances().findFirst().map(InstanceIdmap::label));
    }

    /** Whether containers with this map take part: there is one group for each map of a host. */
    private static boolean has(OverlapRow row, IdmapGroup group) {
        for (IdmapGroup each : row.overlap().groups()) {
            if (each == group) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Predicate<OverlapRow> isOf(Entity entity) {
        Predicate<OverlapRow> any = anyGroup(group -> has(group, entity));
        return row -> row.host().server().equals(entity.server()) && any.test(row);
    }

    /** Whether any map that takes part is so; each is asked once for all rows. */
    private static Predicate<OverlapRow> anyGroup(Predicate<IdmapGroup> wanted) {
        Map<IdmapGroup, Boolean> asked = new IdentityHashMap<>();
        return row ->
                row.overlap().groups().stream()
                        .anyMatch(each -> asked.computeIfAbsent(each, wanted::test));
    }

    private static boolean has(IdmapGroup group, Entity entity) {
        return group.instances().stream().anyMatch(each -> RangeRows.is(each, entity));
    }
}
