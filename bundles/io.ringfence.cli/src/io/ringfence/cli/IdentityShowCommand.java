package io.ringfence.cli;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.identity.Identity;
import io.ringfence.remote.identity.IdentityFolder;
import io.ringfence.remote.key.Access;
import io.ringfence.remote.own.OwnRemotes;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code ringfence remote identity show}. */
@Command(
        name = "show",
        description = "Show the certificate that servers know this user by.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ringfence remote identity show --mend",
            "  ringfence remote identity show --format json"
        })
final class IdentityShowCommand implements Callable<Integer> {

    private final CommandContext context;

    @Option(names = "--format", paramLabel = "FORMAT", description = "table or json.")
    private TableOrJson format = TableOrJson.table;

    @Option(
            names = "--mend",
            description = "First take from other users what they must not use: keys and logins.")
    private boolean mend;

    IdentityShowCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SourceException {
        OwnRemotes own = new OwnRemotes(context.environment());
        IdentityFolder folder = own.identities();
        mend(own);
        List<IdentityText.Shown> shown = new ArrayList<>();
        for (IdentityText.Use use : IdentityText.Use.values()) {
            folder.show(use.file(folder))
                    .ifPresent(pair -> shown.add(new IdentityText.Shown(use, pair)));
        }
        if (shown.isEmpty()) {
            throw none(folder);
        }
        Instant now = context.clock().instant();
        switch (format) {
            case table -> IdentityText.print(context.terminal().out(), shown, now);
            case json -> context.terminal().out().println(IdentityText.json(shown, now).text());
        }
        return ExitCode.DONE;
    }

    private void mend(OwnRemotes own) throws SourceException {
        for (Access fault : own.faults()) {
            if (!mend) {
                context.terminal().note(fault.problem().line() + "; or give --mend");
                continue;
            }
            fault.mend();
            context.terminal()
                    .note(
                            "%s: its mode was %s and is %s now; consider whether somebody has read the key"
                                    .formatted(fault.file(), fault.mode(), fault.wanted()));
        }
    }

    /**
     * The pair that is in use.
     *
     * @throws SourceException if there is none
     */
    static Identity current(IdentityFolder folder) throws SourceException {
        return folder.read(folder.current()).orElseThrow(() -> none(folder));
    }

    private static SourceException none(IdentityFolder folder) {
        return new SourceException(
                new Problem(
                        Problem.Kind.BAD_INPUT,
                        "there is no identity yet",
                        folder.current().toString(),
                        "add a remote, which makes one, or run `ringfence remote identity create`"
                                + " or `import`"));
    }
}
