package io.ringfence.app.start;

import org.eclipse.jdt.annotation.Nullable;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The folders in which the program may keep its own files, by the rules of the XDG base directory
 * specification.
 */
public final class ProgramFolder {

    private static final String NAME = "ringfence";

    /** Enough for the workbench's own files at a start; less than that is a full disk. */
    private static final int NEEDED = 256 * 1024;

    private ProgramFolder() {}

    /**
     * Where they are kept for good: in {@code $XDG_DATA_HOME/ringfence}, else in {@code
     * ~/.local/share/ringfence}. {@code HOME} counts before what the system says of the user, as it
     * does for the clients.
     *
     * @param system the user's home folder, as far as the system knows it
     * @return null when neither is known
     */
    static @Nullable Path lasting(Map<String, String> environment, @Nullable String system) {
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        if (Path.of(data).isAbsolute()) {
            return Path.of(data, NAME);
        }
        String told = environment.getOrDefault("HOME", "");
        String home = told.isEmpty() ? system : told;
        // Java says ? of a user without a home
        return home == null || !Path.of(home).isAbsolute()
                ? null
                : Path.of(home, ".local", "share", NAME);
    }

    /** Folders for files that live as long as this process, the best first. */
    static List<Path> passing(Map<String, String> environment, String temporary) {
        List<Path> folders = new ArrayList<>();
        String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        if (Path.of(runtime).isAbsolute()) {
            folders.add(Path.of(runtime));
        }
        folders.add(Path.of(temporary));
        folders.add(Path.of("/dev/shm"));
        return folders;
    }

    /**
     * Makes sure that a folder is there, can be written and has some room.
     *
     * @throws IOException if not
     */
    static void prepare(Path folder) throws IOException {
        Files.createDirectories(folder, ownerAlone());
        Path probe = Files.createTempFile(folder, ".probe", "");
        try {
            Files.write(probe, new byte[NEEDED]);
        } finally {
            Files.deleteIfExists(probe);
        }
    }

    /** Where the system knows such permissions. */
    private static FileAttribute<?>[] ownerAlone() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Deletes a folder with all that is in it. */
    static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(folder)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.delete(each);
        }
    }
}
