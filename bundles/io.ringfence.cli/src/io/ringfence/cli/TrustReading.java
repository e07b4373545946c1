package io.ringfence.cli;

import io.ringfence.model.Capture;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.time.Instant;

/** What the commands have in common that read who may enter: sources, format and output. */
final class TrustReading {

    @Mixin final SourceOptions options = new SourceOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "@|bold table|@ (the default) or @|bold json|@.")
    private TableOrJson format = TableOrJson.table;

    @Mixin private final OutputOption output = new OutputOption();

    /** What people read. */
    interface Table {
        void write(TrustTable table, Capture capture, Appendable out) throws IOException;
    }

    /** What programs read. */
    interface Document {
        void write(Capture capture, Instant now, Appendable out) throws IOException;
    }

    /** Captures the sources and writes the form that was asked for; the exit status. */
    int run(CommandContext context, Table table, Document json) throws Exception {
        Captured captured = new Capturing(context, options).run();
        if (captured.isEmpty()) {
            return captured.exitCode();
        }
        Instant now = context.clock().instant();
        output.print(
                context.terminal(),
                (style, out) -> {
                    if (format == TableOrJson.json) {
                        json.write(captured.capture(), now, out);
                    } else {
                        Columns columns = new Columns(style, context.terminal().width());
                        table.write(new TrustTable(columns, now), captured.capture(), out);
                    }
                });
        return captured.exitCode();
    }
}
