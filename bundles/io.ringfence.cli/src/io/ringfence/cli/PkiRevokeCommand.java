package io.ringfence.cli;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.pki.Issued;
import io.ringfence.remote.pki.Pki;
import io.ringfence.remote.pki.RevocationReason;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

/** {@code ringfence pki revoke}. */
@Command(
        name = "revoke",
        description = "Revoke a certificate for ever, and publish a list that says so.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExample:%n",
        footer = "  ringfence pki revoke ~/pki ann --reason key-compromise")
final class PkiRevokeCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin private final PkiPlace place = new PkiPlace();

    @Parameters(
            index = "1",
            paramLabel = "CERTIFICATE",
            description = "A name if only one certificate has it, or a serial or its beginning.")
    private String certificate = "";

    @Option(
            names = "--reason",
            paramLabel = "REASON",
            required = true,
            description =
                    "key-compromise, affiliation-changed, superseded, cessation-of-operation,"
                            + " privilege-withdrawn or unspecified.")
    private RevocationReason reason = RevocationReason.UNSPECIFIED;

    @Mixin private final PkiListOptions list = new PkiListOptions();

    @Mixin private final PassphraseOption passphrase = new PassphraseOption();

    PkiRevokeCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SourceException {
        Pki pki = place.open(context.terminal());
        Issued revoked =
                pki.revoke(
                        pki.index().only(certificate).serial(),
                        reason,
                        list.life(),
                        passphrase.passphrases(context.prompt()),
                        context.clock().instant());
        context.terminal()
                .note(
                        "%s: %s (%s) is revoked; put this list on every server as ca.crl and restart"
                                        .formatted(
                                                pki.root().resolve("ca.crl"),
                                                revoked.subject().name(),
                                                revoked.serial())
                                + " the daemon; remove a client's certificate from the trust"
                                + " stores, and give a server another one");
        return ExitCode.DONE;
    }
}
