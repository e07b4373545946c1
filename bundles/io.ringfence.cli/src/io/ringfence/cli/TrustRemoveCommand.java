package io.ringfence.cli;

import io.ringfence.model.ConfigValue;
import io.ringfence.model.source.SourceException;
import io.ringfence.model.trust.TrustEntry;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code ringfence trust remove}. */
@Command(
        name = "remove",
        description = "Let them in no more.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExample:%n",
        footer = "  ringfence trust remove web-01 ann c637eb0700e9")
final class TrustRemoveCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin private final EntryParameters entries = new EntryParameters();

    @Option(
            names = "--yes",
            description = "Also remove the certificate of this client itself, without asking.")
    private boolean sure;

    TrustRemoveCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SourceException {
        try (TrustOn on = new TrustOn(context, entries.remote())) {
            List<TrustEntry> meant = entries.on(on);
            if (!on.mayLose(
                    meant,
                    "Without it you need the server's local socket, or another administrator, to"
                            + " come back",
                    sure)) {
                return ExitCode.DONE;
            }
            int status = on.each(meant, "removed", on.store()::remove);
            Map<String, String> config = on.server().info().config().optional().orElse(Map.of());
            if (ConfigValue.isTrue(config.get("core.trust_ca_certificates"))) {
                context.terminal()
                        .note(
                                entries.remote()
                                        + ": core.trust_ca_certificates is on: in PKI mode whoever"
                                        + " has a certificate of the server's authority comes in"
                                        + " again, as administrator; revoke it with `ringfence pki"
                                        + " revoke`");
            }
            return status;
        }
    }
}
