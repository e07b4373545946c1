package io.ringfence.audit.ui.history;

import io.ringfence.audit.Audit;
import io.ringfence.audit.change.PastAudit;
import io.ringfence.model.Capture;
import io.ringfence.model.Server;
import io.ringfence.model.ServerIdentity;
import io.ringfence.model.estate.EstateModel;
import io.ringfence.model.estate.Recorded;
import io.ringfence.model.estate.SameServers;
import io.ringfence.model.service.Background;
import io.ringfence.model.source.Progress;
import io.ringfence.model.source.SourceException;
import io.ringfence.ui.state.Tasks;

import org.eclipse.jdt.annotation.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.stream.Collectors;

/**
 * Audits the captures that an estate keeps, one after the other, the newest first. Each is audited
 * as of the time when it was captured. Safe for several threads.
 */
final class Past {

    /** As many captures of a source are looked at, the newest. */
    static final int MOST = 50;

    private static final System.Logger LOG = System.getLogger(Past.class.getName());

    private final Audit audit;
    private final Tasks tasks;
    private final EstateModel estate;
    private final PastAudits audits = new PastAudits();
    private Runnable onAudited = () -> {};
    private List<Recorded> todo = List.of();
    private Set<Recorded> given = Set.of();
    private Background.@Nullable Running running;

    Past(Audit audit, Tasks tasks, EstateModel estate) {
        this.audit = audit;
        this.tasks = tasks;
        this.estate = estate;
    }

    /** Who hears whenever another capture was audited. */
    void onAudited(Runnable listener) {
        onAudited = listener;
    }

    /** All captures that the estate keeps. */
    List<Recorded> recorded() {
        return estate.state().estate().history();
    }

    /**
     * The audits of a server that are older than what is shown of it, the oldest first; those of
     * another server in its place are left out.
     */
    List<PastAudit> of(Shown shown) {
        return audits.of(shown, same());
    }

    /** The other server that was last in the place of the one that is shown, if any was. */
    Optional<Replaced> replaced(Shown shown) {
        return audits.replaced(shown, same());
    }

    /** Which servers the user says are the same. */
    SameServers same() {
        return SameServers.of(estate.state().estate().settings());
    }

    /** How many captures are still to be audited. */
    synchronized int open() {
        return todo.size();
    }

    /** Audits what is not audited yet of the sources that are shown. */
    void look(List<Shown> shown) {
        List<Recorded> wanted = wanted(shown);
        audits.retain(Set.copyOf(recorded()));
        synchronized (this) {
            Set<Recorded> all = Set.copyOf(wanted);
            if (all.equals(given)) {
                return;
            }
            given = all;
            todo = wanted.stream().filter(recorded -> !audits.has(recorded)).toList();
            if (todo.isEmpty() || running != null) {
                return;
            }
            running = () -> {};
        }
        Background.Running started = tasks.start(Messages.task_history, this::run);
        synchronized (this) {
            if (running != null) {
                running = started;
            }
        }
    }

    void end() {
        Background.Running last;
        synchronized (this) {
            last = running;
            stop();
        }
        if (last != null) {
            last.cancel();
        }
    }

    /** One thread of low priority: an audit takes as many as the pool has in which it runs. */
    private static ForkJoinPool oneThread() {
        return new ForkJoinPool(
                1,
                all -> {
                    ForkJoinWorkerThread thread =
                            ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(all);
                    thread.setName("audit of earlier captures");
                    thread.setPriority(Thread.MIN_PRIORITY);
                    return thread;
                },
                null,
                false);
    }

    private List<Recorded> wanted(List<Shown> shown) {
        List<Recorded> wanted = new ArrayList<>();
        Map<String, Instant> latest = Shown.latest(shown);
        for (Map.Entry<String, Instant> source : latest.entrySet()) {
            recorded().stream()
                    .filter(recorded -> recorded.source().equals(source.getKey()))
                    .filter(recorded -> recorded.captured().isBefore(source.getValue()))
                    .sorted(Comparator.comparing(Recorded::captured).reversed())
                    .limit(MOST)
                    .forEach(wanted::add);
        }
        wanted.sort(Comparator.comparing(Recorded::captured).reversed());
        return wanted;
    }

    private void run(Progress progress) {
        try (ForkJoinPool quietly = oneThread()) {
            int done = 0;
            for (Recorded next = next(); next != null; next = next()) {
                if (progress.cancelled()) {
                    throw new CancellationException("nobody wants to know any more");
                }
                progress.report(next.source(), done, done + open());
                audit(next, quietly, progress);
                done++;
                taken(next);
                onAudited.run();
            }
        } catch (CancellationException _) {
            // whoever cancelled knows; what was audited so far counts
            stop();
        }
        onAudited.run();
    }

    /** The next one, null at the end: whatever comes after that is begun anew. */
    private synchronized @Nullable Recorded next() {
        if (todo.isEmpty()) {
            running = null;
            return null;
        }
        return todo.getFirst();
    }

    private synchronized void stop() {
        todo = List.of();
        running = null;
    }

    private synchronized void taken(Recorded done) {
        todo = todo.stream().filter(other -> !other.equals(done)).toList();
    }

    private void audit(Recorded recorded, ForkJoinPool quietly, Progress progress) {
        if (audits.has(recorded)) {
            return;
        }
        try {
            Capture capture = estate.load(recorded, progress);
            Instant then =
                    capture.servers().stream()
                            .map(Server::captured)
                            .max(Comparator.naturalOrder())
                            .orElse(recorded.captured());
            audits.add(
                    recorded,
                    quietly.submit(() -> audit.run(capture, then, progress::cancelled)).join(),
                    capture.servers().stream()
                            .collect(
                                    Collectors.toMap(
                                            Server::name,
                                            server -> ServerIdentity.of(server.info()))));
        } catch (SourceException e) {
            // one capture that cannot be read leaves a hole in the history, and no more
            skip(recorded, e.problem().what(), null);
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            skip(recorded, "the audit failed", e);
        }
    }

    private void skip(Recorded recorded, String why, @Nullable RuntimeException cause) {
        audits.addNothing(recorded);
        LOG.log(
                System.Logger.Level.WARNING,
                "the capture of " + recorded.captured() + " is left out of the history: " + why,
                cause);
    }
}
