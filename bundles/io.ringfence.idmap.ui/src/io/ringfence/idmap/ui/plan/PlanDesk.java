package io.ringfence.idmap.ui.plan;

import io.ringfence.idmap.ServerIdmaps;
import io.ringfence.idmap.plan.IsolationPlan;
import io.ringfence.idmap.plan.PlanCommands;
import io.ringfence.idmap.plan.Planner;
import io.ringfence.idmap.plan.Wish;
import io.ringfence.idmap.ui.state.Comparison;
import io.ringfence.idmap.ui.state.IdmapDesk;
import io.ringfence.idmap.ui.state.ServerMaps;
import io.ringfence.model.Capture;
import io.ringfence.model.Server;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What the picture is compared with: a plan, or another capture. One at a time, and none of it is
 * real. Safe for several threads.
 */
@Component(service = PlanDesk.class)
public final class PlanDesk {

    private final IdmapDesk desk;
    private volatile Planned planned = new Planned(Comparison.NONE, List.of());

    private record Planned(Comparison comparison, List<IsolationPlan> plans) {}

    @Activate
    public PlanDesk(@Reference IdmapDesk desk) {
        this.desk = desk;
    }

    /** The plans that the picture shows, one for each server that is meant; none without a plan. */
    public List<IsolationPlan> plans() {
        Planned now = planned;
        return now.comparison() == desk.comparison() ? now.plans() : List.of();
    }

    /**
     * Plans and shows it in the picture. Takes time: not for the user interface.
     *
     * @param meant which servers, by name
     * @return how many containers change
     */
    public int plan(Predicate<String> meant, Wish wish) {
        List<IsolationPlan> plans = new ArrayList<>();
        Map<String, ServerIdmaps> after = new HashMap<>();
        Map<String, Server> later = new HashMap<>();
        for (ServerMaps each : now()) {
            if (meant.test(each.name())) {
                IsolationPlan plan = Planner.plan(each.server(), each.maps(), wish);
                if (!plan.members().isEmpty()) {
                    plans.add(plan);
                    after.put(each.name(), plan.after());
                    later.put(each.name(), plan.later());
                }
            }
        }
        Comparison comparison =
                new Comparison(Messages.comparison_plan, Comparison.Time.LATER, after, later);
        planned = new Planned(comparison, List.copyOf(plans));
        desk.compare(comparison);
        return plans.stream()
                .flatMap(plan -> plan.members().stream())
                .mapToInt(member -> member.changes().size())
                .sum();
    }

    /**
     * Compares the servers with what they were, by their names. Takes time.
     *
     * @param label what it is, for people
     * @return how many of the open servers are in it
     */
    public int compare(Capture other, String label) {
        Map<String, ServerIdmaps> before = new HashMap<>();
        for (ServerMaps each : now()) {
            for (Server old : other.servers()) {
                if (old.name().equals(each.name())) {
                    before.put(each.name(), ServerIdmaps.of(old));
                }
            }
        }
        if (!before.isEmpty()) {
            desk.compare(Comparison.earlier(label, before));
        }
        return before.size();
    }

    /** Shows the servers as they are. */
    public void end() {
        desk.compare(Comparison.NONE);
    }

    /** The plans as commands for a shell; empty without a plan. */
    public String commands() {
        List<String> lines = new ArrayList<>();
        plans().forEach(plan -> lines.addAll(PlanCommands.of(plan)));
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    /** The servers as they are: the picture of a plan shows how they will be. */
    private List<ServerMaps> now() {
        return desk.picture().servers().stream().map(each -> ServerMaps.of(each.server())).toList();
    }
}
