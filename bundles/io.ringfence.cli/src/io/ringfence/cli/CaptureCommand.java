package io.ringfence.cli;

import io.ringfence.model.Server;
import io.ringfence.model.ToolVersion;
import io.ringfence.model.file.CaptureFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/** {@code ringfence capture}: saves what servers answer, redacted, for work without a network. */
@Command(
        name = "capture",
        description = "Save an estate to a capture file; secrets are redacted.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ringfence capture unix: --output host.ringfence",
            "  ringfence capture web-01 web-02 --output estate.ringfence",
            "  ringfence capture web-01 --host-facts web-01.json --output web-01.ringfence",
            "",
            "If one of several sources fails, the others are saved and the exit status is 3."
        })
final class CaptureCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin private final SourceOptions options = new SourceOptions();

    @Option(
            names = "--output",
            paramLabel = "FILE",
            required = true,
            description = "The capture file to write, by custom with the suffix .ringfence.")
    private Path output = Path.of("");

    CaptureCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        Captured captured = new Capturing(context, options).run();
        if (captured.isEmpty()) {
            return captured.exitCode();
        }
        new CaptureFile()
                .write(
                        captured.capture(),
                        output,
                        "Ringfence " + ToolVersion.current(),
                        context.clock().instant());
        for (Server server : captured.capture().servers()) {
            context.terminal()
                    .note(
                            "%s: %,d instances in %,d projects saved to %s"
                                    .formatted(
                                            server.name(),
                                            server.instances().items().size(),
                                            server.projects().items().size(),
                                            output));
        }
        return captured.exitCode();
    }
}
