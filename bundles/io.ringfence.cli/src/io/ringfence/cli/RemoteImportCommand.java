package io.ringfence.cli;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.config.Flavour;
import io.ringfence.remote.config.Remote;
import io.ringfence.remote.config.Remotes;
import io.ringfence.remote.own.Importing;
import io.ringfence.remote.own.OwnRemotes;
import io.ringfence.remote.own.RemoteName;

import org.eclipse.jdt.annotation.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code ringfence remote import}. */
@Command(
        name = "import",
        description = {
            "Take remotes over from lxc or incus. Linked ones follow what the client does;"
                    + " copies have address, pin and key of their own.",
            "Image servers are left out, and of a directory nothing is changed."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ringfence remote import --copy web-01",
            "  ringfence remote import --copy --from /mnt/laptop/.config/lxc",
            "  ringfence remote import web-01 --as web"
        })
final class RemoteImportCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(
            paramLabel = "REMOTE",
            arity = "0..*",
            description = "As the client names it; all of the client's without.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--from",
            paramLabel = "DIR",
            description = "A client's directory instead of those that this user's clients have.")
    private @Nullable Path from;

    @Option(
            names = "--client",
            paramLabel = "CLIENT",
            description = "Whose remotes: lxc (default) or incus.")
    private Flavour client = Flavour.LXC;

    @Option(names = "--copy", description = "Copy them instead of linking them.")
    private boolean copy;

    @Option(names = "--as", paramLabel = "NAME", description = "Another name, if it is one remote.")
    private @Nullable String as;

    @Mixin private final PassphraseOption passphrase = new PassphraseOption();

    RemoteImportCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SourceException {
        List<Remote> chosen = chosen(candidates());
        String other = as;
        if (other != null && chosen.size() != 1) {
            throw wrong("--as", "this is a name for one remote", "give one remote to import");
        }
        int status = ExitCode.DONE;
        for (Remote remote : chosen) {
            try {
                take(RemoteName.parse(other == null ? remote.name() : other), remote);
            } catch (SourceException e) {
                status = Math.max(status, new Complaints(context.terminal(), false).tell("", e));
            }
        }
        return status;
    }

    private void take(RemoteName name, Remote remote) throws SourceException {
        Importing importing =
                new Importing(
                        new OwnRemotes(context.environment()),
                        passphrase.passphrases(context.prompt()));
        if (copy) {
            importing.copy(name, remote, context.clock().instant());
        } else {
            importing.link(name, remote);
        }
        context.terminal()
                .note(
                        "%s: %s %s of %s (%s)"
                                .formatted(
                                        name,
                                        copy ? "copied from" : "linked to",
                                        remote.name(),
                                        remote.flavour().client(),
                                        remote.address()));
    }

    private List<Remote> candidates() throws SourceException {
        Path directory = from;
        if (directory == null) {
            return new Remotes(context.environment())
                    .all().stream().filter(remote -> remote.flavour() == client).toList();
        }
        if (!Files.exists(directory.resolve("config.yml"))) {
            throw wrong(
                    directory.toString(),
                    "there is no config.yml in this directory",
                    "give the directory of lxc or incus");
        }
        return Remotes.in(client, directory.toAbsolutePath());
    }

    /** Those that were named; without names, all that are not of this machine anyway. */
    private List<Remote> chosen(List<Remote> candidates) throws SourceException {
        if (names.isEmpty()) {
            List<Remote> all = candidates.stream().filter(each -> !each.isLocal()).toList();
            if (all.isEmpty()) {
                throw wrong(
                        client.client(),
                        "this client has no remotes to import",
                        "give --from DIR or --client incus");
            }
            return all;
        }
        List<Remote> chosen = new ArrayList<>();
        for (String name : names) {
            chosen.add(
                    candidates.stream()
                            .filter(remote -> remote.name().equals(name))
                            .findFirst()
                            .orElseThrow(
                                    () ->
                                            wrong(
                                                    name,
                                                    client.client() + " has no such remote",
                                                    "see `ringfence remote list`")));
        }
        return chosen;
    }

    private static SourceException wrong(String where, String what, String remedy) {
        return new SourceException(new Problem(Problem.Kind.BAD_INPUT, what, where, remedy));
    }
}
