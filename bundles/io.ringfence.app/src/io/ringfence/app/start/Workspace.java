package io.ringfence.app.start;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.osgi.util.NLS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * The folder of the workbench's own files: layout, preferences, log. Each instance that runs has
 * one of its own. Where none can be written it is one that goes with the process: a start never
 * fails for that.
 */
public final class Workspace implements AutoCloseable {

    private static final String NAME = "workspace";
    private static final int INSTANCES = 32;
    private static final int TRIES = 5;

    private final @Nullable Path passing;
    private final @Nullable String problem;

    private Workspace(@Nullable Path passing, @Nullable String problem) {
        this.passing = passing;
        this.problem = problem;
    }

    /** What the user should know: nothing is kept, and why; null when all is well. */
    public @Nullable String problem() {
        return problem;
    }

    /** Takes a folder for this instance of the program. */
    public static Workspace open(Location location) {
        return location.isSet()
                ? given(location)
                : choose(
                        location,
                        System.getenv(),
                        System.getProperty("user.home"),
                        System.getProperty("java.io.tmpdir", "/tmp"));
    }

    /** The one that the start was told to use. */
    private static Workspace given(Location location) {
        try {
            return new Workspace(
                    null, location.lock() ? null : NLS.bind(Messages.inUse, location.getURL()));
        } catch (IOException e) {
            return new Workspace(null, NLS.bind(Messages.notKept, e.getMessage()));
        }
    }

    static Workspace choose(
            Location location,
            Map<String, String> environment,
            @Nullable String home,
            String temporary) {
        Path lasting = ProgramFolder.lasting(environment, home);
        String problem = lasting == null ? Messages.noHome : take(location, lasting);
        if (problem == null) {
            return new Workspace(null, null);
        }
        String said = NLS.bind(Messages.notKept, problem);
        for (Path folder : ProgramFolder.passing(environment, temporary)) {
            try {
                Path made = Files.createTempDirectory(folder, "ringfence-");
                Path workspace = made.resolve(NAME);
                ProgramFolder.prepare(workspace);
                location.set(workspace.toUri().toURL(), true);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(made)));
                return new Workspace(made, said);
            } catch (IOException e) {
                // the next one then; the user hears of the first
            }
        }
        return unwritable(location, temporary, said);
    }

    /**
     * Takes the first folder that no other instance has.
     *
     * @return null when it is taken, else why not
     */
    private static @Nullable String take(Location location, Path lasting) {
        for (int i = 1; i <= INSTANCES; i++) {
            Path folder = lasting.resolve(i == 1 ? NAME : NAME + "-" + i);
            try {
                ProgramFolder.prepare(folder);
                if (location.set(folder.toUri().toURL(), true)) {
                    return null;
                }
            } catch (IOException e) {
                return Objects.requireNonNullElse(e.getMessage(), folder.toString());
            }
        }
        return NLS.bind(Messages.tooMany, INSTANCES);
    }

    /** Nothing can be written anywhere: a window opens all the same. */
    private static Workspace unwritable(Location location, String folder, String problem) {
        try {
            location.set(Path.of(folder, "ringfence", NAME).toUri().toURL(), false);
        } catch (IOException e) {
            ILog.of(Workspace.class).warn(e.getMessage(), e);
        }
        return new Workspace(null, problem);
    }

    /**
     * Deletes the folder if it goes with this process. What the platform writes after that is
     * deleted when the process ends.
     */
    @Override
    public void close() {
        Path folder = passing;
        if (folder != null) {
            delete(folder);
        }
    }

    /** Others may still write into it. */
    private static void delete(Path folder) {
        for (int i = 0; i < TRIES && Files.exists(folder); i++) {
            try {
                ProgramFolder.delete(folder);
            } catch (IOException | UncheckedIOException e) {
                // once more; what is left then the system clears: it is a folder for such files
            }
        }
    }
}
