package io.ringfence.model.estate;

import io.ringfence.model.Capture;
import io.ringfence.model.file.AtomicFile;
import io.ringfence.model.service.Announcer;
import io.ringfence.model.service.Coalescer;
import io.ringfence.model.service.LxdModel;
import io.ringfence.model.service.LxdModel.Listening;
import io.ringfence.model.service.LxdState;
import io.ringfence.model.service.Timer;
import io.ringfence.model.source.Progress;
import io.ringfence.model.source.SourceException;

import org.eclipse.jdt.annotation.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;

/** The estate model over documents: all that touches a disk is done in one thread. */
@Component(service = EstateModel.class)
public final class DocumentEstate implements EstateModel {

    /** A change is saved when nothing has changed for so long. */
    static final Duration QUIET = Duration.ofSeconds(2);

    /** A change is saved after so long, whatever else changes. */
    static final Duration MOST = Duration.ofSeconds(15);

    /** How long after a failure to save it is tried again. */
    static final Duration RETRY = Duration.ofSeconds(30);

    /** How long after the start of work on an estate all of it is read. */
    static final Duration LOOK = Duration.ofSeconds(5);

    private static final System.Logger LOG = System.getLogger(DocumentEstate.class.getName());
    private static final long CLOSING_SECONDS = 20;

    private final Timer timer;
    private final InstantSource clock;
    private final OwnEstates own;
    private final ShownEstate shown;
    private final EstateDesk desk;
    private final Worker worker = new Worker();
    private final Coalescer saver;
    private final Announcer<EstateState> announcer;
    private final Listening listening;
    private final AtomicBoolean waking = new AtomicBoolean();
    private volatile List<Path> recent = List.of();

    /**
     * As a service.
     *
     * @param home where the program keeps its own estates
     */
    @Activate
    public DocumentEstate(@Reference LxdModel model, @Reference EstateHome home) {
        this(
                model,
                home,
                new EstateStore.Means(new EstateFormat(Migrations.ALL), new AtomicFile()),
                Timer.SYSTEM,
                InstantSource.system());
    }

    DocumentEstate(
            LxdModel model,
            EstateHome home,
            EstateStore.Means means,
            Timer timer,
            InstantSource clock) {
        this.timer = timer;
        this.clock = clock;
        this.own = new OwnEstates(home.folder());
        this.shown = new ShownEstate(model, timer);
        this.desk = new EstateDesk(shown, means, own, clock);
        this.saver = new Coalescer(timer, QUIET, MOST, this::saveByItself);
        this.announcer = new Announcer<>(this::state);
        this.listening = model.listen(this::heard);
        worker.run(
                () -> {
                    recent = others();
                    return done();
                });
    }

    @Override
    public EstateState state() {
        OpenEstate open = shown.current();
        return open == null ? EstateState.NONE : open.state();
    }

    @Override
    public CompletableFuture<EstateState> resume(boolean follow) {
        return opening(() -> desk.resume(follow));
    }

    @Override
    public CompletableFuture<EstateState> open(Path file) {
        return opening(() -> desk.open(file, false));
    }

    private CompletableFuture<EstateState> opening(Worker.Work<EstateState> work) {
        return leaving(work)
                .whenComplete(
                        (_, _) -> {
                            rememberFollowing();
                            lookForDamageSoon();
                        });
    }

    /** What closes the estate that is open, unless it fails: then the user goes on with that. */
    private CompletableFuture<EstateState> leaving(Worker.Work<EstateState> work) {
        return run(
                () -> {
                    try {
                        return work.run();
                    } finally {
                        desk.abandon(false);
                    }
                });
    }

    private void lookForDamageSoon() {
        OpenEstate open = shown.current();
        if (open != null) {
            timer.after(
                    LOOK.toNanos(),
                    () -> {
                        open.lookForDamage(() -> shown.current() == open);
                        announcer.announce();
                    });
        }
    }

    @Override
    public CompletableFuture<EstateState> create() {
        return leaving(desk::create);
    }

    @Override
    public void discard() {
        worker.run(
                () -> {
                    desk.abandon(true);
                    return done();
                });
    }

    @Override
    public CompletableFuture<EstateState> saveAs(Path file) {
        return run(
                () -> {
                    desk.saveAs(file);
                    return done();
                });
    }

    @Override
    public CompletableFuture<EstateState> save() {
        return run(
                () -> {
                    desk.save();
                    return done();
                });
    }

    /** In the thread that writes. */
    private List<Path> others() {
        OpenEstate open = shown.current();
        List<Path> all = own.recent();
        return open == null ? all : all.stream().filter(file -> !open.isAt(file)).toList();
    }

    private CompletableFuture<EstateState> done() {
        return CompletableFuture.completedFuture(state());
    }

    /** Does this in the thread that writes; whatever comes of it, the state may have changed. */
    private CompletableFuture<EstateState> run(Worker.Work<EstateState> work) {
        return worker.run(
                        () -> {
                            try {
                                return work.run();
                            } finally {
                                recent = others();
                                announcer.announce();
                            }
                        })
                .whenComplete((_, _) -> announcer.announce());
    }

    @Override
    public List<Path> recent() {
        return recent;
    }

    @Override
    public void notes(Map<Subject, Optional<Note>> notes) {
        Map<Subject, Optional<Note>> changes = Map.copyOf(notes);
        change(content -> content.withNotes(changes));
    }

    @Override
    public void set(String key, @Nullable String value) {
        change(content -> content.withSetting(key, value));
    }

    private void change(UnaryOperator<Content> change) {
        OpenEstate open = shown.current();
        if (open != null) {
            open.change(change);
            changed();
        }
    }

    @Override
    public void keepTurn(String source, Instant captured) {
        OpenEstate open = shown.current();
        if (open != null) {
            open.keeper().hurry(source, captured);
            shown.absorb(false);
            worker.run(
                    () -> {
                        open.recordAll(clock.instant());
                        open.change(content -> content.withTurn(source, captured));
                        changed();
                        return done();
                    });
        }
    }

    @Override
    public Capture load(Recorded recorded, Progress progress) throws SourceException {
        OpenEstate open = shown.current();
        if (open == null) {
            throw OpenEstate.gone(own.folder());
        }
        return open.load(recorded, progress);
    }

    @Override
    public Listening listen(Listener listener) {
        return announcer.add(listener::changed);
    }

    /** The model changed, or something waits no longer. */
    private void heard(LxdState before, LxdState now) {
        if (before.following() != now.following()) {
            rememberFollowing();
        }
        absorb();
    }

    private void rememberFollowing() {
        worker.run(
                () -> {
                    desk.rememberFollowing();
                    return done();
                });
    }

    private void absorb() {
        shown.absorb(false);
        OpenEstate open = shown.current();
        if (open != null) {
            worker.run(
                    () -> {
                        open.recordAll(clock.instant());
                        changed();
                        return done();
                    });
            if (open.keeper().isWaiting() && !waking.getAndSet(true)) {
                timer.after(HistoryKeeper.PAUSE.toNanos(), this::wake);
            }
        }
        changed();
    }

    private void wake() {
        waking.set(false);
        absorb();
    }

    /** Tells everybody, and saves soon what is to be saved. */
    private void changed() {
        announcer.announce();
        OpenEstate open = shown.current();
        if (open != null && open.isDirty()) {
            saver.changed();
        }
    }

    private void saveByItself() {
        save().whenComplete(
                        (_, problem) -> {
                            OpenEstate open = shown.current();
                            if (problem != null && open != null && open.isDirty()) {
                                saver.changed(RETRY);
                            }
                        });
    }

    /** Saves and closes the estate. */
    @Deactivate
    public void close() {
        listening.close();
        saver.stop();
        worker.run(
                () -> {
                    try {
                        desk.close();
                    } catch (SourceException e) {
                        LOG.log(System.Logger.Level.ERROR, "not saved: {0}", e.getMessage());
                    }
                    return done();
                });
        worker.close(CLOSING_SECONDS);
    }
}
