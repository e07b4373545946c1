package io.ringfence.app.tests;

import io.ringfence.model.service.LxdModel;
import io.ringfence.model.service.OpenSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Fifty servers that are asked at once, while somebody watches how long the window does not answer:
 * most answer within a second with some two hundred instances, five are slow, five are dead.
 */
final class FiftyBench {

    private static final int SERVERS = 50;
    private static final int INSTANCES = 200;
    private static final int ROUNDS = 5;
    private static final double MILLIS = 1e6;

    private final Workbench workbench = new Workbench();

    private FiftyBench() {}

    static void run() {
        new FiftyBench().measure();
    }

    private void measure() {
        TestServers servers = TestServers.get();
        LxdModel model = workbench.model();
        for (int i = 0; i < SERVERS; i++) {
            TestServer server = servers.add("s" + i, INSTANCES);
            switch (i % 10) {
                case 3 -> server.slow(Duration.ofSeconds(4));
                case 7 -> server.slow(Duration.ofSeconds(2)).dead();
                default -> server.slow(Duration.ofMillis(37L * i % 1_000));
            }
        }
        try (Watchdog watchdog = Watchdog.start()) {
            for (int i = 0; i < SERVERS; i++) {
                model.open("test:s" + i);
            }
            settle();
            Results.print("fifty_open_pause_ms", watchdog.longest().whole() / MILLIS);
        }
        Results.print("fifty_instances", instances());
        asked("findings", workbench.findings);
        asked("overview", workbench.overview);
    }

    /** Asks all of them again and again, with a view in front. */
    private void asked(String name, ViewPage front) {
        List<Double> pauses = new ArrayList<>();
        List<Double> own = new ArrayList<>();
        front.activate();
        // a view that is shown for the first time is the user's doing, not that of the servers
        settle();
        for (int round = 0; round < ROUNDS; round++) {
            try (Watchdog watchdog = Watchdog.start()) {
                workbench.run("io.ringfence.ui.refresh");
                settle();
                pauses.add(watchdog.longest().whole() / MILLIS);
                own.add(watchdog.busiest().computed().toNanos() / MILLIS);
                System.err.println(
                        name
                                + ": "
                                + watchdog.longest()
                                + ", busiest: "
                                + watchdog.busiest()
                                + watchdog.seen());
            }
        }
        Results.print("fifty_" + name + "_pause_ms", Results.median(pauses));
        Results.print("fifty_" + name + "_worst_ms", Results.worst(pauses));
        Results.print("fifty_" + name + "_own_ms", Results.median(own));
    }

    private int instances() {
        return workbench.state().capture().servers().stream()
                .mapToInt(server -> server.instances().items().size())
                .sum();
    }

    /** Waits until all have answered, the audit is done and the views have shown it. */
    private void settle() {
        Screen.await(
                "an answer or a problem of each",
                Duration.ofSeconds(60),
                () ->
                        workbench.state().sources().stream()
                                        .allMatch(
                                                source ->
                                                        source.phase()
                                                                != OpenSource.Phase.CAPTURING)
                                && workbench.state().sources().size() == SERVERS
                                && !workbench.review().isAuditing());
        // what the views were told to draw is drawn
        Screen.sleep(Duration.ofMillis(300));
    }
}
