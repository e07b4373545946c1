package io.ringfence.idmap.plan;

import io.ringfence.idmap.DefaultMap;
import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.IdRange;
import io.ringfence.idmap.IdRangeSet;
import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.MapFlaws;
import io.ringfence.idmap.MemberIdmaps;
import io.ringfence.idmap.allocate.Allocator;
import io.ringfence.idmap.explain.Names;
import io.ringfence.model.Known;
import io.ringfence.model.Server;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Plans one member: keeps ranges that nobody else has, and gives the lowest free ids that fit to
 * everybody else, the widest first.
 */
final class MemberPlanner {

    /** Above lie ids that programs take for negative. */
    private static final long HIGHEST = 1L << 31;

    private final Wish wish;
    private final MemberIdmaps member;
    private final Occupied occupied;
    private final Chooser chooser;
    private final StepMaker maker = new StepMaker();
    private final IdRangeSet pool;
    private final List<String> problems = new ArrayList<>();
    private final List<String> cautions = new ArrayList<>();
    private final Map<InstanceIdmap, Step> steps = new IdentityHashMap<>();
    private final List<IdRange> given = new ArrayList<>();
    private @Nullable SubIdLine line;

    MemberPlanner(Server server, MemberIdmaps member, Wish wish) {
        this.wish = wish;
        this.member = member;
        occupied = new Occupied(wish, member);
        pool = pool();
        IdRange range = range(IdKind.UID);
        chooser = new Chooser(server, range, member.instances());
    }

    MemberPlan plan() {
        List<InstanceIdmap> meant =
                member.instances().stream()
                        .filter(each -> wish.has(each.instance()))
                        .sorted(Comparator.comparing(InstanceIdmap::label))
                        .toList();
        List<InstanceIdmap> moving = keep(meant);
        if (!moving.isEmpty() && pool.isEmpty() && range(IdKind.UID) == null) {
            problems.add(member.defaults().whyUnknown().orElse("No ids are given to root."));
            moving = List.of();
        }
        place(moving.stream().filter(each -> !chooser.mayNotSet(each.instance())).toList());
        moving.stream().filter(each -> chooser.mayNotSet(each.instance())).forEach(this::letChoose);
        tooFew();
        remarks();
        IdRangeSet free = pool.minus(occupied.ids()).minus(IdRangeSet.of(given));
        List<Step> ordered =
                Stream.concat(
                                steps.values().stream()
                                        .filter(s -> s.action() != Step.Action.SERVER_CHOOSES)
                                        .sorted(
                                                Comparator.comparing(
                                                        step -> step.container().label())),
                                moving.stream()
                                        .map(steps::get)
                                        .filter(
                                                step ->
                                                        step != null
                                                                && step.action()
                                                                        == Step.Action
                                                                                .SERVER_CHOOSES))
                        .toList();
        return new MemberPlan(
                member.member(),
                ordered,
                List.of(),
                line,
                free,
                free.ranges().stream().mapToLong(each -> each.size() / MapFlaws.NEEDED).sum(),
                problems,
                cautions);
    }

    private @Nullable IdRange range(IdKind kind) {
        return member.defaults() instanceof Known.Value<DefaultMap>(DefaultMap map)
                ? map.range(kind)
                : null;
    }

    /** Where isolated ranges may be: not in the default map as long as somebody stays on it. */
    private IdRangeSet pool() {
        IdRange uid = range(IdKind.UID);
        IdRange gid = range(IdKind.GID);
        IdRangeSet shared = IdRangeSet.EMPTY;
        if (uid != null && gid != null) {
            IdRange both = uid.intersection(gid);
            if (both != null) {
                shared = IdRangeSet.of(List.of(both));
                IdRangeSet left =
                        IdRangeSet.of(List.of(IdRange.of(both.start(), Allocator.LEFT_FREE)));
                shared = shared.minus(left);
            }
        }
        IdRangeSet more =
                member.host()
                        .subIdsOfRoot(IdKind.UID)
                        .intersection(member.host().subIdsOfRoot(IdKind.GID));
        for (IdRange each : Stream.of(uid, gid).filter(each -> each != null).toList()) {
            more = more.minus(IdRangeSet.of(List.of(each)));
        }
        return occupied.defaultStays() ? more : shared.union(more);
    }

    /** Those that have good ranges keep them; returns the others. */
    private List<InstanceIdmap> keep(List<InstanceIdmap> meant) {
        Map<InstanceIdmap, IdRange> ranges = occupied.ranges();
        List<InstanceIdmap> candidates =
                meant.stream()
                        .filter(ranges::containsKey)
                        .sorted(
                                Comparator.comparing(
                                        (InstanceIdmap each) -> !each.instance().isRunning()))
                        .toList();
        Taken taken = new Taken();
        for (InstanceIdmap each : candidates) {
            IdRange range = ranges.get(each);
            if (range != null && isGood(each, range) && taken.add(range)) {
                steps.put(each, maker.keep(each, range));
                given.add(range);
                chooser.has(each.instance(), range);
            }
        }
        return meant.stream().filter(each -> !steps.containsKey(each)).toList();
    }

    private boolean isGood(InstanceIdmap container, IdRange range) {
        // where nobody may set a size, another range is no wider
        boolean wideEnough =
                range.size() >= wish.size(container.instance())
                        || chooser.mayNotSet(container.instance());
        return wideEnough
                && pool.ranges().stream().anyMatch(each -> each.contains(range))
                && occupied.ids().intersection(IdRangeSet.of(List.of(range))).isEmpty();
    }

    private void place(List<InstanceIdmap> moving) {
        IdRangeSet unused = pool.minus(occupied.ids()).minus(IdRangeSet.of(given));
        FreeSpace free = new FreeSpace(unused.minus(occupied.untilRestart(moving)));
        List<InstanceIdmap> tight = new ArrayList<>();
        List<InstanceIdmap> widest =
                moving.stream()
                        .sorted(
                                Comparator.comparing(
                                                (InstanceIdmap each) -> -wish.size(each.instance()))
                                        .thenComparing(InstanceIdmap::label))
                        .toList();
        for (InstanceIdmap each : widest) {
            IdRange range = free.take(wish.size(each.instance()));
            if (range == null) {
                tight.add(each);
            } else {
                set(each, range);
            }
        }
        if (!tight.isEmpty()) {
            placeTightly(tight);
        }
    }

    /** Where running containers are until their restart, too. */
    private void placeTightly(List<InstanceIdmap> tight) {
        FreeSpace free = new FreeSpace(pool.minus(occupied.ids()).minus(IdRangeSet.of(given)));
        List<InstanceIdmap> without = new ArrayList<>();
        for (InstanceIdmap each : tight) {
            IdRange range = free.take(wish.size(each.instance()));
            if (range == null) {
                without.add(each);
            } else {
                set(each, range);
                cautions.add(
                        each.label()
                                + " gets ids that running containers may have until their restart:"
                                + " stop those before it starts.");
            }
        }
        if (!without.isEmpty()) {
            placeBeyond(without);
        }
    }

    /** Root's sub-ids do not suffice: a line more, and the rest in there. */
    private void placeBeyond(List<InstanceIdmap> without) {
        long needed = without.stream().mapToLong(each -> wish.size(each.instance())).sum();
        IdRangeSet taken = IdRangeSet.of(given).union(occupied.ids()).union(allRoots());
        FreeSpace unused =
                new FreeSpace(
                        IdRangeSet.of(
                                        List.of(
                                                new IdRange(
                                                        MemberIdmaps.USUAL_FIRST_SUB_ID, HIGHEST)))
                                .minus(rounded(taken)));
        IdRange ids = unused.take(needed);
        if (ids == null) {
            problems.add(
                    String.format(
                            Locale.ROOT,
                            "%,d ids more are needed, and the host has no such range that is free.",
                            needed));
            return;
        }
        line = new SubIdLine(ids);
        FreeSpace added = new FreeSpace(IdRangeSet.of(List.of(ids)));
        for (InstanceIdmap each : without) {
            IdRange range = added.take(wish.size(each.instance()));
            if (range != null) {
                set(each, range);
            }
        }
        if (!member.host().known()) {
            cautions.add(
                    "Nobody knows whether "
                            + ids
                            + " is free on the host: give its host facts, or look into /etc/subuid,"
                            + " /etc/subgid and the host's accounts.");
        }
    }

    private IdRangeSet allRoots() {
        IdRangeSet all = IdRangeSet.EMPTY;
        for (IdKind kind : IdKind.values()) {
            IdRange range = range(kind);
            all = all.union(member.host().subIdsOfRoot(kind));
            all = range == null ? all : all.union(IdRangeSet.of(List.of(range)));
        }
        return all;
    }

    /**
     * Taken ids up to full 65,536s, so that what is new begins at a number that people can read.
     */
    private static IdRangeSet rounded(IdRangeSet ids) {
        return IdRangeSet.of(
                ids.ranges().stream()
                        .map(
                                each ->
                                        new IdRange(
                                                each.start(),
                                                Math.min(
                                                        IdRange.IDS,
                                                        (each.end() + MapFlaws.NEEDED - 1)
                                                                / MapFlaws.NEEDED
                                                                * MapFlaws.NEEDED)))
                        .map(
                                each ->
                                        each.end() < each.start()
                                                ? new IdRange(each.start(), each.start())
                                                : each)
                        .toList());
    }

    private void set(InstanceIdmap container, IdRange range) {
        steps.put(container, maker.change(container, Step.Action.SET, range, List.of()));
        given.add(range);
        chooser.has(container.instance(), range);
    }

    private void letChoose(InstanceIdmap container) {
        IdRange range = chooser.chosen(container.instance());
        if (range == null) {
            problems.add("The server finds no range for " + container.label() + ".");
            return;
        }
        IdRangeSet ids = IdRangeSet.of(List.of(range));
        List<String> notes = new ArrayList<>();
        if (occupied.defaultStays()
                || !ids.intersection(IdRangeSet.of(given).union(occupied.ids())).isEmpty()) {
            problems.add(
                    String.format(
                            Locale.ROOT,
                            "The project of %s forbids security.idmap.base, and the server will"
                                    + " choose %s, which others have; set"
                                    + " restricted.containers.lowlevel=allow on the project for the"
                                    + " change.",
                            container.label(),
                            range));
        }
        if (wish.size().isEmpty() && range.size() < wish.size(container.instance())) {
            notes.add("Its project forbids security.idmap.size: it has no room to nest.");
        }
        steps.put(container, maker.change(container, Step.Action.SERVER_CHOOSES, range, notes));
        given.add(range);
        chooser.has(container.instance(), range);
    }

    /** A size that was wished, and that a project lets nobody set. */
    private void tooFew() {
        OptionalLong wished = wish.size();
        List<String> labels =
                steps.values().stream()
                        .filter(each -> each.range().size() < wished.orElse(0))
                        .map(each -> each.container().label())
                        .sorted()
                        .toList();
        if (!labels.isEmpty()) {
            problems.add(
                    String.format(
                            Locale.ROOT,
                            "%s %s fewer than %,d ids: the project forbids security.idmap.size;"
                                    + " set restricted.containers.lowlevel=allow on it for the"
                                    + " change.",
                            Names.ofLabels(labels),
                            labels.size() == 1 ? "has" : "have",
                            wished.orElse(0)));
        }
    }

    private void remarks() {
        if (occupied.defaultStays()) {
            cautions.add(
                    "Containers stay on the default map, which contains every isolated range in it:"
                            + " the new ranges are outside. Isolate all containers to do without.");
        }
        long left =
                member.instances().stream().filter(each -> each.instance().isPrivileged()).count();
        if (left > 0) {
            cautions.add(
                    String.format(
                            Locale.ROOT,
                            "%,d privileged container%s every id of the host and stay%s so.",
                            left,
                            left == 1 ? " has" : "s have",
                            left == 1 ? "s" : ""));
        }
    }
}
