package io.ringfence.cli;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.pki.EnforcementTable;
import io.ringfence.remote.pki.Issued;
import io.ringfence.remote.pki.Pki;
import io.ringfence.remote.pki.Release;

import org.eclipse.jdt.annotation.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code ringfence pki show}. */
@Command(
        name = "show",
        description = "Show the authority with its list, or one certificate.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ringfence pki show ~/pki",
            "  ringfence pki show ~/pki web-01 --format json",
            "  ringfence pki show ~/pki --release lxd:5.0.2"
        })
final class PkiShowCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin private final PkiPlace place = new PkiPlace();

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "CERTIFICATE",
            description = "The newest of this name, or a serial or its beginning.")
    private @Nullable String certificate;

    @Option(names = "--format", paramLabel = "FORMAT", description = "table or json.")
    private PkiFormat format = PkiFormat.table;

    @Option(
            names = "--release",
            paramLabel = "RELEASE",
            description =
                    "Show what PKI mode really enforces on a server of this release, as in"
                            + " lxd:5.0.2 or incus:6.0.4.")
    private Optional<Release> release = Optional.empty();

    PkiShowCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SourceException {
        Terminal terminal = context.terminal();
        Pki pki = place.open(terminal);
        Instant now = context.clock().instant();
        String given = certificate;
        if (given != null) {
            Issued issued = pki.index().newest(given);
            pki.certificate(issued); // whether its file is what was issued
            switch (format) {
                case table -> PkiText.certificate(terminal, pki, issued, now);
                case json -> terminal.out().println(PkiJson.certificate(pki, issued, now).text());
            }
        } else {
            EnforcementTable table = EnforcementTable.builtIn();
            switch (format) {
                case table -> {
                    PkiText.authority(terminal, pki, now);
                    release.ifPresent(one -> PkiText.enforcement(terminal, table, one));
                }
                case json ->
                        terminal.out().println(PkiJson.authority(pki, now, table, release).text());
            }
        }
        place.remark(pki, terminal);
        return ExitCode.DONE;
    }
}
