package io.ringfence.idmap.plan;

import io.ringfence.idmap.IdRangeSet;
import io.ringfence.idmap.MemberIdmaps;
import io.ringfence.idmap.ServerIdmaps;
import io.ringfence.model.Server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plans how containers get host ids that nobody else has. */
public final class Planner {

    private Planner() {}

    /** The plan for the members of a server that have containers that are meant. */
    public static IsolationPlan plan(Server server, Wish wish) {
        return plan(server, ServerIdmaps.of(server), wish);
    }

    /**
     * Containers that would not start with another map are left out, and the plan is made anew
     * without them: whoever shares a volume with one of them may be the next.
     *
     * @param maps those of {@code server}
     */
    public static IsolationPlan plan(Server server, ServerIdmaps maps, Wish wish) {
        Set<String> leftOut = new HashSet<>();
        Map<String, List<String>> problems = new HashMap<>();
        while (true) {
            IsolationPlan plan = plan(server, maps, wish, leftOut);
            SharedVolumes volumes = SharedVolumes.of(server, maps, plan.after(), plan.steps());
            if (volumes.leftOut().isEmpty()) {
                return with(plan, volumes.shifted(), problems);
            }
            leftOut.addAll(volumes.leftOut());
            volumes.problems()
                    .forEach(
                            (member, more) ->
                                    problems.computeIfAbsent(member, _ -> new ArrayList<>())
                                            .addAll(more));
        }
    }

    private static IsolationPlan plan(
            Server server, ServerIdmaps maps, Wish wish, Set<String> leftOut) {
        Wish rest = wish.except(leftOut);
        List<MemberPlan> members = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        Map<String, IdRangeSet> more = new HashMap<>();
        for (MemberIdmaps member : maps.members()) {
            if (member.instances().stream().noneMatch(each -> wish.has(each.instance()))) {
                continue;
            }
            MemberPlan plan = new MemberPlanner(server, member, rest).plan();
            members.add(plan);
            steps.addAll(plan.steps());
            SubIdLine line = plan.line();
            if (line != null) {
                more.put(member.member(), IdRangeSet.of(List.of(line.ids())));
            }
        }
        Server later = Preview.of(server, steps);
        return new IsolationPlan(server, maps, members, later, ServerIdmaps.of(later, maps, more));
    }

    private static IsolationPlan with(
            IsolationPlan plan, List<VolumeStep> shifted, Map<String, List<String>> problems) {
        Map<String, List<VolumeStep>> volumes = new HashMap<>();
        for (VolumeStep step : shifted) {
            String last = "";
            for (MemberPlan member : plan.members()) {
                if (member.steps().stream()
                        .anyMatch(each -> step.users().contains(each.container().instance()))) {
                    last = member.member();
                }
            }
            volumes.computeIfAbsent(last, _ -> new ArrayList<>()).add(step);
        }
        List<MemberPlan> members =
                plan.members().stream()
                        .map(
                                each ->
                                        each.with(
                                                volumes.getOrDefault(each.member(), List.of()),
                                                problems.getOrDefault(each.member(), List.of())))
                        .toList();
        return new IsolationPlan(
                plan.server(),
                plan.before(),
                members,
                Preview.shifted(plan.later(), shifted),
                plan.after());
    }
}
