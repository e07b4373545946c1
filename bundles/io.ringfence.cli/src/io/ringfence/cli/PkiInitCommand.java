package io.ringfence.cli;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.key.KeyType;
import io.ringfence.remote.pki.CommonName;
import io.ringfence.remote.pki.Lives;
import io.ringfence.remote.pki.NewPassphrase;
import io.ringfence.remote.pki.Pki;
import io.ringfence.remote.tls.Fingerprint;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code ringfence pki init}. */
@Command(
        name = "init",
        description = "Make a certificate authority in a new folder.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ringfence pki init ~/pki --name \"Example CA\"",
            "  ringfence pki init ~/pki --name \"Example CA\" --days 3650 --passphrase-file secret"
        })
final class PkiInitCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "FOLDER", description = "A new or an empty folder.")
    private Path folder = Path.of("");

    @Option(
            names = "--name",
            paramLabel = "NAME",
            required = true,
            description = "What the authority is called in its certificate.")
    private String name = "";

    @Option(
            names = "--days",
            paramLabel = "N",
            description = "How long it lives (default: ${DEFAULT-VALUE}).")
    private int days = Lives.AUTHORITY.usual();

    @Option(
            names = "--key",
            paramLabel = "TYPE",
            description =
                    "ec-p384 or rsa-4096; ec-p256 too, which audits call weak for LXD"
                            + " (default: ec-p384).")
    private KeyType key = KeyType.EC_P384;

    @Option(
            names = "--no-passphrase",
            description =
                    "Do not encrypt the private key: whoever reads the file is the authority.")
    private boolean noPassphrase;

    @Option(names = "--debug", description = "Show the stack trace of an error.")
    private boolean debug;

    @Mixin private final PassphraseOption passphrase = new PassphraseOption();

    PkiInitCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SourceException {
        CommonName called = CommonName.parse(name);
        var life = Lives.AUTHORITY.days(days);
        Optional<char[]> secret = noPassphrase ? Optional.empty() : Optional.of(secret());
        try {
            Pki pki = Pki.init(folder, called, key, life, secret, context.clock().instant());
            context.terminal()
                    .note(
                            "%s: the authority %s is made; its fingerprint is %s"
                                    .formatted(
                                            folder,
                                            called,
                                            Fingerprint.of(pki.certificate()).hex()));
        } finally {
            secret.ifPresent(chars -> Arrays.fill(chars, '\0'));
        }
        return ExitCode.DONE;
    }

    private char[] secret() throws SourceException {
        Path file = passphrase.file;
        if (file != null) {
            return longEnough(PassphraseOption.read(file));
        }
        Prompt prompt = context.prompt();
        if (!prompt.isPossible()) {
            throw PassphraseOption.missing(
                    folder.resolve("ca.key").toString(), ", or --no-passphrase");
        }
        char[] first = longEnough(prompt.secret("Passphrase for the authority's key"));
        NewPassphrase.mustBeTheSame(first, prompt.secret("The same again"), folder.toString());
        return first;
    }

    private char[] longEnough(char[] secret) throws SourceException {
        NewPassphrase.mustBeLongEnough(secret, folder.toString(), ", or --no-passphrase");
        return secret;
    }
}
