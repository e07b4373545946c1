package io.ringfence.cli;

import io.ringfence.model.file.AtomicFile;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.key.PemText;
import io.ringfence.remote.pki.Pki;
import io.ringfence.remote.pki.RevocationLists;

import org.eclipse.jdt.annotation.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509CRL;
import java.util.concurrent.Callable;

/** {@code ringfence pki crl}. */
@Command(
        name = "crl",
        description = "Publish a new revocation list, before the old one runs out.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExample:%n",
        footer = "  ringfence pki crl ~/pki --output ca.crl")
final class PkiCrlCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin private final PkiPlace place = new PkiPlace();

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Write the list to this file, too.")
    private @Nullable Path output;

    @Mixin private final PkiListOptions list = new PkiListOptions();

    @Mixin private final PassphraseOption passphrase = new PassphraseOption();

    PkiCrlCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SourceException {
        Pki pki = place.open(context.terminal());
        X509CRL fresh =
                pki.publish(
                        list.life(),
                        passphrase.passphrases(context.prompt()),
                        context.clock().instant());
        Path file = output;
        if (file != null) {
            byte[] text = PemText.of(fresh).getBytes(StandardCharsets.US_ASCII);
            new AtomicFile().write(file, out -> out.write(text));
        }
        context.terminal()
                .note(
                        "%s: list number %d, to be replaced by %s"
                                .formatted(
                                        file != null ? file : pki.root().resolve("ca.crl"),
                                        RevocationLists.number(fresh),
                                        fresh.getNextUpdate().toInstant()));
        return ExitCode.DONE;
    }
}
