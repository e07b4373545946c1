package io.ringfence.idmap.explain;

import io.ringfence.idmap.DefaultMap;
import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.IdRange;
import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.IsolatedKeys;
import io.ringfence.idmap.MemberIdmaps;
import io.ringfence.idmap.allocate.Allocator;
import io.ringfence.idmap.allocate.Neighbours;
import io.ringfence.idmap.allocate.NextRange;
import io.ringfence.model.Instance;
import io.ringfence.model.Known;
import io.ringfence.model.Server;

import org.eclipse.jdt.annotation.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Finds out how isolated containers of one member got ids that others have. */
final class IsolatedCause {

    private final String server;
    private final MemberIdmaps member;
    private final Neighbours neighbours;
    private final List<Neighbour> isolated = new ArrayList<>();
    private final @Nullable IdRange pool;

    /**
     * An isolated container, as the server sees it when it looks for a range for another one. Kept,
     * because reading keys takes longer than everything else.
     */
    private record Neighbour(InstanceIdmap container, IsolatedKeys keys) {

        IdRange range() {
            return IdRange.of(Math.max(0, keys.chosen()), keys.size());
        }
    }

    IsolatedCause(Server server, MemberIdmaps member) {
        this.server = server.info().isIncus() ? "Incus" : "LXD";
        this.member = member;
        neighbours = NextRange.neighbours(server, member);
        for (InstanceIdmap each : member.instances()) {
            IsolatedKeys keys = IsolatedKeys.of(each.instance());
            if (keys.isolated()) {
                isolated.add(new Neighbour(each, keys));
            }
        }
        pool =
                member.defaults() instanceof Known.Value<DefaultMap>(DefaultMap defaults)
                        ? defaults.range(IdKind.UID)
                        : null;
    }

    /**
     * Whether it is known without asking what the server would give out now, which takes time by
     * the number of containers.
     */
    boolean isPlain(InstanceIdmap one, InstanceIdmap other) {
        IsolatedKeys first = IsolatedKeys.of(one.instance());
        IsolatedKeys second = IsolatedKeys.of(other.instance());
        if (first.isByHand() || second.isByHand()) {
            return first.isByHand() && second.isByHand();
        }
        return one.instance().name().equals(other.instance().name()) && neighbours.byName()
                || first.chosen() >= 0 && first.chosen() == second.chosen();
    }

    /** Why these two share ids. */
    Explanation of(InstanceIdmap one, InstanceIdmap other) {
        IsolatedKeys first = IsolatedKeys.of(one.instance());
        IsolatedKeys second = IsolatedKeys.of(other.instance());
        if (first.isByHand() && second.isByHand()) {
            return byHand(List.of(one, other));
        }
        if (first.isByHand() || second.isByHand()) {
            InstanceIdmap given = first.isByHand() ? other : one;
            InstanceIdmap hand = first.isByHand() ? one : other;
            Instant born = given.instance().created();
            boolean wasThere = born == null || !isYounger(hand.instance(), born);
            return wasThere && isGivenNow(given.instance())
                    ? backwards(given, hand)
                    : byHand(List.of(hand));
        }
        if (one.instance().name().equals(other.instance().name()) && neighbours.byName()) {
            return new Explanation(
                    Cause.SAME_NAME,
                    String.format(
                            Locale.ROOT,
                            "%s passes over containers of the same name when it looks for a free"
                                    + " range, whatever their project: it gave %s what %s had.",
                            server,
                            other.label(),
                            one.label()),
                    List.of(one, other));
        }
        if (first.chosen() >= 0 && first.chosen() == second.chosen()) {
            return parallel(one, other);
        }
        if (isGivenNow(one.instance()) || isGivenNow(other.instance())) {
            return isGivenNow(one.instance()) ? backwards(one, other) : backwards(other, one);
        }
        return new Explanation(
                Cause.UNKNOWN,
                "Neither base was set by hand, and "
                        + server
                        + " would give out other ranges now: keys have changed since, or the"
                        + " containers came from elsewhere.",
                List.of(one, other));
    }

    /** Why an isolated container has ids below the pool though nobody asked for them. */
    Explanation below(InstanceIdmap container) {
        if (IsolatedKeys.of(container.instance()).isByHand()) {
            return byHand(List.of(container));
        }
        List<InstanceIdmap> low =
                member.instances().stream()
                        .filter(each -> each != container && isLow(each))
                        .toList();
        return low.isEmpty()
                ? new Explanation(
                        Cause.UNKNOWN,
                        "No key asks for these ids: keys have changed since.",
                        List.of(container))
                : new Explanation(
                        Cause.LOW_BASE,
                        String.format(
                                Locale.ROOT,
                                "The base of %s lies below the ids that %s gives out, and it goes"
                                        + " on behind it: %s got ids of the host without asking.",
                                Names.of(low),
                                server,
                                container.label()),
                        low);
    }

    private boolean isLow(InstanceIdmap other) {
        IsolatedKeys keys = IsolatedKeys.of(other.instance());
        IdRange range = pool;
        return keys.isolated() && keys.isByHand() && range != null && keys.base() < range.start();
    }

    /** Whether the allocator gives the container its range again, as things are now. */
    private boolean isGivenNow(Instance container) {
        IdRange range = pool;
        IsolatedKeys keys = IsolatedKeys.of(container);
        if (range == null || keys.chosen() < 0) {
            return false;
        }
        Instant born = container.created();
        Allocator allocator = new Allocator(range);
        return Stream.of(ranges(container, null), ranges(container, born))
                .map(each -> allocator.base(keys.size(), each))
                .anyMatch(OptionalLong.of(keys.chosen())::equals);
    }

    /**
     * What the server looks at for this container.
     *
     * @param born leaves those out that were created later; null for none
     */
    private List<IdRange> ranges(Instance container, @Nullable Instant born) {
        List<IdRange> ranges = new ArrayList<>();
        for (Neighbour each : isolated) {
            Instance other = each.container().instance();
            boolean passed =
                    neighbours.byName()
                            ? other.name().equals(container.name())
                            : other == container;
            if (!passed && (born == null || !isYounger(other, born))) {
                ranges.add(each.range());
            }
        }
        return ranges;
    }

    private static boolean isYounger(Instance other, Instant born) {
        Instant created = other.created();
        return created != null && created.isAfter(born);
    }

    private Explanation byHand(List<InstanceIdmap> containers) {
        return new Explanation(
                Cause.BASE_BY_HAND,
                String.format(
                        Locale.ROOT,
                        "security.idmap.base of %s was set by hand; %s does not check whether the"
                                + " range is free.",
                        Names.of(containers),
                        server),
                containers);
    }

    private Explanation backwards(InstanceIdmap given, InstanceIdmap other) {
        List<InstanceIdmap> inside = new ArrayList<>();
        IdRange outer = range(other);
        long chosen = IsolatedKeys.of(given.instance()).chosen();
        for (Neighbour each : isolated) {
            if (each.container() != given
                    && each.container() != other
                    && each.keys().chosen() >= 0
                    && outer != null
                    && outer.contains(each.range())
                    && each.range().end() <= chosen) {
                inside.add(each.container());
            }
        }
        String nested =
                inside.isEmpty()
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                " (%s inside the range of %s)",
                                Names.of(inside),
                                other.label());
        return new Explanation(
                Cause.RANGE_INSIDE_RANGE,
                String.format(
                        Locale.ROOT,
                        "A range inside another one%s leads %s backwards when it looks for a free"
                                + " range: it gave %s ids that %s had.",
                        nested,
                        server,
                        given.label(),
                        other.label()),
                inside.isEmpty() ? List.of(other) : inside);
    }

    private static @Nullable IdRange range(InstanceIdmap container) {
        IsolatedKeys keys = IsolatedKeys.of(container.instance());
        return keys.isolated() && keys.chosen() >= 0
                ? IdRange.of(keys.chosen(), keys.size())
                : null;
    }

    private Explanation parallel(InstanceIdmap one, InstanceIdmap other) {
        Instant first = one.instance().created();
        Instant second = other.instance().created();
        String when = "";
        if (first != null && second != null) {
            long apart = Duration.between(first, second).abs().toSeconds();
            when = String.format(Locale.ROOT, "; these were created %,d s apart", apart);
        }
        return new Explanation(
                Cause.PARALLEL_CREATION,
                String.format(
                        Locale.ROOT,
                        "No base was set by hand: %s gave %s and %s one range, as it does when"
                                + " containers are created at the same time%s.",
                        server,
                        one.label(),
                        other.label(),
                        when),
                List.of(one, other));
    }
}
