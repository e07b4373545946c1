package io.ringfence.model.estate;

import io.ringfence.model.service.SourceModel;
import io.ringfence.model.service.ThreadBackground;
import io.ringfence.model.source.Sources;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** A window in a process of its own, for tests that kill it. */
final class ChildWindow {

    /** How many times something was saved is the text of this note. */
    static final Subject COUNT = new Subject("c", "s", "t", "", "n", "");

    private ChildWindow() {}

    /**
     * @param words {@code hold DOCUMENT}: opens it, says so, and waits; {@code save DOCUMENT…}:
     *     counts in each of them without end, and tells the number of the document with {@code +}
     *     before each save and {@code =} after it
     */
    public static void main(String[] words) throws Exception {
        List<Thread> threads = new ArrayList<>();
        for (int i = 1; i < words.length; i++) {
            Path file = Path.of(words[i]);
            int number = i - 1;
            threads.add(
                    Thread.ofPlatform()
                            .start(
                                    words[0].equals("hold")
                                            ? () -> hold(file)
                                            : () -> save(file, number)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    static Process start(String what, List<Path> files) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx64m", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.add(ChildWindow.class.getName());
        command.add(what);
        files.forEach(file -> command.add(file.toString()));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    static DocumentEstate window(Path home) {
        return new DocumentEstate(
                new SourceModel(
                        new Sources(List.of()), new ThreadBackground(), InstantSource.system()),
                () -> home);
    }

    private static DocumentEstate window(Path file, String home) {
        return window(file.resolveSibling(home + file.getFileName()));
    }

    private static void hold(Path file) {
        try {
            window(file, "home-").open(file).get();
            System.out.println("open");
            Thread.sleep(60_000);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void save(Path file, int number) {
        DocumentEstate window = window(file, "home-");
        try {
            int count = count(window.open(file).get().estate());
            while (true) {
                count++;
                say(number + "+");
                window.note(COUNT, new Note("" + count, "ann", Instant.EPOCH, "d"));
                window.save().get();
                say(number + "=");
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void say(String word) {
        synchronized (ChildWindow.class) {
            System.out.println(word);
        }
    }

    static int count(Estate estate) {
        Note note = estate.notes().get(COUNT);
        return note == null ? 0 : Integer.parseInt(note.text());
    }
}
