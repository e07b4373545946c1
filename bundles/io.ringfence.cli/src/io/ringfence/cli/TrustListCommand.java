package io.ringfence.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.Set;
import java.util.concurrent.Callable;

/** {@code ringfence trust list}. */
@Command(
        name = "list",
        description = "List everybody whom a server lets in, and what each may do.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {"  ringfence trust list web-01", "  ringfence trust list sample --format json"})
final class TrustListCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin private final TrustReading reading = new TrustReading();

    private TrustListCommand(CommandContext context) {
        this.context = context;
    }

    static CommandLine of(CommandContext context) {
        return new CommandLine(new TrustListCommand(context));
    }

    @Override
    public Integer call() throws Exception {
        Set<String> own = OwnCertificates.of(context, reading.options.sources);
        return reading.run(
                context,
                (table, capture, out) -> table.list(capture, own, out),
                (capture, now, out) -> TrustJson.list(capture, own, now, out));
    }
}
