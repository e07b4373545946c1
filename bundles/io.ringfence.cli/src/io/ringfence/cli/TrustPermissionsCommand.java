package io.ringfence.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.concurrent.Callable;

/** {@code ringfence trust permissions}. */
@Command(
        name = "permissions",
        description = {
            "Show who can do what, also through groups, tokens that wait to be used, the server's",
            "authority, and what projects share."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExample:%n",
        footer = "  ringfence trust permissions web-01")
final class TrustPermissionsCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin private final TrustReading reading = new TrustReading();

    TrustPermissionsCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        return reading.run(context, TrustTable::permissions, TrustJson::permissions);
    }
}
