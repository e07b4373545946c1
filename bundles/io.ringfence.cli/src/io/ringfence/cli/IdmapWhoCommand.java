package io.ringfence.cli;

import io.ringfence.idmap.explain.TypedId;
import io.ringfence.idmap.render.WhoJson;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

/** {@code ringfence idmap who}: who an id of the host is, in every container at once. */
@Command(
        name = "who",
        description = "Tell who a user and group id of the host is: there, and in every container.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExample:%n",
        footer = "  ringfence idmap who 165536 web-01")
final class IdmapWhoCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "ID", description = "A number from 0 to 4294967294.")
    private String id = "";

    @Mixin private final SourceOptions options = new SourceOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "@|bold table|@ (the default) or @|bold json|@.")
    private TableOrJson format = TableOrJson.table;

    @Mixin private final OutputOption output = new OutputOption();

    private IdmapWhoCommand(CommandContext context) {
        this.context = context;
    }

    static CommandLine of(CommandContext context) {
        CommandLine command = new CommandLine(new IdmapWhoCommand(context));
        SourceOptions.place(command, "1..*", "1..*");
        return command;
    }

    @Override
    public Integer call() throws Exception {
        long number = number(id);
        Captured captured = new Capturing(context, options).run();
        if (captured.isEmpty()) {
            return captured.exitCode();
        }
        output.print(
                context.terminal(),
                (style, out) -> {
                    if (format == TableOrJson.json) {
                        WhoJson.write(captured.capture(), number, out);
                    } else {
                        new WhoTable(
                                        new Columns(style, context.terminal().width()),
                                        context.clock().instant())
                                .print(captured.capture(), number, out);
                    }
                });
        return captured.exitCode();
    }

    private static long number(String text) throws SourceException {
        return TypedId.read(text)
                .orElseThrow(
                        () ->
                                new SourceException(
                                        new Problem(
                                                Problem.Kind.BAD_INPUT,
                                                "this is no id",
                                                text,
                                                "give a number from 0 to 4294967294")));
    }
}
