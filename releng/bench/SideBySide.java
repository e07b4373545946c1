import io.ringfence.audit.Audit;
import io.ringfence.audit.AuditResult;
import io.ringfence.audit.checks.BuiltInChecks;
import io.ringfence.model.Capture;
import io.ringfence.model.source.CaptureSource;
import io.ringfence.model.source.Progress;
import io.ringfence.remote.RemoteSourceProvider;

import java.io.File;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Times a capture and audit of the local server in this process against {@code lxc list
 * --all-projects}, turn by turn. Arguments: the source and the number of rounds.
 */
final class SideBySide {

    public static void main(String[] args) throws Exception {
        String spec = args[0];
        int rounds = Integer.parseInt(args[1]);
        List<Double> ours = new ArrayList<>();
        List<Double> peers = new ArrayList<>();
        try (RemoteSourceProvider provider = new RemoteSourceProvider()) {
            CaptureSource source = provider.find(spec).orElseThrow();
            Audit audit = new Audit(List.of(new BuiltInChecks()));
            int findings = 0;
            int instances = 0;
            for (int round = 0; round < rounds; round++) {
                peers.add(seconds(SideBySide::peer));
                long started = System.nanoTime();
                Capture capture = source.capture(Progress.NONE);
                AuditResult result = audit.run(capture, Instant.now(), () -> false);
                ours.add((System.nanoTime() - started) / 1e9);
                findings = result.findings().size();
                instances = capture.servers().getFirst().instances().items().size();
            }
            double first = ours.getFirst();
            System.out.printf(
                    "instances %d%noutcomes %d%nlxc_list %.3f%ncapture_audit %.3f%nfirst %.3f%n"
                            + "ratio %.2f%nratio_first %.2f%n",
                    instances,
                    findings,
                    median(peers),
                    median(ours),
                    first,
                    median(ours) / median(peers),
                    first / median(peers));
        }
        System.exit(0);
    }

    private static void peer() throws Exception {
        int status =
                new ProcessBuilder("lxc", "list", "--all-projects", "--format", "csv")
                        .redirectOutput(new File("/dev/null"))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start()
                        .waitFor();
        if (status != 0) {
            throw new IllegalStateException("lxc list: status " + status);
        }
    }

    private interface Task {
        void run() throws Exception;
    }

    private static double seconds(Task task) throws Exception {
        long started = System.nanoTime();
        task.run();
        return (System.nanoTime() - started) / 1e9;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
