package io.ringfence.cli;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.identity.ClientFiles;
import io.ringfence.remote.identity.Identity;
import io.ringfence.remote.identity.Pkcs12Export;
import io.ringfence.remote.key.PemText;
import io.ringfence.remote.own.OwnRemotes;
import io.ringfence.remote.pki.NewPassphrase;

import org.eclipse.jdt.annotation.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;

/** {@code ringfence remote identity export}. */
@Command(
        name = "export",
        description = "Write the certificate, or both certificate and key for another program.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ringfence remote identity export --certificate > ann.crt",
            "  ringfence remote identity export --for-lxc ~/.config/lxc",
            "  ringfence remote identity export --pkcs12 browser.p12"
        })
final class IdentityExportCommand implements Callable<Integer> {

    private final CommandContext context;

    @ArgGroup(multiplicity = "1")
    private Form form = new Form();

    @Mixin private final PassphraseOption passphrase = new PassphraseOption();

    /** As what. */
    static final class Form {

        @Option(
                names = "--certificate",
                description = "Print the certificate, which is no secret, in PEM.")
        boolean certificate;

        @Option(
                names = "--for-lxc",
                paramLabel = "FOLDER",
                description =
                        "Write client.crt and client.key, as lxc and incus read them; none may be"
                                + " there.")
        @Nullable
        Path folder;

        @Option(
                names = "--pkcs12",
                paramLabel = "FILE",
                description = "Write a PKCS #12 file for a browser; it gets a passphrase.")
        @Nullable
        Path pkcs12;
    }

    IdentityExportCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SourceException {
        Identity identity =
                IdentityShowCommand.current(new OwnRemotes(context.environment()).identities());
        Path folder = form.folder;
        Path pkcs12 = form.pkcs12;
        if (folder != null) {
            ClientFiles files = ClientFiles.in(folder);
            files.write(identity);
            files.files().forEach(file -> context.terminal().note(file + ": written"));
        } else if (pkcs12 != null) {
            pkcs12(identity, pkcs12);
        } else {
            context.terminal().out().print(PemText.of(identity.certificate()));
        }
        return ExitCode.DONE;
    }

    private void pkcs12(Identity identity, Path file) throws SourceException {
        if (Files.exists(file)) {
            throw wrong(file, "this file is there already", "give another name");
        }
        char[] secret = secret(file);
        try {
            Pkcs12Export.write(identity, file, secret);
        } finally {
            Arrays.fill(secret, '\0');
        }
        context.terminal().note(file + ": written");
    }

    private char[] secret(Path file) throws SourceException {
        char[] first = passphrase.passphrases(context.prompt()).ask(file.toString());
        if (passphrase.file == null) {
            NewPassphrase.mustBeTheSame(
                    first, context.prompt().secret("The same again"), file.toString());
        }
        return first;
    }

    private static SourceException wrong(Path file, String what, String remedy) {
        return new SourceException(
                new Problem(Problem.Kind.BAD_INPUT, what, file.toString(), remedy));
    }
}
