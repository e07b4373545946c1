package io.ringfence.cli;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.pki.Pki;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.time.Instant;
import java.util.concurrent.Callable;

/** {@code ringfence pki list}. */
@Command(
        name = "list",
        description = "List what the authority issued, the newest last.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExample:%n",
        footer = "  ringfence pki list ~/pki --format json")
final class PkiListCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin private final PkiPlace place = new PkiPlace();

    @Option(names = "--format", paramLabel = "FORMAT", description = "table or json.")
    private PkiFormat format = PkiFormat.table;

    PkiListCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SourceException {
        Terminal terminal = context.terminal();
        Pki pki = place.open(terminal);
        Instant now = context.clock().instant();
        switch (format) {
            case table -> PkiText.list(terminal, pki.index(), now);
            case json -> terminal.out().println(PkiJson.list(pki.index(), now).text());
        }
        place.remark(pki, terminal);
        return ExitCode.DONE;
    }
}
