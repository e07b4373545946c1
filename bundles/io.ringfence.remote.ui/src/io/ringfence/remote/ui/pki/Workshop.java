package io.ringfence.remote.ui.pki;

import io.ringfence.model.service.LxdModel.Listening;
import io.ringfence.model.source.Problem;
import io.ringfence.remote.ui.widget.Unexpected;
import io.ringfence.ui.estate.Listeners;
import io.ringfence.ui.state.OneThread;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.prefs.BackingStoreException;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The authorities that this user works with. Only the places of their folders are remembered; the
 * folders are read in the background whenever somebody asks.
 */
@Component(service = Workshop.class)
public final class Workshop {

    private static final System.Logger LOG = System.getLogger(Workshop.class.getName());

    /** Remembers folders, one a line. */
    interface Places {
        String read();

        void write(String folders);
    }

    private final Places places;
    private final Listeners<Runnable> listeners = new Listeners<>();
    private final OneThread reading = new OneThread("authorities");
    private volatile List<Ca> authorities = List.of();

    /** Of the thread that reads. */
    private List<FolderStamp> stamps = List.of();

    private volatile Optional<Problem> problem = Optional.empty();
    private volatile boolean read;
    private final AtomicReference<String> wanted = new AtomicReference<>("");

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

    /** Why it cannot be told which there are; empty when it can. */
    Optional<Problem> problem() {
        return problem;
    }

    /** Whether anybody has looked yet. */
    boolean isRead() {
        return read;
    }

    /** Reads the folders anew, soon. */
    void reload() {
        later(folders -> folders);
    }

    /**
     * Reads them anew, and has whoever shows them select a line.
     *
     * @param key of the line; empty for none
     */
    void reload(String key) {
        wanted.set(key);
        reload();
    }

    /** The key of the line that somebody wants to see; empty for none. */
    String wanted() {
        return wanted.get();
    }

    /** It is seen now: nobody has to be led there again. */
    void seen(String key) {
        wanted.compareAndSet(key, "");
    }

    /** The same, unless nobody changed their files: other programs may. */
    void look() {
        reading.execute(
                () -> {
                    List<FolderStamp> now =
                            authorities.stream().map(Ca::place).map(FolderStamp::of).toList();
                    if (!now.equals(stamps)) {
                        now(folders -> folders);
                    }
                });
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
        reading.execute(() -> now(change));
    }

    private void now(UnaryOperator<List<Path>> change) {
        try {
            List<Path> before =
                    places.read().lines().flatMap(line -> folder(line).stream()).toList();
            List<Path> after = change.apply(before);
            if (!after.equals(before)) {
                places.write(after.stream().map(Path::toString).collect(Collectors.joining("\n")));
            }
            stamps = after.stream().map(FolderStamp::of).toList(); // before they are read
            authorities = after.stream().map(Ca::read).toList();
            problem = Optional.empty();
        } catch (RuntimeException | LinkageError e) {
            // nobody waits for this thread: without a word here the fault would be lost
            LOG.log(System.Logger.Level.ERROR, "the folders of authorities were not read", e);
            problem = Optional.of(Unexpected.problem(Messages.places, e));
        }
        read = true;
        listeners.tell(Runnable::run);
    }

    /** Empty for a line that names no folder. */
    private static Optional<Path> folder(String line) {
        try {
            return line.isBlank() ? Optional.empty() : Optional.of(Path.of(line));
        } catch (InvalidPathException _) {
            LOG.log(System.Logger.Level.WARNING, "a line of the preferences is no folder");
            return Optional.empty();
        }
    }

    /** Hears of changes, on any thread. */
    Listening listen(Runnable listener) {
        return listeners.add(listener);
    }

    /** Ends all reading. */
    @Deactivate
    public void close() {
        reading.close();
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
