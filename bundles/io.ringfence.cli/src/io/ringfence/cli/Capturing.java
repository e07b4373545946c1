package io.ringfence.cli;

import io.ringfence.model.Capture;
import io.ringfence.model.HostFacts;
import io.ringfence.model.facts.HostFactsMatch;
import io.ringfence.model.file.HostFactsFile;
import io.ringfence.model.source.CaptureSource;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.Progress;
import io.ringfence.model.source.SourceException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Captures the sources that a command was given, all at once. One that fails is named on standard
 * error; the others count.
 */
final class Capturing {

    private final CommandContext context;
    private final SourceOptions options;

    Capturing(CommandContext context, SourceOptions options) {
        this.context = context;
        this.options = options;
    }

    /**
     * @throws SourceException if an argument is wrong; then no server is asked
     */
    Captured run() throws SourceException, InterruptedException {
        Map<Path, HostFacts> facts = new LinkedHashMap<>();
        for (Path file : options.hostFacts) {
            facts.put(file, HostFactsFile.read(file));
        }
        List<CaptureSource> sources = new ArrayList<>();
        for (String spec : options.sources) {
            CaptureSource source = context.sources().find(spec);
            source.remarks().forEach(problem -> context.terminal().note(problem.line()));
            sources.add(source);
        }
        Captured captured = collect(captureAll(sources));
        return captured.isEmpty()
                ? captured
                : new Captured(withFacts(captured.capture(), facts), captured.exitCode());
    }

    /** All have ended when it returns, well or not. */
    private List<Future<Capture>> captureAll(List<CaptureSource> sources)
            throws InterruptedException {
        Terminal terminal = context.terminal();
        try (ProgressLine line = new ProgressLine(terminal.err(), System::nanoTime);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Capture>> tasks = new ArrayList<>();
            for (CaptureSource source : sources) {
                Progress progress =
                        terminal.errIsTerminal() ? line.of(source.name()) : Progress.NONE;
                tasks.add(() -> source.capture(progress));
            }
            return threads.invokeAll(tasks);
        }
    }

    private Captured collect(List<Future<Capture>> results)
            throws SourceException, InterruptedException {
        List<Capture> captures = new ArrayList<>();
        int exitCode = ExitCode.DONE;
        for (int i = 0; i < results.size(); i++) {
            try {
                captures.add(results.get(i).get());
            } catch (ExecutionException e) {
                exitCode = Math.max(exitCode, failed(options.sources.get(i), e));
            }
        }
        return new Captured(Capture.merged(captures), exitCode);
    }

    /** Even a mistake of ours, or too large a source, hurts no other source. */
    private int failed(String source, ExecutionException failure) throws SourceException {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        if (options.sources.size() > 1) {
            return new Complaints(context.terminal(), options.debug).tell(source, cause);
        }
        if (cause instanceof SourceException known) {
            throw known;
        }
        throw new IllegalStateException(cause);
    }

    private static Capture withFacts(Capture capture, Map<Path, HostFacts> files)
            throws SourceException {
        Capture result = capture;
        for (var entry : files.entrySet()) {
            Path file = entry.getKey();
            result =
                    HostFactsMatch.attach(result, entry.getValue())
                            .orElseThrow(() -> aboutNoServer(file));
        }
        return result;
    }

    private static SourceException aboutNoServer(Path file) {
        return new SourceException(
                new Problem(
                        Problem.Kind.BAD_INPUT,
                        "these host facts are about none of the servers",
                        file.toString(),
                        "collect them on a host of theirs; a certificate or the host name must"
                                + " match"));
    }
}
