package io.ringfence.idmap.ui.plan;

import io.ringfence.idmap.ServerIdmaps;
import io.ringfence.idmap.plan.IsolationPlan;
import io.ringfence.idmap.plan.PlanCommands;
import io.ringfence.idmap.plan.Planner;
import io.ringfence.idmap.ui.state.Comparison;
import io.ringfence.idmap.ui.state.IdmapDesk;
import io.ringfence.idmap.ui.state.ServerMaps;
import io.ringfence.model.Capture;
import io.ringfence.model.Server;
import io.ringfence.model.estate.EstateModel;
import io.ringfence.model.service.LxdModel.Listening;
import io.ringfence.ui.state.OneThread;
import io.ringfence.ui.state.Remembered;

import org.eclipse.jdt.annotation.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * What the picture is compared with: a plan, or another capture. One at a time, and none of it is
 * real. A plan is made anew when its servers answer anew; what was planned last is kept in the
 * estate, the plan itself is not: after a start the picture shows what is real. Safe for several
 * threads.
 */
@Component(service = PlanDesk.class)
public final class PlanDesk {

    private final IdmapDesk desk;
    private final Executor background;
    private final Remembered kept;
    private final List<Listening> listenings;
    private volatile Planned planned = new Planned(Comparison.NONE, List.of(), null);

    private record Planned(
            Comparison comparison, List<IsolationPlan> plans, @Nullable PlanWish wish) {}

    @Activate
    public PlanDesk(@Reference IdmapDesk desk, @Reference EstateModel estate) {
        this(desk, estate, new OneThread("plans of id maps"));
    }

    /**
     * @param background runs one thing after the other
     */
    public PlanDesk(IdmapDesk desk, EstateModel estate, Executor background) {
        this.desk = desk;
        this.background = background;
        kept = new Remembered(estate, "idmap.plan", "", _ -> {});
        listenings = List.of(estate.listen(kept::changed), desk.listen(this::changed));
    }

    /** The plans that the picture shows, one for each server that is meant; none without a plan. */
    public List<IsolationPlan> plans() {
        Planned now = planned;
        return now.comparison() == desk.comparison() ? now.plans() : List.of();
    }

    /** What was planned last in the estate that is open. */
    public Optional<PlanWish> last() {
        return WishText.read(kept.now());
    }

    /**
     * Plans and shows it in the picture. Takes time: not for the user interface.
     *
     * @return how many containers change
     */
    public int plan(PlanWish wish) {
        background.execute(() -> kept.keep(WishText.write(wish)));
        return show(wish);
    }

    private int show(PlanWish wish) {
        List<IsolationPlan> plans = new ArrayList<>();
        Map<String, ServerIdmaps> after = new HashMap<>();
        Map<String, Server> later = new HashMap<>();
        for (ServerMaps each : now()) {
            if (wish.isMeant(each.name())) {
                IsolationPlan plan = Planner.plan(each.server(), each.maps(), wish.wish());
                if (!plan.members().isEmpty()) {
                    plans.add(plan);
                    after.put(each.name(), plan.after());
                    later.put(each.name(), plan.later());
                }
            }
        }
        Comparison comparison =
                new Comparison(Messages.comparison_plan, Comparison.Time.LATER, after, later);
        planned = new Planned(comparison, List.copyOf(plans), wish);
        desk.compare(comparison);
        return plans.stream()
                .flatMap(plan -> plan.members().stream())
                .mapToInt(member -> member.changes().size())
                .sum();
    }

    /** What is planned for a server that answered anew may not hold any more. */
    private void changed() {
        Planned now = planned;
        if (isOld(now)) {
            background.execute(() -> again(now));
        }
    }

    private boolean isOld(Planned now) {
        return now.comparison() == desk.comparison()
                && now.plans().stream().anyMatch(plan -> hasOther(plan.server()));
    }

    /** Whether this server is shown as it was captured at another time. */
    private boolean hasOther(Server server) {
        return desk.picture().servers().stream()
                .anyMatch(each -> each.name().equals(server.name()) && each.server() != server);
    }

    private void again(Planned of) {
        PlanWish wish = of.wish();
        if (of == planned && wish != null && isOld(of)) {
            show(wish);
        }
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

    @Deactivate
    void close() {
        listenings.forEach(Listening::close);
        if (background instanceof OneThread thread) {
            thread.close();
        }
    }
}
