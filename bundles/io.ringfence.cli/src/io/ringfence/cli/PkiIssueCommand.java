package io.ringfence.cli;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.key.KeyType;
import io.ringfence.remote.pki.Issued;
import io.ringfence.remote.pki.Pki;
import io.ringfence.remote.pki.Purpose;
import io.ringfence.remote.pki.Subject;

import org.eclipse.jdt.annotation.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

/** {@code ringfence pki issue}. */
@Command(
        name = "issue",
        description = "Issue a certificate for a server or a client; prints its serial.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ringfence pki issue ~/pki web-01 --for server --san web-01.example.org --san"
                    + " 10.0.0.5",
            "  ringfence pki issue ~/pki ann --for client --days 30",
            "  ringfence pki issue ~/pki bob --for client --csr bob.csr"
        })
final class PkiIssueCommand implements Callable<Integer> {

    private final CommandContext context;

    @Spec private @Nullable CommandSpec spec;

    @Mixin private final PkiPlace place = new PkiPlace();

    @Parameters(
            index = "1",
            paramLabel = "NAME",
            description =
                    "The server or the client. A server's clients may use it as address if it is a"
                            + " DNS name or an address.")
    private String name = "";

    @Option(
            names = "--for",
            paramLabel = "PURPOSE",
            required = true,
            description = "server or client.")
    private Purpose purpose = Purpose.CLIENT;

    @Option(
            names = "--san",
            paramLabel = "ADDRESS",
            description =
                    "Another DNS name or address that clients use for the server; may be given"
                            + " several times.")
    private List<String> names = new ArrayList<>();

    @Mixin private final PkiKeyOptions key = new PkiKeyOptions();

    @Mixin private final PassphraseOption passphrase = new PassphraseOption();

    PkiIssueCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SourceException {
        if (purpose == Purpose.CLIENT && !names.isEmpty()) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "a client has no --san");
        }
        Subject subject = Subject.of(purpose, name, names);
        Pki pki = place.open(context.terminal());
        Issued issued =
                pki.issue(
                        subject,
                        key.source(KeyType.EC_P384),
                        key.life(),
                        passphrase.passphrases(context.prompt()),
                        context.clock().instant());
        PkiText.issued(context.terminal(), issued, context.clock().instant());
        return ExitCode.DONE;
    }
}
