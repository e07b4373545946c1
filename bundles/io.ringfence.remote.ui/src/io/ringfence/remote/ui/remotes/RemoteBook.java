package io.ringfence.remote.ui.remotes;

import io.ringfence.model.service.LxdModel;
import io.ringfence.model.service.LxdModel.Listening;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.config.Environment;
import io.ringfence.remote.contact.TrustedOnce;
import io.ringfence.remote.own.OwnRemote;
import io.ringfence.remote.own.OwnRemotes;
import io.ringfence.remote.own.RemoteRow;
import io.ringfence.remote.own.RemoteRows;
import io.ringfence.remote.ui.widget.Unexpected;
import io.ringfence.ui.estate.Listeners;
import io.ringfence.ui.state.OneThread;

import org.eclipse.jdt.annotation.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * All remotes as they were read last. The files are read in the background, whenever somebody asks:
 * other programs of this user change them, too.
 */
@Component(service = RemoteBook.class)
public final class RemoteBook {

    private static final System.Logger LOG = System.getLogger(RemoteBook.class.getName());

    private final LxdModel model;
    private final Environment environment;
    private final TrustedOnce once;
    private final Listeners<Runnable> listeners = new Listeners<>();
    private final OneThread reading = new OneThread("remotes");
    private final AtomicBoolean asked = new AtomicBoolean();
    private final Listening opened;
    private volatile Read read = new Read(List.of(), Map.of(), null, false);

    /**
     * What the files said.
     *
     * @param problem why they could not be read; null if they could
     * @param done false while nobody has looked yet
     */
    private record Read(
            List<RemoteRow> rows,
            Map<String, OwnRemote> own,
            @Nullable Problem problem,
            boolean done) {}

    /**
     * With the files of this user.
     *
     * @param once what is trusted until Ringfence is closed
     */
    @Activate
    public RemoteBook(@Reference LxdModel model, @Reference TrustedOnce once) {
        this(model, once, Environment.ofProcess());
    }

    /**
     * @param environment where the files are
     */
    RemoteBook(LxdModel model, TrustedOnce once, Environment environment) {
        this.model = model;
        this.once = once;
        this.environment = environment;
        opened = model.listen((_, _) -> tell());
        reload();
    }

    /** What is trusted until Ringfence is closed. */
    TrustedOnce once() {
        return once;
    }

    /** Where remotes are kept. */
    public Environment environment() {
        return environment;
    }

    /** Ringfence's own ones. */
    public OwnRemotes own() {
        return new OwnRemotes(environment);
    }

    /** All remotes, Ringfence's own first. */
    public List<RemoteLine> lines() {
        Read now = read;
        return RemoteLine.of(now.rows(), now.own(), model.state());
    }

    /** Why the remotes cannot be told; empty when they can. */
    public Optional<Problem> problem() {
        @Nullable Problem problem = read.problem();
        return problem == null ? Optional.empty() : Optional.of(problem);
    }

    /** Whether anybody has looked yet. */
    public boolean isRead() {
        return read.done();
    }

    /** Reads the files anew, soon; listeners hear of it when they say something else. */
    public void reload() {
        if (!asked.getAndSet(true)) {
            reading.execute(
                    () -> {
                        asked.set(false);
                        Read next = readNow();
                        if (!next.equals(read)) {
                            read = next;
                            tell();
                        }
                    });
        }
    }

    private Read readNow() {
        try {
            Map<String, OwnRemote> own = new HashMap<>();
            List<OwnRemote> mine = own().all(); // once: another process may write meanwhile
            for (OwnRemote remote : mine) {
                own.put(remote.name().text(), remote);
            }
            return new Read(new RemoteRows(environment).all(mine), own, null, true);
        } catch (SourceException e) {
            return new Read(List.of(), Map.of(), e.problem(), true);
        } catch (RuntimeException | LinkageError e) {
            Problem problem = Unexpected.problem(environment.home().toString(), e);
            if (!problem().equals(Optional.of(problem))) {
                LOG.log(System.Logger.Level.ERROR, "the remotes were not read", e);
            }
            return new Read(List.of(), Map.of(), problem, true);
        }
    }

    private void tell() {
        listeners.tell(Runnable::run);
    }

    /** Hears of changes, on any thread. */
    public Listening listen(Runnable listener) {
        return listeners.add(listener);
    }

    /** Ends all listening. */
    @Deactivate
    public void close() {
        opened.close();
        reading.close();
    }
}
