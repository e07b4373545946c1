package io.ringfence.cli;

import io.ringfence.idmap.render.IdmapsJson;
import io.ringfence.model.Capture;
import io.ringfence.model.source.SourceException;

import org.eclipse.jdt.annotation.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;

/** {@code ringfence idmap}: the id ranges of containers, and what they share. */
@Command(
        name = "idmap",
        description = {
            "Show which host ids containers have, which they share, and why.",
            "@|bold idmap who|@ tells who an id is; @|bold idmap plan|@ plans an isolation."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ringfence idmap sample",
            "  ringfence idmap web-01 --format json --output maps.json",
            "  ringfence idmap web-01 --format png --scale 2 --output maps.png",
            "  ringfence idmap who 165536 web-01",
            "  ringfence idmap plan web-01 --all"
        })
final class IdmapCommand implements Callable<Integer> {

    /** The formats; the names are those of {@code --format}. */
    enum Format {
        table,
        json,
        svg,
        png
    }

    private final CommandContext context;

    @Mixin private final SourceOptions options = new SourceOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "@|bold table|@ (the default), @|bold json|@, or a picture: @|bold svg|@,"
                            + " @|bold png|@.")
    private Format format = Format.table;

    @Mixin private final OutputOption output = new OutputOption();

    @Option(names = "--all", description = "In the table, list every range and overlap.")
    private boolean all;

    @Mixin private final DrawingOptions drawing = new DrawingOptions();

    @Spec private @Nullable CommandSpec spec;

    private IdmapCommand(CommandContext context) {
        this.context = context;
    }

    static CommandLine of(CommandContext context) {
        CommandLine command = new CommandLine(new IdmapCommand(context));
        SourceOptions.place(
                command, "0..*", "0..*"); // else the commands in it want one before them
        return command.addSubcommand(IdmapWhoCommand.of(context))
                .addSubcommand(new IdmapPlanCommand(context));
    }

    @Override
    public Integer call() throws Exception {
        if (options.sources.isEmpty()) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "Missing required parameter: 'SOURCE'");
        }
        DrawingOptions.check(Objects.requireNonNull(spec), format);
        Captured captured = new Capturing(context, options).run();
        if (captured.isEmpty()) {
            return captured.exitCode();
        }
        print(captured.capture());
        return captured.exitCode();
    }

    private void print(Capture capture) throws IOException, SourceException {
        Terminal terminal = context.terminal();
        switch (format) {
            case table ->
                    output.print(
                            terminal,
                            (style, out) ->
                                    new IdmapTable(
                                                    new Columns(style, terminal.width()),
                                                    all,
                                                    context.clock().instant())
                                            .print(capture, out));
            case json -> output.print(terminal, (_, out) -> IdmapsJson.write(capture, out));
            case svg -> {
                String svg = drawing.svg(capture);
                output.print(terminal, (_, out) -> out.write(svg));
            }
            case png -> {
                byte[] png = drawing.png(capture);
                output.write(terminal, "a PNG picture", out -> out.write(png));
            }
        }
    }
}
