package io.ringfence.idmap.ui.plan;

import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.IdmapKind;
import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.Overlap;
import io.ringfence.idmap.plan.IsolationPlan;
import io.ringfence.idmap.plan.MemberPlan;
import io.ringfence.idmap.plan.Step;
import io.ringfence.idmap.plan.SubIdLine;
import io.ringfence.idmap.plan.VolumeStep;
import io.ringfence.idmap.ui.state.Host;
import io.ringfence.idmap.ui.state.MapLane;
import io.ringfence.idmap.ui.state.Pick;
import io.ringfence.idmap.ui.state.Picture;
import io.ringfence.idmap.ui.tables.RowKind;
import io.ringfence.ui.estate.Entity;

import org.eclipse.osgi.util.NLS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The rows of the table of a plan. */
final class PlanRows implements RowKind<PlanRow> {

    private static final Map<String, Comparator<PlanRow>> ORDERS =
            Map.of(
                    "number", Comparator.comparingInt(PlanRow::number),
                    "host", Comparator.comparing(row -> row.host().label()),
                    "container", Comparator.comparing(PlanRow::container),
                    "action", Comparator.comparing(PlanRow::action),
                    "now", Comparator.comparing(PlanRow::now),
                    "then", Comparator.comparing(PlanRow::then),
                    "restart", Comparator.comparing(PlanRow::restart),
                    "files", Comparator.comparing(PlanRow::files),
                    "note", Comparator.comparing(PlanRow::note));

    private final PlanDesk plans;

    PlanRows(PlanDesk plans) {
        this.plans = plans;
    }

    @Override
    public List<PlanRow> rows(Picture picture) {
        List<PlanRow> rows = new ArrayList<>();
        for (IsolationPlan plan : plans.plans()) {
            for (MemberPlan member : plan.members()) {
                picture.host(plan.server().name(), member.member())
                        .ifPresent(host -> add(host, member, rows));
            }
        }
        return rows;
    }

    private static void add(Host host, MemberPlan member, List<PlanRow> rows) {
        Map<String, Pick> picks = picks(host);
        SubIdLine line = member.line();
        // first what somebody has to know before anything is done
        member.problems().forEach(each -> sentence(host, Messages.action_problem, each, rows));
        sentence(
                host,
                Messages.action_free,
                NLS.bind(
                        Messages.note_free,
                        "%,d".formatted(member.free().size()),
                        "%,d".formatted(member.ranges())),
                rows);
        if (line != null) {
            sentence(host, Messages.action_line, NLS.bind(Messages.note_line, line.text()), rows);
        }
        for (VolumeStep volume : member.volumes()) {
            String note = NLS.bind(Messages.note_volume, volume.label(), volume.why());
            sentence(host, Messages.action_volume, note, rows);
        }
        member.cautions().forEach(each -> sentence(host, Messages.action_caution, each, rows));
        List<String> left =
                host.maps().overlaps().stream()
                        .map(Overlap::type)
                        .distinct()
                        .map(type -> type.label())
                        .toList();
        sentence(
                host,
                Messages.action_left,
                left.isEmpty() ? Messages.note_nothing : String.join(", ", left),
                rows);
        for (Step step : member.steps()) {
            Pick lane = picks.getOrDefault(step.container().label(), range(step));
            rows.add(row(rows.size(), host, step, lane));
        }
    }

    private static void sentence(Host host, String action, String note, List<PlanRow> rows) {
        Entity server = Entity.server(host.server());
        rows.add(new PlanRow(rows.size(), host, null, action, "", "", "", "", note, server));
    }

    /** The lanes of the host's containers, by their labels. */
    private static Map<String, Pick> picks(Host host) {
        Map<String, Pick> picks = new HashMap<>();
        for (MapLane each : host.lanes()) {
            for (InstanceIdmap one : each.lane().containers()) {
                picks.putIfAbsent(one.label(), new Pick.OneLane(host, each.lane(), one));
            }
        }
        return picks;
    }

    private static Pick range(Step step) {
        return new Pick.OneId(step.range().start());
    }

    private static PlanRow row(int number, Host host, Step step, Pick pick) {
        return new PlanRow(
                number,
                host,
                step,
                switch (step.action()) {
                    case KEEP -> Messages.action_keep;
                    case SET -> Messages.action_set;
                    case SERVER_CHOOSES -> Messages.action_server;
                },
                now(step.container()),
                step.range().toString(),
                step.restart() ? Messages.restart : "",
                switch (step.remap()) {
                    case NONE -> "";
                    case ON_START -> Messages.files_start;
                    case UNKNOWN -> Messages.files_unknown;
                },
                String.join(" ", step.cautions()),
                pick);
    }

    private static String now(InstanceIdmap container) {
        return container.kind() == IdmapKind.DEFAULT
                ? Messages.now_default
                : container.mapOrEmpty().hostIds(IdKind.UID).toString();
    }

    @Override
    public Comparator<PlanRow> order(String column) {
        return ORDERS.getOrDefault(column, Comparator.comparingInt(PlanRow::number));
    }

    @Override
    public String first() {
        return "number";
    }

    @Override
    public String words(PlanRow row) {
        return String.join(
                        "\n",
                        row.host().label(),
                        row.container(),
                        row.action(),
                        row.now(),
                        row.then(),
                        row.restart(),
                        row.files(),
                        row.note())
                .toLowerCase(Locale.ROOT);
    }

    @Override
    public Object key(PlanRow row) {
        return List.of(row.host().label(), row.container(), row.action(), row.note());
    }

    @Override
    public Object pick(PlanRow row) {
        return row.pick();
    }

    /** Containers that get other ids. */
    @Override
    public Predicate<PlanRow> leads() {
        return row -> {
            Step step = row.step();
            return step != null && step.action() != Step.Action.KEEP;
        };
    }

    @Override
    public Predicate<PlanRow> shows(Pick pick) {
        if (!(pick instanceof Pick.OfLane lane)) {
            return _ -> false;
        }
        String host = lane.host().label();
        // those of the picture are as they will be, those of the steps as they are
        Set<String> labels =
                lane.containers().stream().map(InstanceIdmap::label).collect(Collectors.toSet());
        return row -> {
            Step step = row.step();
            return step != null
                    && host.equals(row.host().label())
                    && labels.contains(step.container().label());
        };
    }

    @Override
    public Predicate<PlanRow> isOf(Entity entity) {
        return row -> {
            Step step = row.step();
            return step != null
                    && row.host().server().equals(entity.server())
                    && entity.kind() == Entity.Kind.INSTANCE
                    && entity.project().equals(step.container().instance().project())
                    && entity.name().equals(step.container().instance().name());
        };
    }
}
