package io.ringfence.cli;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.own.RemoteRow;
import io.ringfence.remote.own.RemoteRows;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.concurrent.Callable;

/** {@code ringfence remote list}. */
@Command(
        name = "list",
        description = "List all remotes: Ringfence's own first, then those of lxc and incus.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExample:%n",
        footer = "  ringfence remote list --format json")
final class RemoteListCommand implements Callable<Integer> {

    private final CommandContext context;

    @Option(names = "--format", paramLabel = "FORMAT", description = "table or json.")
    private TableOrJson format = TableOrJson.table;

    RemoteListCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SourceException {
        List<RemoteRow> rows = new RemoteRows(context.environment()).all();
        switch (format) {
            case table -> RemoteText.list(context.terminal(), rows);
            case json ->
                    context.terminal()
                            .out()
                            .println(RemoteJson.list(rows, context.clock().instant()).text());
        }
        return ExitCode.DONE;
    }
}
