package io.ringfence.cli;

import io.ringfence.model.ToolVersion;
import io.ringfence.model.source.SourceException;

import org.eclipse.jdt.annotation.Nullable;

import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Objects;

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
                        .addSubcommand(new GenerateCompletion())
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .setOut(new PrintWriter(terminal.out(), true))
                        .setErr(new PrintWriter(terminal.err(), true))
                        .setColorScheme(
                                CommandLine.Help.defaultColorScheme(
                                        terminal.colour() && terminal.outIsTerminal()
                                                ? CommandLine.Help.Ansi.ON
                                                : CommandLine.Help.Ansi.OFF))
                        .setUsageHelpWidth(Math.min(terminal.width(), 100))
                        .setParameterExceptionHandler((e, _) -> usage(e, terminal))
                        .setExecutionExceptionHandler(
                                (e, _, parsed) -> failed(e, parsed, terminal));
        int exitCode = command.execute(args);
        terminal.out().flush();
        return exitCode;
    }

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "give a command");
    }

    private static int usage(ParameterException e, Terminal terminal) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        String message = String.valueOf(e.getMessage()).replaceAll("\\s*\\R\\s*", " ");
        terminal.note(message + "; see " + command + " --help");
        return ExitCode.BAD_INPUT;
    }

    private static int failed(Exception e, ParseResult parsed, Terminal terminal) {
        if (debug(parsed)) {
            e.printStackTrace(terminal.err());
        }
        if (e instanceof SourceException source) {
            terminal.note(source.problem().line());
            return ExitCode.of(source.problem());
        }
        terminal.note(
                "this should not have happened (%s); run it again with --debug and report it"
                        .formatted(e));
        return ExitCode.BAD_INPUT;
    }

    private static boolean debug(ParseResult parsed) {
        return parsed.originalArgs().contains("--debug");
    }

    /** Tells {@code --version}. */
    static final class Versions implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"ringfence " + ToolVersion.current()};
        }
    }
}
