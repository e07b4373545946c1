package io.ringfence.audit.ui.review;

import io.ringfence.audit.Audit;
import io.ringfence.audit.AuditResult;
import io.ringfence.audit.AuditedServer;
import io.ringfence.audit.Finding;
import io.ringfence.audit.FindingKey;
import io.ringfence.audit.change.Change;
import io.ringfence.model.Capture;
import io.ringfence.model.service.Background;
import io.ringfence.model.service.LxdModel;
import io.ringfence.model.service.LxdModel.Listening;
import io.ringfence.model.service.LxdState;
import io.ringfence.model.source.Progress;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.estate.Listeners;
import io.ringfence.ui.estate.Rating;
import io.ringfence.ui.estate.Ratings;
import io.ringfence.ui.facts.EntityNames;
import io.ringfence.ui.state.Tasks;

import org.eclipse.jdt.annotation.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * The review of the open estate: audits every new capture, and keeps which findings are looked at.
 * Audit, sorting and filtering happen in the background; of two that overlap only the later counts.
 * Safe for several threads.
 */
@Component(service = {Review.class, Ratings.class})
public final class Review implements Ratings {

    private final LxdModel model;
    private final Audit audit;
    private final Tasks tasks;
    private final Executor filtering;
    private final Clock clock;
    private final Listeners<Runnable> listeners = new Listeners<>();
    private final Listening listening;

    private Capture audited = Capture.EMPTY;
    private Background.@Nullable Running running;
    private boolean auditing;
    private Audited result = Audited.NOTHING;
    private Filter filter = Filter.START;
    private Order order = Order.START;
    private List<ReviewRow> sorted = List.of();
    private boolean unsorted;
    private Listed listed = Listed.NOTHING;
    private Filter listedBy = Filter.START;
    private int asked;
    private Function<FindingKey, Change> changes = _ -> Change.NONE;

    @Activate
    public Review(@Reference LxdModel model, @Reference Audit audit, @Reference Tasks tasks) {
        this(
                model,
                audit,
                tasks,
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name("filter").factory()),
                Clock.systemUTC());
    }

    /**
     * @param filtering runs one thing after the other
     */
    Review(LxdModel model, Audit audit, Tasks tasks, Executor filtering, Clock clock) {
        this.model = model;
        this.audit = audit;
        this.tasks = tasks;
        this.filtering = filtering;
        this.clock = clock;
        this.listening = model.listen((_, _) -> auditAgain());
        auditAgain();
    }

    /** What the last audit found out. */
    record Audited(AuditResult result, List<ReviewRow> rows, RatingTable ratings) {
        static final Audited NOTHING =
                of(new AuditResult(Instant.EPOCH, List.of(), List.of()), Capture.EMPTY);

        static Audited of(AuditResult result, Capture capture) {
            EntityNames names = new EntityNames(capture);
            List<ReviewRow> rows =
                    result.findings().parallelStream()
                            .map(finding -> ReviewRow.of(finding, names))
                            .toList();
            return new Audited(result, rows, new RatingTable(rows));
        }
    }

    /** The findings to show. */
    public synchronized Listed listed() {
        return listed;
    }

    public synchronized Filter filter() {
        return filter;
    }

    public synchronized Order order() {
        return order;
    }

    /** Whether an audit is running whose result is not there yet. */
    public synchronized boolean isAuditing() {
        return auditing;
    }

    /** Everything the last audit found out. */
    public synchronized AuditResult result() {
        return result.result();
    }

    /** All findings about an entity and what lies in it, the worst first. */
    public List<ReviewRow> about(Entity entity) {
        List<ReviewRow> rows;
        synchronized (this) {
            rows = result.rows();
        }
        return rows.stream()
                .filter(row -> entity.covers(row.entity()))
                .sorted(Order.START.comparator())
                .toList();
    }

    /** The other open failures of the check that made a finding, the worst first. */
    public List<ReviewRow> sameCheck(Finding finding) {
        ReviewRow.Key key = ReviewRow.keyOf(finding);
        List<ReviewRow> rows;
        synchronized (this) {
            rows = result.rows();
        }
        return rows.stream()
                .filter(row -> row.finding().check().id().equals(key.check()))
                .filter(row -> row.finding().isOpen() && !row.key().equals(key))
                .sorted(Order.START.comparator())
                .toList();
    }

    /** The areas that the checks of the last audit belong to. */
    public SortedSet<String> areas() {
        SortedSet<String> areas = new TreeSet<>();
        audit.catalogue().all().forEach(info -> areas.add(info.area()));
        return areas;
    }

    /** The server of the audit, empty when it was not part of it. */
    public synchronized Optional<AuditedServer> server(String name) {
        return result.result().servers().stream()
                .filter(server -> server.name().equals(name))
                .findFirst();
    }

    /** Shows other findings, soon. */
    public void filter(Filter next) {
        synchronized (this) {
            filter = next;
        }
        list();
    }

    /** What became of a finding since the baseline; nothing while that is not known. */
    public Change change(Finding finding) {
        Function<FindingKey, Change> known;
        synchronized (this) {
            known = changes;
        }
        return known.apply(FindingKey.of(finding));
    }

    /** Hears what became of findings; lists them again, soon. */
    void changes(Function<FindingKey, Change> next) {
        synchronized (this) {
            changes = next;
            unsorted = true;
        }
        list();
    }

    /** Lists them in another order, soon. */
    public void order(Order next) {
        synchronized (this) {
            order = next;
            unsorted = true;
        }
        list();
    }

    @Override
    public Rating of(Entity entity) {
        Audited last;
        synchronized (this) {
            last = result;
        }
        return last.ratings().of(entity);
    }

    @Override
    public Listening listen(Runnable listener) {
        return listeners.add(listener);
    }

    @Deactivate
    void end() {
        listening.close();
        synchronized (this) {
            if (running != null) {
                running.cancel();
            }
        }
    }

    private void auditAgain() {
        LxdState state = model.state();
        Capture capture = state.capture();
        leaveWhatIsClosed(state);
        synchronized (this) {
            if (capture == audited) {
                return;
            }
            audited = capture;
            auditing = true;
            if (running != null) {
                running.cancel();
            }
        }
        listeners.tell(Runnable::run);
        Background.Running started =
                tasks.start(Messages.task_audit, progress -> audit(capture, progress));
        synchronized (this) {
            running = started;
        }
    }

    /** A place that is not open any more would hide everything else. */
    private void leaveWhatIsClosed(LxdState state) {
        Entity place = filter().scope();
        if (place != null
                && state.capture().server(place.server()).isEmpty()
                && state.source(place.server()).isEmpty()) {
            filter(filter().within(null));
        }
    }

    private void audit(Capture capture, Progress progress) {
        Audited next = null;
        try {
            AuditResult found = audit.run(capture, clock.instant(), progress::cancelled);
            next = Audited.of(found, capture);
        } catch (CancellationException _) {
            // whoever cancelled knows
        } finally {
            ended(capture, next);
        }
    }

    /**
     * An audit ended.
     *
     * @param next what it found out, null when it did not get that far
     */
    private void ended(Capture capture, @Nullable Audited next) {
        synchronized (this) {
            if (capture != audited) {
                return;
            }
            auditing = false;
            if (next != null) {
                result = next;
                unsorted = true;
            }
        }
        list();
    }

    /** Sorts and filters in the background; what was asked meanwhile is answered instead. */
    private void list() {
        int mine;
        synchronized (this) {
            mine = ++asked;
        }
        filtering.execute(() -> list(mine));
    }

    private void list(int mine) {
        Audited from;
        List<ReviewRow> rows;
        Listed before;
        Filter beforeBy;
        Filter by;
        Order in;
        Function<FindingKey, Change> became;
        boolean again;
        synchronized (this) {
            if (mine != asked) {
                return;
            }
            again = unsorted;
            from = result;
            rows = sorted;
            before = listed;
            beforeBy = listedBy;
            by = filter;
            in = order;
            became = changes;
        }
        if (again) {
            rows = from.rows().stream().sorted(in.comparator()).toList();
        }
        // who types on narrows what is let through already
        boolean narrower = !again && by.narrows(beforeBy);
        Listed next = Listed.of(narrower ? before.let() : rows, rows.size(), by, became);
        synchronized (this) {
            if (mine != asked) {
                return;
            }
            unsorted = false;
            sorted = rows;
            listed = next;
            listedBy = by;
        }
        listeners.tell(Runnable::run);
    }
}
