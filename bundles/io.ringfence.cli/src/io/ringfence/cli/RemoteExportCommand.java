package io.ringfence.cli;

import io.ringfence.model.ShellWord;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.config.Flavour;
import io.ringfence.remote.own.Exporting;
import io.ringfence.remote.own.OwnRemote;
import io.ringfence.remote.own.OwnRemotes;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** {@code ringfence remote export}. */
@Command(
        name = "export",
        description = {
            "Write a directory from which lxc or incus uses Ringfence's own remotes: addresses,"
                    + " what the servers must be, and the key.",
            "The key is in a file there, whoever may read it is you. Logins with a provider are"
                    + " begun anew there."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ringfence remote export ~/lxc-web && LXD_CONF=~/lxc-web lxc list web-01:",
            "  ringfence remote export --client incus ~/.config/incus web-01 web-02"
        })
final class RemoteExportCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "FOLDER", description = "Made if it is not there.")
    private Path folder = Path.of("");

    @Parameters(
            index = "1..*",
            paramLabel = "REMOTE",
            arity = "0..*",
            description = "Ringfence's own; all that the client can use without.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--client",
            paramLabel = "CLIENT",
            description = "For whom: lxc (default) or incus.")
    private Flavour client = Flavour.LXC;

    @Option(names = "--replace", description = "Replace files that are there already.")
    private boolean replace;

    RemoteExportCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SourceException {
        OwnRemotes own = new OwnRemotes(context.environment());
        List<OwnRemote> chosen = names.isEmpty() ? own.all() : named(own);
        Exporting.Done done =
                new Exporting(own, client, folder.toAbsolutePath(), replace).export(chosen);
        for (Problem each : done.leftOut()) {
            context.terminal().note(each.line());
        }
        context.terminal()
                .note(
                        "%s: %s of %s; use it with %s=%s"
                                .formatted(
                                        folder,
                                        done.remotes().stream()
                                                .map(Object::toString)
                                                .collect(Collectors.joining(", ")),
                                        client.client(),
                                        client.configVariable(),
                                        ShellWord.of(folder.toAbsolutePath().toString())));
        boolean all = names.isEmpty() || done.leftOut().isEmpty();
        return all ? ExitCode.DONE : ExitCode.BAD_INPUT;
    }

    private List<OwnRemote> named(OwnRemotes own) throws SourceException {
        List<OwnRemote> chosen = new ArrayList<>();
        for (String name : names) {
            chosen.add(OwnRemoteParameter.find(own, name));
        }
        return chosen;
    }
}
