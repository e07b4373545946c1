package io.ringfence.idmap.plan;

import io.ringfence.idmap.IsolatedKeys;
import io.ringfence.model.Addressing;
import io.ringfence.model.Instance;
import io.ringfence.model.PlainText;
import io.ringfence.model.ShellWord;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A plan as commands of {@code lxc} or {@code incus} for a POSIX shell, with comments. Each command
 * names the server as its client knows it, so none changes another one.
 */
public final class PlanCommands {

    private static final String ISOLATED = "security.idmap.isolated";

    private final Addressing server;
    private final String client;
    private final String prefix;

    /** Those that are stopped and started with a volume of theirs. */
    private final Set<Instance> withVolume = Collections.newSetFromMap(new IdentityHashMap<>());

    private PlanCommands(Addressing server, List<MemberPlan> members) {
        this.server = server;
        members.stream()
                .flatMap(member -> member.volumes().stream())
                .forEach(step -> withVolume.addAll(step.users()));
        client = server.client();
        prefix = server.prefix();
    }

    /** The lines for one server; only comments when nothing is to be done. */
    public static List<String> of(IsolationPlan plan) {
        Addressing server = Addressing.of(plan.server());
        PlanCommands commands = new PlanCommands(server, plan.members());
        List<String> lines = new ArrayList<>();
        lines.add(comment("server " + plan.server().name()));
        if (!server.hint().isEmpty()) {
            lines.add(comment(server.hint()));
        }
        for (MemberPlan member : plan.members()) {
            commands.add(member, lines);
        }
        return lines;
    }

    private void add(MemberPlan member, List<String> lines) {
        lines.add(
                comment(
                        String.format(
                                Locale.ROOT,
                                "host %s: %,d of %,d containers change",
                                member.member(),
                                member.changes().size(),
                                member.steps().size())));
        member.problems().forEach(each -> lines.add(comment("problem: " + each)));
        member.cautions().forEach(each -> lines.add(comment("caution: " + each)));
        SubIdLine line = member.line();
        if (line != null) {
            lines.add(
                    comment(
                            "first, on the host, in /etc/subuid and in /etc/subgid, below the line"
                                    + " for root that is there:"));
            lines.add(comment("    " + line.text()));
        }
        for (Step step : member.steps()) {
            add(step, lines);
        }
        for (VolumeStep step : member.volumes()) {
            lines.add(comment("volume " + step.label() + ": " + step.why()));
        }
        lines.addAll(new VolumeCommands(server).lines(member.volumes()));
    }

    private void add(Step step, List<String> lines) {
        Instance instance = step.container().instance();
        if (!server.canName(instance.name()) && step.action() != Step.Action.KEEP) {
            lines.add(
                    comment(
                            step.container().label()
                                    + ": "
                                    + client
                                    + " would take its name for something else; change it by"
                                    + " hand"));
            return;
        }
        String target =
                "--project " + word(instance.project()) + " " + prefix + word(instance.name());
        step.cautions().forEach(each -> lines.add(comment(step.container().label() + ": " + each)));
        switch (step.action()) {
            case KEEP -> {}
            case SET -> lines.add(client + " config set " + target + keys(step));
            case SERVER_CHOOSES -> {
                lines.add(
                        comment(
                                step.container().label()
                                        + ": the server will choose "
                                        + step.range()));
                if (IsolatedKeys.of(instance).isolated()) {
                    lines.add(client + " config set " + target + " " + ISOLATED + "=false");
                }
                lines.add(client + " config set " + target + " " + ISOLATED + "=true");
            }
        }
        if (step.restart() && !withVolume.contains(instance)) {
            lines.add(client + " restart " + target);
        }
    }

    private static String keys(Step step) {
        IsolatedKeys now = IsolatedKeys.of(step.container().instance());
        return (now.isolated() ? "" : " " + ISOLATED + "=true")
                + " security.idmap.base="
                + step.range().start()
                + (now.size() == step.range().size()
                        ? ""
                        : " security.idmap.size=" + step.range().size());
    }

    private static String word(String text) {
        return ShellWord.of(text);
    }

    /** A comment is one line, whatever is in the names. */
    private static String comment(String text) {
        return "# " + PlainText.of(text);
    }
}
