package io.ringfence.cli;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.key.KeyType;
import io.ringfence.remote.pki.Issued;
import io.ringfence.remote.pki.Pki;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

/** {@code ringfence pki renew}. */
@Command(
        name = "renew",
        description = {
            "Issue a certificate in the place of another one; prints its serial.",
            "It has a new key, and the old certificate stays valid until its end, so that both can"
                    + " be used meanwhile."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExample:%n",
        footer = "  ringfence pki renew ~/pki web-01")
final class PkiRenewCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin private final PkiPlace place = new PkiPlace();

    @Parameters(
            index = "1",
            paramLabel = "CERTIFICATE",
            description = "The newest of this name, or a serial or its beginning.")
    private String certificate = "";

    @Mixin private final PkiKeyOptions key = new PkiKeyOptions();

    @Mixin private final PassphraseOption passphrase = new PassphraseOption();

    PkiRenewCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SourceException {
        Pki pki = place.open(context.terminal());
        Issued issued =
                pki.renew(
                        pki.index().newest(certificate).serial(),
                        key.source(KeyType.EC_P384),
                        key.life(),
                        passphrase.passphrases(context.prompt()),
                        context.clock().instant());
        PkiText.issued(context.terminal(), issued, context.clock().instant());
        return ExitCode.DONE;
    }
}
