package io.ringfence.idmap.plan;

import io.ringfence.idmap.MemberIdmaps;
import io.ringfence.idmap.ServerIdmaps;
import io.ringfence.model.Server;

import java.util.ArrayList;
import java.util.List;

/** Plans how containers get host ids that nobody else has. */
public final class Planner {

    private Planner() {}

    /** The plan for all members of a server. */
    public static IsolationPlan plan(Server server, Wish wish) {
        return plan(server, ServerIdmaps.of(server), wish);
    }

    /**
     * @param maps those of {@code server}
     */
    public static IsolationPlan plan(Server server, ServerIdmaps maps, Wish wish) {
        List<MemberPlan> members = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        for (MemberIdmaps member : maps.members()) {
            MemberPlan plan = new MemberPlanner(server, member, wish).plan();
            members.add(plan);
            steps.addAll(plan.steps());
        }
        Server later = Preview.of(server, steps);
        return new IsolationPlan(server, maps, members, later, ServerIdmaps.of(later, maps));
    }
}
