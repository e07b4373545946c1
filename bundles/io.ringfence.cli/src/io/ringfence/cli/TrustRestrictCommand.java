package io.ringfence.cli;

import io.ringfence.model.source.SourceException;
import io.ringfence.model.trust.TrustEntry;
import io.ringfence.remote.trust.Limitation;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code ringfence trust restrict}. */
@Command(
        name = "restrict",
        description = {
            "Restrict entries to projects, or lift their restriction. Says what they can still",
            "change outside because the projects share it."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ringfence trust restrict web-01 ann --project shop",
            "  ringfence trust restrict web-01 ann --lift"
        })
final class TrustRestrictCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin private final EntryParameters entries = new EntryParameters();

    @ArgGroup(exclusive = true, multiplicity = "1")
    private final Choice choice = new Choice();

    @Option(
            names = "--yes",
            description = "Also restrict the certificate of this client itself, without asking.")
    private boolean sure;

    /** The two that exclude each other. */
    static final class Choice {

        @Option(
                names = "--project",
                paramLabel = "PROJECT",
                description = "Only this project from now on; may be given several times.")
        private List<String> projects = new ArrayList<>();

        @Option(
                names = "--lift",
                description = "No restriction any more: an administrator is root on the host.")
        private boolean lift;
    }

    TrustRestrictCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SourceException {
        Limitation limitation = LimitationOptions.limitation(choice.lift, choice.projects);
        try (TrustOn on = new TrustOn(context, entries.remote())) {
            List<TrustEntry> meant = entries.on(on);
            if (!choice.lift
                    && !on.mayLose(
                            meant,
                            "Restricted, it is no administrator any more and cannot take that back"
                                    + " itself",
                            sure)) {
                return ExitCode.DONE;
            }
            on.warn(limitation);
            return on.each(meant, limitation.words(), each -> on.store().limit(each, limitation));
        }
    }
}
