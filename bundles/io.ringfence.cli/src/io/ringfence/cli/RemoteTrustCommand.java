package io.ringfence.cli;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.contact.Contacts;
import io.ringfence.remote.contact.Replacing;
import io.ringfence.remote.own.OwnRemote;
import io.ringfence.remote.own.OwnRemote.Trust;
import io.ringfence.remote.own.OwnRemotes;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code ringfence remote trust}. */
@Command(
        name = "trust",
        description = {
            "Trust the certificate that a server presents now instead of the one before.",
            "Do this only when its administrator has told you that it was replaced."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ringfence remote trust web-01 --reason \"reinstalled, ticket 4711\"",
            "  ringfence remote trust web-01 --fingerprint 4f:6c:1d:… --reason renewed"
        })
final class RemoteTrustCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin private final OwnRemoteParameter named = new OwnRemoteParameter();

    @Option(
            names = "--reason",
            paramLabel = "REASON",
            required = true,
            description = "Why it was replaced; kept with the remote.")
    private String reason = "";

    @Mixin private final TrustOptions trust = new TrustOptions();

    RemoteTrustCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SourceException {
        OwnRemote remote = named.in(new OwnRemotes(context.environment()));
        Optional<Trust> before =
                remote.held() instanceof OwnRemote.Kept kept
                        ? Optional.of(kept.trust())
                        : Optional.empty();
        try (Contacts contacts = new Contacts(context.environment())) {
            Optional<Trust> now =
                    contacts.replace(
                            remote,
                            new Replacing.Change(
                                    trust.fingerprint(),
                                    trust.authority(),
                                    trust.revoked(),
                                    reason),
                            new TerminalPerson(context, before, Optional.empty()));
            context.terminal()
                    .note(
                            now.flatMap(Trust::fingerprint)
                                    .map(each -> named.name() + ": trusts " + each + " now")
                                    .orElse(
                                            named.name()
                                                    + ": the server presents the certificate that"
                                                    + " is trusted; nothing was changed"));
        }
        return ExitCode.DONE;
    }
}
