package io.ringfence.cli;

import io.ringfence.model.Capture;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.io.Writer;

/** What the commands have in common that read who may enter: sources, format and output. */
final class TrustReading {

    @Mixin final SourceOptions options = new SourceOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "@|bold table|@ (the default) or @|bold json|@.")
    private TableOrJson format = TableOrJson.table;

    @Mixin private final OutputOption output = new OutputOption();

    /** Writes one of the two forms. */
    interface Form {
        void write(Capture capture, Columns columns, Writer out) throws IOException;
    }

    /** Captures the sources and writes the form that was asked for; the exit status. */
    int run(CommandContext context, Form table, Form json) throws Exception {
        Captured captured = new Capturing(context, options).run();
        if (captured.isEmpty()) {
            return captured.exitCode();
        }
        Form form = format == TableOrJson.json ? json : table;
        output.print(
                context.terminal(),
                (style, out) ->
                        form.write(
                                captured.capture(),
                                new Columns(style, context.terminal().width()),
                                out));
        return captured.exitCode();
    }
}
