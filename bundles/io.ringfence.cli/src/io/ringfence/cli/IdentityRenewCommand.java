package io.ringfence.cli;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.contact.Contacts;
import io.ringfence.remote.contact.Renewal;
import io.ringfence.remote.own.RemoteName;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

/** {@code ringfence remote identity renew}. */
@Command(
        name = "renew",
        description = {
            "Replace the identity: every server learns the new certificate, then it is used, then"
                    + " the servers forget the old one.",
            "Run it again after a failure: it goes on where it was."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ringfence remote identity renew",
            "  ringfence remote identity renew --except web-01 --format json"
        })
final class IdentityRenewCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin private final IdentityKeyOptions key = new IdentityKeyOptions();

    @Option(
            names = "--except",
            paramLabel = "REMOTE",
            description = "A remote whose server is not told: it will not know this user then.")
    private List<String> except = new ArrayList<>();

    @Option(names = "--format", paramLabel = "FORMAT", description = "table or json.")
    private TableOrJson format = TableOrJson.table;

    IdentityRenewCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SourceException {
        Set<RemoteName> leftOut = new HashSet<>();
        for (String each : except) {
            leftOut.add(RemoteName.parse(each));
        }
        Terminal terminal = context.terminal();
        try (Contacts contacts = new Contacts(context.environment())) {
            Renewal renewal = contacts.renew(key.name(), key.type(), leftOut);
            switch (format) {
                case table -> IdentityText.print(terminal.out(), renewal);
                case json ->
                        terminal.out()
                                .println(
                                        IdentityText.json(renewal, context.clock().instant())
                                                .text());
            }
            terminal.note(summary(renewal));
            return renewal.stage() == Renewal.Stage.DONE ? ExitCode.DONE : ExitCode.NO_SOURCE;
        }
    }

    private static String summary(Renewal renewal) {
        return switch (renewal.stage()) {
            case INTRODUCING ->
                    "not all servers know the new certificate %s; the old one is still used: run it again, or leave servers out with --except"
                            .formatted(renewal.after());
            case RETIRING ->
                    "the new certificate %s is used; some servers still trust the old one %s: run it again"
                            .formatted(renewal.after(), renewal.before());
            case DONE -> "the new certificate %s is used".formatted(renewal.after());
        };
    }
}
