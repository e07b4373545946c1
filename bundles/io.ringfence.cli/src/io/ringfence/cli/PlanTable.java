package io.ringfence.cli;

import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.IdmapKind;
import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.Overlap;
import io.ringfence.idmap.explain.Names;
import io.ringfence.idmap.plan.IsolationPlan;
import io.ringfence.idmap.plan.MemberPlan;
import io.ringfence.idmap.plan.Step;
import io.ringfence.idmap.plan.SubIdLine;
import io.ringfence.idmap.plan.VolumeStep;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/**
 * A plan for people: each container, what it has and what it gets.
 *
 * @param now for the age of captures
 */
record PlanTable(Columns columns, Instant now) {

    private static final int NAME = 28;

    void print(List<IsolationPlan> plans, Appendable out) throws IOException {
        for (IsolationPlan plan : plans) {
            for (MemberPlan member : plan.members()) {
                columns.server(plan.server(), member.member(), now, out);
                print(member, out);
                left(plan, member, out);
                out.append("\n");
            }
        }
        columns.faint("--format commands prints what to run.", out);
    }

    private void print(MemberPlan member, Appendable out) throws IOException {
        for (Step step : member.steps()) {
            columns.row(step.container().label(), NAME, now(step) + then(step), out);
        }
        int changes = member.changes().size();
        long restarts = member.steps().stream().filter(Step::restart).count();
        columns.text(
                String.format(
                        Locale.ROOT,
                        "%,d of %,d container%s change%s, %,d need%s a restart; %,d ids stay free,"
                                + " room for %,d more ranges of 65,536",
                        changes,
                        member.steps().size(),
                        member.steps().size() == 1 ? "" : "s",
                        changes == 1 ? "s" : "",
                        restarts,
                        restarts == 1 ? "s" : "",
                        member.free().size(),
                        member.ranges()),
                out);
        SubIdLine line = member.line();
        columns.text(
                line == null
                        ? "Root's sub-ids suffice."
                        : "Root's sub-ids do not suffice: add the line "
                                + line.text()
                                + " to /etc/subuid and to /etc/subgid of the host, below the one"
                                + " that is there.",
                out);
        for (VolumeStep volume : member.volumes()) {
            columns.text("The volume " + volume.label() + " is shifted: " + volume.why(), out);
        }
        for (String problem : member.problems()) {
            columns.text("■ " + problem, out);
        }
        for (String caution : member.cautions()) {
            columns.text("▲ " + caution, out);
        }
        for (Map.Entry<String, List<String>> each : cautions(member).entrySet()) {
            columns.text("▲ " + Names.ofLabels(each.getValue()) + ": " + each.getKey(), out);
        }
    }

    /** What is to be known of single containers, with whom it is about. */
    private static Map<String, List<String>> cautions(MemberPlan member) {
        Map<String, List<String>> cautions = new LinkedHashMap<>();
        for (Step step : member.steps()) {
            for (String each : step.cautions()) {
                cautions.computeIfAbsent(each, _ -> new ArrayList<>())
                        .add(step.container().label());
            }
        }
        return cautions;
    }

    private static String now(Step step) {
        InstanceIdmap container = step.container();
        if (step.action() == Step.Action.KEEP) {
            return "keeps ";
        }
        return container.kind() == IdmapKind.DEFAULT
                ? "default map → "
                : container.mapOrEmpty().hostIds(IdKind.UID) + " → ";
    }

    private static String then(Step step) {
        StringJoiner text = new StringJoiner(", ");
        text.add(step.range().toString());
        if (step.action() == Step.Action.SERVER_CHOOSES) {
            text.add("chosen by the server");
        }
        if (step.restart()) {
            text.add("restart");
        }
        if (step.remap() == Step.Remap.ON_START) {
            text.add("the start changes the owners of all files");
        }
        return text.toString();
    }

    private void left(IsolationPlan plan, MemberPlan member, Appendable out) throws IOException {
        Set<String> left = new LinkedHashSet<>();
        plan.after().members().stream()
                .filter(each -> each.member().equals(member.member()))
                .flatMap(each -> each.overlaps().stream())
                .map(Overlap::type)
                .forEach(type -> left.add(type.label()));
        columns.text(
                left.isEmpty()
                        ? "Nothing is shared then."
                        : "What is left then: " + String.join(", ", left) + ".",
                out);
    }
}
