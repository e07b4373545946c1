package io.ringfence.model.read;

import io.ringfence.model.Answer;
import io.ringfence.model.Answers;
import io.ringfence.model.Capture;
import io.ringfence.model.Known;
import io.ringfence.model.Server;
import io.ringfence.model.file.CaptureFile;
import io.ringfence.model.fixture.LargeEstate;
import io.ringfence.model.source.Progress;
import io.ringfence.model.source.SourceException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Measures how long redacting and reading a large estate takes in a fresh virtual machine; started
 * by hand: {@code java … LargeEstateMeasurement [instances [projects [file]]]}.
 */
final class LargeEstateMeasurement {

    private LargeEstateMeasurement() {}

    public static void main(String[] args) throws SourceException {
        int instances = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        int projects = args.length > 1 ? Integer.parseInt(args[1]) : 20;
        if (args.length > 2 && Files.exists(Path.of(args[2]))) {
            file(List.of(), Path.of(args[2]));
            return;
        }
        List<LargeEstate.Exchange> exchanges = new LargeEstate(instances, projects).exchanges();
        long bytes = exchanges.stream().mapToLong(exchange -> exchange.body().length).sum();
        System.out.printf("%d instances, %.1f MB%n", instances, bytes / 1e6);
        if (args.length > 2) {
            file(exchanges, Path.of(args[2]));
            return;
        }
        for (int round = 0; round < 3; round++) {
            long start = System.nanoTime();
            List<Answer> answers =
                    exchanges.parallelStream()
                            .map(exchange -> Answer.of(exchange.request(), 200, exchange.body()))
                            .toList();
            long redacted = System.nanoTime();
            Server server =
                    ServerReader.read(
                            "big",
                            Instant.EPOCH,
                            Known.unknown("measured"),
                            new Answers(answers),
                            Map.of());
            long read = System.nanoTime();
            if (server.instances().items().size() != instances) {
                throw new IllegalStateException(server.instances().gaps().toString());
            }
            Runtime runtime = Runtime.getRuntime();
            System.out.printf(
                    "redacted in %.2f s, read in %.2f s, heap %d MB%n",
                    (redacted - start) / 1e9,
                    (read - redacted) / 1e9,
                    (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        }
    }

    /** Writes the estate to a file and reads it, or only reads it when it is there. */
    private static void file(List<LargeEstate.Exchange> exchanges, Path file)
            throws SourceException {
        CaptureFile files = new CaptureFile();
        if (!Files.exists(file)) {
            Answers answers =
                    new Answers(
                            exchanges.stream()
                                    .map(one -> Answer.of(one.request(), 200, one.body()))
                                    .toList());
            Server server =
                    ServerReader.read("big", Instant.EPOCH, Known.unknown("x"), answers, Map.of());
            long start = System.nanoTime();
            files.write(new Capture(List.of(server)), file, "measurement", Instant.EPOCH);
            System.out.printf("written in %.2f s%n", (System.nanoTime() - start) / 1e9);
            return;
        }
        long start = System.nanoTime();
        Capture capture = files.read(file, Progress.NONE);
        System.out.printf(
                "%d instances of a file read in %.2f s%n",
                capture.servers().getFirst().instances().items().size(),
                (System.nanoTime() - start) / 1e9);
    }
}
