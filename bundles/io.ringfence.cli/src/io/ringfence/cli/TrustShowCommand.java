package io.ringfence.cli;

import io.ringfence.model.Capture;
import io.ringfence.model.Server;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.model.trust.ServerTrust;
import io.ringfence.model.trust.TrustEntry;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

/** {@code ringfence trust show}. */
@Command(
        name = "show",
        description = "Show one entry: its certificate, what it may do, and what that leaves open.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExample:%n",
        footer = "  ringfence trust show web-01 ann")
final class TrustShowCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin private final SourceOptions options = new SourceOptions();

    @Parameters(
            index = "1",
            paramLabel = "ENTRY",
            description = "Name, fingerprint or its first 12 digits, e-mail address or UUID.")
    private String entry = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "@|bold table|@ (the default) or @|bold json|@.")
    private TableOrJson format = TableOrJson.table;

    private TrustShowCommand(CommandContext context) {
        this.context = context;
    }

    static CommandLine of(CommandContext context) {
        CommandLine command = new CommandLine(new TrustShowCommand(context));
        SourceOptions.place(command, "0", "1");
        return command;
    }

    @Override
    public Integer call() throws Exception {
        Captured captured = new Capturing(context, options).run();
        if (captured.isEmpty()) {
            return captured.exitCode();
        }
        Capture capture = captured.capture();
        Set<String> own = OwnCertificates.of(context, options.sources);
        boolean found = false;
        for (Server server : capture.servers()) {
            ServerTrust trust = ServerTrust.of(server).readWith(own);
            for (TrustEntry each : trust.find(entry)) {
                found = true;
                if (format == TableOrJson.json) {
                    context.terminal()
                            .out()
                            .println(
                                    TrustJson.entry(server, trust, each, context.clock().instant())
                                            .text());
                } else {
                    TrustText.entry(
                            context.terminal().out(),
                            server,
                            trust,
                            each,
                            context.clock().instant());
                }
            }
        }
        if (!found) {
            throw missing(options.sources, entry, "ringfence trust list");
        }
        return captured.exitCode();
    }

    /**
     * @param list the command that lists what there is
     */
    static SourceException missing(List<String> where, String entry, String list) {
        return new SourceException(
                new Problem(
                        Problem.Kind.BAD_INPUT,
                        "it has no such entry: " + entry,
                        String.join(", ", where),
                        "see `" + list + "`"));
    }
}
