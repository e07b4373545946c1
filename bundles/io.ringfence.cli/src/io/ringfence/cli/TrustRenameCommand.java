package io.ringfence.cli;

import io.ringfence.model.source.SourceException;
import io.ringfence.model.trust.TrustEntry;
import io.ringfence.remote.trust.EntryName;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.concurrent.Callable;

/** {@code ringfence trust rename}. */
@Command(
        name = "rename",
        description = "Give an entry of a trust store another name.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  ringfence trust rename web-01 c637eb0700e9 ann@laptop")
final class TrustRenameCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "REMOTE", description = "The server.")
    private String remote = "";

    @Parameters(
            index = "1",
            paramLabel = "ENTRY",
            description = "Name, fingerprint or its first 12 digits.")
    private String entry = "";

    @Parameters(index = "2", paramLabel = "NAME", description = "The new name.")
    private String name = "";

    TrustRenameCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SourceException {
        EntryName called = EntryName.parse(name);
        try (TrustOn on = new TrustOn(context, remote)) {
            List<TrustEntry> one = on.entries(List.of(entry));
            return on.each(one, "is called " + called, each -> on.store().rename(each, called));
        }
    }
}
