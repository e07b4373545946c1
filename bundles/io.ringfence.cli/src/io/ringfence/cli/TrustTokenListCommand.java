package io.ringfence.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.concurrent.Callable;

/** {@code ringfence trust token list}. */
@Command(
        name = "list",
        description = "List the tokens that wait to be used. Their secrets are never shown.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExample:%n",
        footer = "  ringfence trust token list web-01 --format json")
final class TrustTokenListCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin private final TrustReading reading = new TrustReading();

    TrustTokenListCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        return reading.run(context, TrustTable::tokens, TrustJson::tokens);
    }
}
