package io.ringfence.cli;

import io.ringfence.audit.Audit;
import io.ringfence.audit.AuditResult;
import io.ringfence.audit.ExceptionRule;
import io.ringfence.audit.Exceptions;
import io.ringfence.audit.ExceptionsFile;
import io.ringfence.audit.Severity;
import io.ringfence.audit.checks.BuiltInChecks;
import io.ringfence.model.file.AtomicFile;
import io.ringfence.model.source.SourceException;

import org.eclipse.jdt.annotation.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code ringfence audit}: runs all checks and prints the findings. */
@Command(
        name = "audit",
        description = "Run all checks on servers, capture files or the sample.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ringfence audit sample",
            "  ringfence audit unix: --fail-on high",
            "  ringfence audit web-01 web-02 --format sarif --output findings.sarif",
            "  ringfence audit estate.ringfence --exceptions accepted.json --min-severity medium",
            "",
            "Exit status: 0 done; 1 something at or above --fail-on was found; 2 bad usage or"
                    + " input;",
            "3 a source cannot be reached or is not trusted."
        })
final class AuditCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin private final SourceOptions options = new SourceOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "@|bold table|@ (the default), @|bold json|@, @|bold csv|@ or @|bold sarif|@.")
    private OutputFormat format = OutputFormat.table;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Write the result to FILE instead of standard output.")
    private @Nullable Path output;

    @Option(
            names = "--min-severity",
            paramLabel = "SEVERITY",
            description =
                    "Leave out what is less severe: @|bold critical|@, @|bold high|@, @|bold"
                            + " medium|@, @|bold low|@ or @|bold info|@.")
    private @Nullable Severity minSeverity;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "Exit with 1 if a failure is at least this severe.")
    private @Nullable Severity failOn;

    @Option(
            names = "--exceptions",
            paramLabel = "FILE",
            description = "Recorded decisions to live with findings.")
    private @Nullable Path exceptions;

    @Option(names = "--all", description = "In the table, list every entity of every check.")
    private boolean all;

    AuditCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        Audit audit = new Audit(List.of(new BuiltInChecks()));
        Path file = exceptions;
        Exceptions accepted =
                file == null ? Exceptions.NONE : new ExceptionsFile(audit.catalogue()).read(file);
        Captured captured = new Capturing(context, options).run();
        if (captured.isEmpty()) {
            return captured.exitCode();
        }
        AuditResult result =
                apply(
                        accepted,
                        audit.run(captured.capture(), context.clock().instant(), () -> false));
        Severity least = failOn;
        boolean found = least != null && hasFailure(result, least);
        print(narrow(result));
        return captured.exitCode() != ExitCode.DONE
                ? captured.exitCode()
                : found ? ExitCode.FOUND : ExitCode.DONE;
    }

    private AuditResult apply(Exceptions accepted, AuditResult result) {
        LocalDate today = LocalDate.ofInstant(result.generated(), ZoneOffset.UTC);
        for (ExceptionRule rule : accepted.expired(today)) {
            context.terminal()
                    .note(
                            "exception %s expired on %s and covers nothing; renew it or fix what it covered"
                                    .formatted(rule.exception().id(), rule.exception().expires()));
        }
        return accepted.apply(result, today);
    }

    private AuditResult narrow(AuditResult result) {
        Severity least = minSeverity;
        return least == null ? result : result.filter(finding -> finding.severity().atLeast(least));
    }

    private static boolean hasFailure(AuditResult result, Severity least) {
        return result.findings().stream()
                .anyMatch(finding -> finding.isOpen() && finding.severity().atLeast(least));
    }

    private void print(AuditResult result) throws IOException, SourceException {
        Path file = output;
        Terminal terminal = context.terminal();
        if (file == null) {
            Style style = new Style(terminal.colour() && terminal.outIsTerminal());
            format.render(result, style, terminal.width(), all, terminal.out());
            terminal.out().flush();
            return;
        }
        new AtomicFile()
                .write(
                        file,
                        out -> format.render(result, new Style(false), terminal.width(), all, out));
    }
}
