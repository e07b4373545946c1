package io.ringfence.cli;

import io.ringfence.audit.Severity;
import io.ringfence.model.ToolVersion;

import org.eclipse.jdt.annotation.Nullable;

import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The command {@code ringfence} with all its parts. */
@Command(
        name = "ringfence",
        description = "Security workbench for LXD deployments: audit, capture, review.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Versions.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Without arguments it opens the workbench.",
            "Try it without a server: ringfence audit sample",
            "Completion for bash and zsh: source <(ringfence generate-completion)"
        })
public final class Main implements Runnable {

    @Spec private @Nullable CommandSpec spec;

    private Main() {}

    /** Runs the command line and ends the process with its exit status. */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs the command line; returns its exit status. */
    static int run(String[] args) {
        Terminal terminal = Terminal.of(System.getenv());
        return run(args, CommandContext.of(terminal, Clock.systemUTC()));
    }

    static int run(String[] args, CommandContext context) {
        Terminal terminal = context.terminal();
        CommandLine command =
                new CommandLine(new Main())
                        .addSubcommand(new AuditCommand(context))
                        .addSubcommand(new CaptureCommand(context))
                        .addSubcommand(RemoteCommand.of(context))
                        .addSubcommand(TrustCommand.of(context))
                        .addSubcommand(PkiCommand.of(context))
                        .addSubcommand(IdmapCommand.of(context))
                        .addSubcommand(new GenerateCompletion())
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .registerConverter(Severity.class, Main::severity)
                        .setOut(new PrintWriter(terminal.out(), true))
                        .setErr(new PrintWriter(terminal.err(), true))
                        .setColorScheme(
                                CommandLine.Help.defaultColorScheme(
                                        terminal.colour() && terminal.outIsTerminal()
                                                ? CommandLine.Help.Ansi.ON
                                                : CommandLine.Help.Ansi.OFF))
                        .setUsageHelpWidth(Math.min(terminal.width(), 100))
                        .setExpandAtFiles(false) // a source is what it looks like
                        .registerConverter(Path.class, Main::path)
                        .setParameterExceptionHandler((e, _) -> usage(e, terminal))
                        .setExecutionExceptionHandler((e, _, _) -> failed(e, args, terminal));
        PkiWords.register(command);
        int exitCode;
        try {
            exitCode = command.execute(args);
        } catch (Error e) { // memory or stack ran out: the status must not look like a result
            exitCode = failed(e, args, terminal);
        }
        Optional<String> loss = terminal.out().loss();
        if (loss.isEmpty()) {
            return exitCode;
        }
        terminal.note(
                "standard output: the result could not be written: %s; send it elsewhere"
                        .formatted(loss.get()));
        return ExitCode.BAD_INPUT;
    }

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "give a command");
    }

    private static int usage(ParameterException e, Terminal terminal) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        if (e instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
            terminal.note(unmatched(unmatched) + "; see " + command + " --help");
            return ExitCode.BAD_INPUT;
        }
        String message =
                String.valueOf(e.getMessage())
                        .replaceAll("\\s*\\R\\s*", " ")
                        // how the parser says that one of several options must be there
                        .replaceFirst(
                                "^Error: Missing required argument \\(specify one of these\\): ",
                                "give one of ")
                        .replaceFirst("^Error: ", "")
                        .replaceFirst(" is not an? (int|long|double)$", " is no such number");
        terminal.note(message + "; see " + command + " --help");
        return ExitCode.BAD_INPUT;
    }

    /** A word too many: with the nearest command where one was meant, or all there are. */
    private static String unmatched(UnmatchedArgumentException e) {
        String word = e.getUnmatched().getFirst();
        CommandSpec spec = e.getCommandLine().getCommandSpec();
        if (spec.subcommands().isEmpty()) {
            return "%s: this is one word too many".formatted(word);
        }
        List<String> near = e.getSuggestions();
        return near.isEmpty()
                ? "%s: there is no such command; there are %s"
                        .formatted(word, String.join(", ", spec.subcommands().keySet()))
                : "%s: there is no such command; did you mean %s?".formatted(word, near.getFirst());
    }

    private static int failed(Throwable problem, String[] args, Terminal terminal) {
        boolean debug = List.of(args).contains("--debug");
        return new Complaints(terminal, debug).tell("", problem);
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException(
                    "'%s' has characters that this locale has no names for; try LC_ALL=C.UTF-8"
                            .formatted(text));
        }
    }

    private static Severity severity(String label) {
        for (Severity severity : Severity.values()) {
            if (severity.label().equalsIgnoreCase(label)) {
                return severity;
            }
        }
        throw new TypeConversionException(
                "give critical, high, medium, low or info instead of '" + label + "'");
    }

    /** Tells {@code --version}. */
    static final class Versions implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"ringfence " + ToolVersion.current()};
        }
    }
}
