package io.ringfence.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.concurrent.Callable;

/** {@code ringfence trust matrix}. */
@Command(
        name = "matrix",
        description = {
            "Show who may enter which server and as what. Certificates of one key are one person,",
            "whatever they are called."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExample:%n",
        footer = "  ringfence trust matrix web-01 web-02 db-01")
final class TrustMatrixCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin private final TrustReading reading = new TrustReading();

    TrustMatrixCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        return reading.run(context, TrustTable::matrix, TrustJson::matrix);
    }
}
