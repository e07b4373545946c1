package io.ringfence.idmap.plan;

import io.ringfence.idmap.ServerIdmaps;
import io.ringfence.model.Server;

import java.util.List;

/**
 * A plan for one server, and how it will be.
 *
 * @param server as it is
 * @param before its maps
 * @param members what happens on each member
 * @param later the server with everything done and all that need it restarted
 * @param after the maps then, with the overlaps that are left
 */
public record IsolationPlan(
        Server server,
        ServerIdmaps before,
        List<MemberPlan> members,
        Server later,
        ServerIdmaps after) {

    public IsolationPlan {
        members = List.copyOf(members);
    }

    /** All steps in order. */
    public List<Step> steps() {
        return members.stream().flatMap(member -> member.steps().stream()).toList();
    }
}
