package io.ringfence.model.read;

import io.ringfence.model.Answer;
import io.ringfence.model.Answers;
import io.ringfence.model.Known;
import io.ringfence.model.Server;
import io.ringfence.model.fixture.LargeEstate;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Measures how long redacting and reading a large estate takes in a fresh virtual machine; started
 * by hand: {@code java … LargeEstateMeasurement [instances [projects]]}.
 */
final class LargeEstateMeasurement {

    private LargeEstateMeasurement() {}

    public static void main(String[] args) {
        int instances = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        int projects = args.length > 1 ? Integer.parseInt(args[1]) : 20;
        List<LargeEstate.Exchange> exchanges = new LargeEstate(instances, projects).exchanges();
        long bytes = exchanges.stream().mapToLong(exchange -> exchange.body().length).sum();
        System.out.printf("%d instances, %.1f MB%n", instances, bytes / 1e6);
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
}
