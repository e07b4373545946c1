package io.ringfence.cli;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.pki.Deployment;
import io.ringfence.remote.pki.EnforcementTable;
import io.ringfence.remote.pki.Issued;
import io.ringfence.remote.pki.Pki;
import io.ringfence.remote.pki.Release;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** {@code ringfence pki export}. */
@Command(
        name = "export",
        description = {
            "Write the files for a server or a client, named as LXD and Incus expect them.",
            "README.txt beside them says what to do on the host."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ringfence pki export ~/pki web-01 --output web-01-files --release lxd:5.0.2",
            "  ringfence pki export ~/pki ann --output ann-files"
        })
final class PkiExportCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin private final PkiPlace place = new PkiPlace();

    @Parameters(
            index = "1",
            paramLabel = "CERTIFICATE",
            description = "The newest of this name, or a serial or its beginning.")
    private String certificate = "";

    @Option(
            names = "--output",
            paramLabel = "FOLDER",
            required = true,
            description = "Where to write; it is made if it is not there.")
    private Path output = Path.of("");

    @Option(names = "--replace", description = "Replace files that are there already.")
    private boolean replace;

    @Option(
            names = "--release",
            paramLabel = "RELEASE",
            description = "The server's release, for README.txt, as in lxd:5.0.2 or incus:6.0.4.")
    private Optional<Release> release = Optional.empty();

    PkiExportCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SourceException {
        Pki pki = place.open(context.terminal());
        Issued issued = pki.index().newest(certificate);
        List<Path> files =
                new Deployment(pki, EnforcementTable.builtIn())
                        .write(issued, output, release, replace);
        context.terminal()
                .note(
                        "%s: %s are written; README.txt says what to do with them"
                                .formatted(
                                        output,
                                        files.stream()
                                                .map(file -> file.getFileName().toString())
                                                .collect(Collectors.joining(", "))));
        return ExitCode.DONE;
    }
}
