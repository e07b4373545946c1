package io.ringfence.cli;

import io.ringfence.idmap.plan.IsolationPlan;
import io.ringfence.idmap.plan.PlanCommands;
import io.ringfence.idmap.plan.Planner;
import io.ringfence.idmap.plan.Wish;
import io.ringfence.idmap.render.PlanJson;
import io.ringfence.model.Capture;
import io.ringfence.model.Instance;
import io.ringfence.model.Server;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

import org.eclipse.jdt.annotation.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** {@code ringfence idmap plan}: an isolation on paper. */
@Command(
        name = "plan",
        description = "Plan ranges that containers share with nobody; nothing is changed.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ringfence idmap plan web-01 --all",
            "  ringfence idmap plan web-01 --isolate shop/api --isolate shop/web-1",
            "  ringfence idmap plan web-01 --project shop --format commands > isolate.sh",
            "",
            "Exit status: 0 done; 1 done, but not all can be had as wished; 2 bad usage or input;",
            "3 a source cannot be reached or is not trusted."
        })
final class IdmapPlanCommand implements Callable<Integer> {

    /** The formats; the names are those of {@code --format}. */
    enum Format {
        table,
        commands,
        json
    }

    /** Who is meant; all if nothing is said. */
    static final class Who {
        @Option(names = "--all", description = "Isolate all containers (the default).")
        private boolean all;

        @Option(
                names = "--isolate",
                paramLabel = "INSTANCE",
                description = "Isolate this one, NAME or PROJECT/NAME; may be given several times.")
        private List<String> instances = new ArrayList<>();

        @Option(
                names = "--project",
                paramLabel = "P",
                description = "Isolate those of this project; may be given several times.")
        private List<String> projects = new ArrayList<>();
    }

    /** So many names an error gives. */
    private static final int NAMED = 8;

    private final CommandContext context;

    @Mixin private final SourceOptions options = new SourceOptions();

    @ArgGroup(exclusive = true)
    private @Nullable Who who;

    @Option(
            names = "--size",
            paramLabel = "N",
            description =
                    "Ids for each; else what it has, 65536, or 131072 where containers run in it.")
    private @Nullable Long size;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "@|bold table|@ (the default), @|bold commands|@ for a shell, or @|bold"
                            + " json|@.")
    private Format format = Format.table;

    @Mixin private final OutputOption output = new OutputOption();

    IdmapPlanCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        OptionalLong each = size();
        Captured captured = new Capturing(context, options).run();
        if (captured.isEmpty()) {
            return captured.exitCode();
        }
        Wish wish = new Wish(scope(captured.capture()), each);
        List<IsolationPlan> plans =
                captured.capture().servers().stream()
                        .map(server -> Planner.plan(server, wish))
                        .toList();
        output.print(context.terminal(), (style, out) -> print(plans, style, out));
        boolean problem =
                plans.stream()
                        .flatMap(plan -> plan.members().stream())
                        .anyMatch(member -> !member.problems().isEmpty());
        return captured.exitCode() != ExitCode.DONE
                ? captured.exitCode()
                : problem ? ExitCode.FOUND : ExitCode.DONE;
    }

    private void print(List<IsolationPlan> plans, Style style, Writer out) throws IOException {
        switch (format) {
            case json -> PlanJson.write(plans, out);
            case commands -> {
                for (IsolationPlan plan : plans) {
                    for (String line : PlanCommands.of(plan)) {
                        out.append(line).append("\n");
                    }
                }
            }
            case table ->
                    new PlanTable(
                                    new Columns(style, context.terminal().width()),
                                    context.clock().instant())
                            .print(plans, out);
        }
    }

    private OptionalLong size() throws SourceException {
        Long wished = size;
        if (wished == null) {
            return OptionalLong.empty();
        }
        if (wished < 1 || wished >= 1L << 31) {
            throw bad("this is no size", wished.toString(), "give a number from 1 to 2147483647");
        }
        return OptionalLong.of(wished);
    }

    private Wish.Scope scope(Capture capture) throws SourceException {
        Who meant = who;
        if (meant == null || meant.all) {
            return new Wish.All();
        }
        if (!meant.projects.isEmpty()) {
            for (String project : meant.projects) {
                if (instances(capture).noneMatch(each -> each.project().equals(project))) {
                    throw bad(
                            "no project with containers has this name",
                            project,
                            advice(instances(capture).map(Instance::project)));
                }
            }
            return new Wish.Projects(Set.copyOf(meant.projects));
        }
        Set<String> labels = new HashSet<>();
        for (String name : meant.instances) {
            String label = name.contains("/") ? name : Server.DEFAULT_PROJECT + "/" + name;
            Instance found =
                    instances(capture)
                            .filter(each -> label(each).equals(label))
                            .findFirst()
                            .orElseThrow(() -> noContainer(name, capture));
            if (found.isPrivileged()) {
                throw bad(
                        "a privileged container has no id map to isolate",
                        name,
                        "make it unprivileged first");
            }
            labels.add(label);
        }
        return new Wish.Containers(labels);
    }

    private static Stream<Instance> instances(Capture capture) {
        return capture.servers().stream()
                .flatMap(server -> server.instances().stream())
                .filter(Instance::isContainer);
    }

    private static String label(Instance instance) {
        return instance.project() + "/" + instance.name();
    }

    private static SourceException noContainer(String name, Capture capture) {
        return bad(
                "no container has this name",
                name,
                advice(instances(capture).map(IdmapPlanCommand::label)));
    }

    /** Names what there is, or where all of it is listed. */
    private static String advice(Stream<String> names) {
        List<String> all = names.distinct().sorted().toList();
        String some = String.join(", ", all.subList(0, Math.min(NAMED, all.size())));
        if (all.isEmpty()) {
            return "there are no containers; ask `ringfence idmap` of another source";
        }
        return all.size() <= NAMED
                ? "there is " + some
                : "there is %s and %d more; see `ringfence idmap SOURCE`"
                        .formatted(some, all.size() - NAMED);
    }

    private static SourceException bad(String what, String where, String advice) {
        return new SourceException(new Problem(Problem.Kind.BAD_INPUT, what, where, advice));
    }
}
