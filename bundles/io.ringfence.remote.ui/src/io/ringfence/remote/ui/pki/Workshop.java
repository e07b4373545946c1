package io.ringfence.remote.ui.pki;

import io.ringfence.model.service.LxdModel.Listening;
import io.ringfence.ui.estate.Listeners;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.prefs.BackingStoreException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The authorities that this user works with. Only the places of their folders are remembered; the
 * folders are read in the background whenever somebody asks.
 */
@Component(service = Workshop.class)
public final class Workshop {

    /** Remembers folders, one a line. */
    interface Places {
        String read();

        void write(String folders);
    }

    private final Places places;
    private final Listeners<Runnable> listeners = new Listeners<>();
    private final ExecutorService reading =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("authorities").factory());
    private volatile List<Ca> authorities = List.of();
    private volatile boolean read;

    /** With the preferences of this user. */
    @Activate
    public Workshop() {
        this(new Preferences());
    }

    Workshop(Places places) {
        this.places = places;
        reload();
    }

    /** As they were read last. */
    List<Ca> authorities() {
        return authorities;
    }

    /** Whether anybody has looked yet. */
    boolean isRead() {
        return read;
    }

    /** Reads the folders anew, soon. */
    void reload() {
        later(folders -> folders);
    }

    /** Works with this folder, too. */
    void add(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        later(
                folders -> {
                    List<Path> more = new ArrayList<>(folders);
                    if (!more.contains(whole)) {
                        more.add(whole);
                    }
                    return more;
                });
    }

    /** Does not work with this folder any more; its files stay. */
    void forget(Path folder) {
        later(folders -> folders.stream().filter(each -> !each.equals(folder)).toList());
    }

    private void later(UnaryOperator<List<Path>> change) {
        try {
            reading.execute(() -> now(change));
        } catch (RejectedExecutionException _) {
            // nobody looks any more
        }
    }

    private void now(UnaryOperator<List<Path>> change) {
        List<Path> before =
                places.read().lines().filter(line -> !line.isBlank()).map(Path::of).toList();
        List<Path> after = change.apply(before);
        if (!after.equals(before)) {
            places.write(after.stream().map(Path::toString).collect(Collectors.joining("\n")));
        }
        authorities = after.stream().map(Ca::read).toList();
        read = true;
        listeners.tell(Runnable::run);
    }

    /** Hears of changes, on any thread. */
    Listening listen(Runnable listener) {
        return listeners.add(listener);
    }

    /** Ends all reading. */
    @Deactivate
    public void close() {
        reading.shutdownNow();
    }

    /** In the workbench's own preferences. */
    private static final class Preferences implements Places {

        private static final String NODE = "io.ringfence.remote.ui";
        private static final String KEY = "authorities";

        @Override
        public String read() {
            return node().get(KEY, "");
        }

        @Override
        public void write(String folders) {
            node().put(KEY, folders);
            try {
                node().flush();
            } catch (BackingStoreException e) {
                ILog.of(Workshop.class).error(e.getMessage(), e);
            }
        }

        private static IEclipsePreferences node() {
            return InstanceScope.INSTANCE.getNode(NODE);
        }
    }
}
