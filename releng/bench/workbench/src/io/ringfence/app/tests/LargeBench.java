package io.ringfence.app.tests;

import io.ringfence.audit.ui.review.Grouping;
import io.ringfence.audit.ui.review.Listed;
import io.ringfence.audit.ui.review.Review;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Ten thousand instances in the real window: keys typed into the filter, and what memory it takes.
 * Opens {@code bench.file}.
 */
final class LargeBench {

    private static final int ROUNDS = 7;
    private static final double MILLIS = 1e6;
    private static final List<Grouping> GROUPINGS =
            List.of(Grouping.CHECK, Grouping.ENTITY, Grouping.SERVER, Grouping.AREA, Grouping.NONE);
    private static final String WORD = "privileged c1";

    private final Workbench workbench = new Workbench();
    private final Review review = workbench.review();
    private final Display display = PlatformUI.getWorkbench().getDisplay();

    private LargeBench() {}

    static void run() {
        new LargeBench().measure();
    }

    private void measure() {
        workbench.findings.activate();
        long started = System.nanoTime();
        workbench.open(System.getProperty("bench.file", ""));
        Results.print("open_ms", (System.nanoTime() - started) / MILLIS);
        workbench.showEverything();
        workbench.findings.press("pass");
        workbench.findings.press("not applicable");
        Screen.until(
                "every outcome", () -> workbench.findings.shown() == workbench.findings.total());
        Results.print("outcomes", workbench.findings.total());
        keystrokes();
        groupings();
        memory();
    }

    /** Types a word and takes it back, again and again. */
    private void keystrokes() {
        Map<String, List<Double>> times = new LinkedHashMap<>();
        workbench.findings.activate();
        Screen.run(
                () -> {
                    Screen.window().forceActive();
                    workbench.findings.the(Text.class).setFocus();
                });
        try (Watchdog watchdog = Watchdog.start()) {
            for (int round = 0; round < ROUNDS; round++) {
                for (int length = 1; length <= WORD.length(); length++) {
                    record(times, WORD.substring(0, length), WORD.charAt(length - 1));
                }
                for (int length = WORD.length() - 1; length >= 0; length--) {
                    record(times, WORD.substring(0, length) + "<", SWT.BS);
                }
            }
            Results.print("typing_pause_ms", watchdog.longest().whole() / MILLIS);
        }
        List<Double> medians = times.values().stream().map(Results::median).toList();
        List<Double> all = times.values().stream().flatMap(List::stream).toList();
        Results.print("keystroke_ms", Results.median(all));
        Results.print("keystroke_worst_ms", Results.worst(medians));
        Results.print("keystroke_slowest_ms", Results.worst(all));
    }

    /** Puts them together by one thing after the other. */
    private void groupings() {
        Map<String, List<Double>> times = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Grouping grouping : GROUPINGS) {
                times.computeIfAbsent(grouping.name(), _ -> new ArrayList<>())
                        .add(grouping(grouping));
            }
        }
        List<Double> medians = times.values().stream().map(Results::median).toList();
        List<Double> all = times.values().stream().flatMap(List::stream).toList();
        Results.print("grouping_ms", Results.median(all));
        Results.print("grouping_worst_ms", Results.worst(medians));
        Results.print("grouping_slowest_ms", Results.worst(all));
    }

    /** From the choice to the table that was painted with other lines. */
    private double grouping(Grouping grouping) {
        String before = workbench.findings.firstLine();
        long started = System.nanoTime();
        review.group(grouping);
        soon(() -> !workbench.findings.firstLine().equals(before));
        Screen.run(() -> Screen.window().update());
        return (System.nanoTime() - started) / MILLIS;
    }

    private void record(Map<String, List<Double>> times, String what, int key) {
        times.computeIfAbsent(what, _ -> new ArrayList<>()).add(keystroke(key));
    }

    /** From the key on the screen to the table that was painted with what it asks for. */
    private double keystroke(int key) {
        Listed before = review.listed();
        long started = System.nanoTime();
        press(key);
        soon(() -> review.listed() != before);
        Screen.run(
                () -> {
                    // whatever the window was told to do when the list was there comes before this
                });
        soon(() -> Screen.ask(() -> workbench.findings.shown() == review.listed().rows().size()));
        Screen.run(() -> Screen.window().update());
        return (System.nanoTime() - started) / MILLIS;
    }

    private void press(int key) {
        for (int type : new int[] {SWT.KeyDown, SWT.KeyUp}) {
            Event event = new Event();
            event.type = type;
            if (key >= ' ') {
                event.character = (char) key;
            } else {
                event.keyCode = key;
                event.character = (char) key;
            }
            Screen.run(() -> display.post(event));
        }
    }

    private static void soon(BooleanSupplier condition) {
        long end = System.nanoTime() + Screen.PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("the table does not follow the filter");
            }
            try {
                Thread.sleep(1);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    private static void memory() {
        Results.print("rss_mib", kib("VmRSS:") / 1024.0);
        Results.print("rss_peak_mib", kib("VmHWM:") / 1024.0);
        System.gc();
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        Results.print("heap_mib", heap.getUsed() / 1048576.0);
        Results.print("rss_after_gc_mib", kib("VmRSS:") / 1024.0);
    }

    private static long kib(String name) {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
