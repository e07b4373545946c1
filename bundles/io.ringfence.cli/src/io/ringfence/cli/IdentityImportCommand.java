package io.ringfence.cli;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.identity.Identity;
import io.ringfence.remote.identity.IdentityFolder;
import io.ringfence.remote.identity.IdentityReader;
import io.ringfence.remote.own.OwnRemotes;

import org.eclipse.jdt.annotation.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/** {@code ringfence remote identity import}. */
@Command(
        name = "import",
        description = {
            "Take a certificate and its key over: PEM in one file or two, or PKCS #12.",
            "Where there is an identity already, the new one waits until `renew` has told the"
                    + " servers."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ringfence remote identity import ann.p12",
            "  ringfence remote identity import client.crt --key client.key",
            "  ringfence remote identity import ~/snap/lxd/common/config/client.crt --key"
                    + " ~/snap/lxd/common/config/client.key"
        })
final class IdentityImportCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "FILE", description = "The certificate, or both in one file.")
    private Path file = Path.of("");

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "The private key: PKCS #8, SEC 1 or PKCS #1, also encrypted.")
    private @Nullable Path key;

    @Mixin private final PassphraseOption passphrase = new PassphraseOption();
    @Mixin private final StoreOption store = new StoreOption();

    IdentityImportCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SourceException {
        IdentityFolder folder = store.in(new OwnRemotes(context.environment()).identities());
        Path separate = key;
        Identity identity =
                new IdentityReader(passphrase.passphrases(context.prompt()))
                        .read(file, separate == null ? file : separate);
        boolean first = folder.accept(identity);
        context.terminal().out().println(identity.fingerprint().hex());
        context.terminal()
                .note(
                        first
                                ? "%s: this is this user's identity now, its key is %s"
                                        .formatted(
                                                folder.current(),
                                                StoreOption.words(folder, folder.current()))
                                : folder.next()
                                        + ": prepared; `ringfence remote identity renew` has the"
                                        + " servers know it and then uses it");
        return ExitCode.DONE;
    }
}
