package io.ringfence.idmap.plan;

import io.ringfence.idmap.IdRangeSet;
import io.ringfence.idmap.MemberIdmaps;
import io.ringfence.idmap.ServerIdmaps;
import io.ringfence.model.Server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Plans how containers get host ids that nobody else has. */
public final class Planner {

    private Planner() {}

    /** The plan for the members of a server that have containers that are meant. */
    public static IsolationPlan plan(Server server, Wish wish) {
        return plan(server, ServerIdmaps.of(server), wish);
    }

    /**
     * @param maps those of {@code server}
     */
    public static IsolationPlan plan(Server server, ServerIdmaps maps, Wish wish) {
        List<MemberPlan> members = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        Map<String, IdRangeSet> more = new HashMap<>();
        for (MemberIdmaps member : maps.members()) {
            if (member.instances().stream().noneMatch(each -> wish.has(each.instance()))) {
                continue;
            }
            MemberPlan plan = new MemberPlanner(server, member, wish).plan();
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
}
