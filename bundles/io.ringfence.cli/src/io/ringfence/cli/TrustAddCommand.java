package io.ringfence.cli;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.trust.EntryName;
import io.ringfence.remote.trust.GivenCertificate;
import io.ringfence.remote.trust.Limitation;

import org.eclipse.jdt.annotation.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/** {@code ringfence trust add}. */
@Command(
        name = "add",
        description = "Let the holder of a certificate in.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ringfence trust add web-01 ann.crt --project shop",
            "  ringfence trust add web-01 ann.crt --name ann --administrator"
        })
final class TrustAddCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "REMOTE", description = "The server.")
    private String remote = "";

    @Parameters(
            index = "1",
            paramLabel = "FILE",
            description = "The certificate, in PEM or DER; never the key.")
    private Path file = Path.of("");

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "What the server is to call it; without it the certificate's own name.")
    private @Nullable String name;

    @Mixin private final LimitationOptions limits = new LimitationOptions();

    TrustAddCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SourceException {
        GivenCertificate certificate = GivenCertificate.read(file, context.clock().instant());
        String given = name;
        EntryName called = EntryName.parse(given == null ? certificate.subjectName() : given);
        Limitation limitation = limits.limitation();
        try (TrustOn on = new TrustOn(context, remote)) {
            on.store().add(certificate, called, limitation);
            context.terminal()
                    .note(
                            "%s: %s (%s) may enter: %s"
                                    .formatted(
                                            remote,
                                            called,
                                            certificate.facts().fingerprint(),
                                            limitation.words()));
            on.warn(limitation);
        }
        return ExitCode.DONE;
    }
}
