package io.ringfence.idmap.ui.detail;

import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.Overlap;
import io.ringfence.idmap.OverlapClass;
import io.ringfence.idmap.plan.PlanCommands;
import io.ringfence.idmap.plan.Planner;
import io.ringfence.idmap.plan.Wish;
import io.ringfence.idmap.ui.state.ServerMaps;
import io.ringfence.model.Addressing;
import io.ringfence.model.Origin;
import io.ringfence.model.ServerIndex;
import io.ringfence.model.ShellWord;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** What a shell runs against an overlap. */
record Remedies(Where where) {

    /** So many containers are worth commands of their own; for more there is a plan. */
    private static final int MOST = 20;

    /**
     * The commands, none where nothing but a decision helps.
     *
     * @param from the containers whose configuration leads to the overlap
     */
    List<String> commands(OverlapClass type, List<InstanceIdmap> from, Overlap overlap) {
        return where.server()
                .map(server -> commands(server, type, from, overlap))
                .orElse(List.of());
    }

    private static List<String> commands(
            ServerMaps server, OverlapClass type, List<InstanceIdmap> from, Overlap overlap) {
        Addressing address = Addressing.of(server.server());
        List<String> lines = new ArrayList<>();
        if (OverlapPage.isForPlan(type)) {
            // all of them: the plan leaves one its range where that is enough
            List<InstanceIdmap> meant = overlap.instances().limit(MOST + 1L).toList();
            if (meant.size() > MOST) {
                return List.of();
            }
            Set<String> labels =
                    meant.stream().map(InstanceIdmap::label).collect(Collectors.toSet());
            lines.addAll(
                    PlanCommands.of(
                            Planner.plan(
                                    server.server(),
                                    server.maps(),
                                    new Wish(new Wish.Containers(labels), OptionalLong.empty()))));
            return lines;
        }
        ServerIndex index = new ServerIndex(server.server());
        String key = type == OverlapClass.PRIVILEGED ? "security.privileged" : "raw.idmap";
        for (InstanceIdmap each : from.stream().limit(MOST).toList()) {
            Origin origin = index.effective(each.instance()).get(key).origin();
            if (origin.kind() != Origin.Kind.INSTANCE) {
                continue; // a profile sets it, perhaps for others, too
            }
            lines.add(
                    "%s config unset --project %s %s%s %s"
                            .formatted(
                                    address.client(),
                                    ShellWord.of(each.instance().project()),
                                    address.prefix(),
                                    ShellWord.of(each.instance().name()),
                                    key));
        }
        return lines;
    }
}
