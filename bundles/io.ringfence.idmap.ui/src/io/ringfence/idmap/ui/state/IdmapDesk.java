package io.ringfence.idmap.ui.state;

import io.ringfence.model.Capture;
import io.ringfence.model.estate.EstateModel;
import io.ringfence.model.service.LxdModel;
import io.ringfence.model.service.LxdModel.Listening;
import io.ringfence.model.service.Timer;
import io.ringfence.ui.estate.Listeners;
import io.ringfence.ui.state.Latest;
import io.ringfence.ui.state.OneThread;
import io.ringfence.ui.state.Pace;
import io.ringfence.ui.state.Remembered;
import io.ringfence.ui.state.Selection;
import io.ringfence.ui.state.Selection.Made;

import org.eclipse.jdt.annotation.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * What all id-map views show: the maps of the open servers, how they are looked at, what they are
 * compared with and what is selected. How they are looked at is kept in the estate. All methods
 * return at once: what takes time is worked out in the background, and then the listeners hear of
 * it. Safe for several threads.
 */
@Component(service = IdmapDesk.class)
public final class IdmapDesk {

    /** When servers answer in quick succession, at least so much lies between two pictures. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final LxdModel model;
    private final Listeners<Runnable> listeners = new Listeners<>();
    private final Executor background;
    private final Latest<Shown> answers;
    private final Pace pace;
    private final List<Listening> listenings;
    private final Remembered kept;
    private volatile Look look = Look.START;
    private volatile Comparison comparison = Comparison.NONE;
    private volatile Shown shown = Shown.NOTHING;
    private volatile Made made;
    private volatile @Nullable Pick pick;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile int answered;

    // only the thread of the background sees these
    private final PictureMaker maker = new PictureMaker();
    private Shown last = Shown.NOTHING;
    private int answering;

    /**
     * All that was worked out.
     *
     * @param who for the id that was asked for last, null when none was
     */
    private record Shown(Capture capture, Rows rows, @Nullable Who who) {

        static final Shown NOTHING = new Shown(Capture.EMPTY, Rows.NOTHING, null);
    }

    @Activate
    public IdmapDesk(
            @Reference LxdModel model,
            @Reference Selection selection,
            @Reference EstateModel estate) {
        this(model, selection, estate, new OneThread("id maps"), PAUSE);
    }

    /**
     * @param background runs one thing after the other
     * @param pause at least so much lies between two pictures of servers that answer
     */
    IdmapDesk(
            LxdModel model,
            Selection selection,
            EstateModel estate,
            Executor background,
            Duration pause) {
        this.model = model;
        this.background = background;
        answers = new Latest<>(background, this::found);
        pace = new Pace(Timer.SYSTEM, pause, this::ask);
        made = selection.last();
        kept = new Remembered(estate, "idmap.look", LookText.write(Look.START), this::lookOf);
        look = LookText.read(kept.now());
        listenings =
                List.of(
                        model.listen((before, now) -> changed(before.capture(), now.capture())),
                        selection.listen(this::selected),
                        estate.listen(kept::changed));
        pick = pickOf(made);
        ask();
    }

    /** The maps of all open servers. */
    public Picture picture() {
        return shown.rows().picture();
    }

    /** Its lines as they are looked at. */
    public Rows rows() {
        return shown.rows();
    }

    /** How they are looked at; {@link #rows} follows soon. */
    public Look look() {
        return look;
    }

    /** Whether something was asked for that is not there yet. */
    public boolean isComputing() {
        return answered != asked.get();
    }

    /** Looks at them in another way, soon. */
    public void look(UnaryOperator<Look> next) {
        synchronized (this) {
            Look now = next.apply(look);
            if (now.equals(look)) {
                return;
            }
            look = now;
        }
        ask();
        background.execute(() -> kept.keep(LookText.write(look)));
    }

    /** What another estate brings. */
    private void lookOf(String text) {
        look = LookText.read(text);
        ask();
    }

    /** Shows a lane container by container, or as one again; soon. */
    public void toggle(MapLane lane) {
        String key = Rows.key(lane.lane());
        look(
                now -> {
                    Set<String> expanded = new HashSet<>(now.expanded());
                    if (!expanded.remove(key)) {
                        expanded.add(key);
                    }
                    return now.withExpanded(expanded);
                });
    }

    /** What the servers are compared with. */
    public Comparison comparison() {
        return comparison;
    }

    /** Compares the servers with something else, soon. */
    public void compare(Comparison next) {
        comparison = next;
        ask();
    }

    /**
     * What of the id maps was selected last in any view. Views select by telling {@link Selection}
     * a {@link Pick}.
     */
    public @Nullable Pick pick() {
        return pick;
    }

    /** What was selected last in any view, of whatever sort. */
    public Made selection() {
        return made;
    }

    /** All that was selected last in any view; one thing of the id maps as it is now. */
    public List<?> picked() {
        List<Object> things = made.things();
        if (things.size() != 1 || !(things.getFirst() instanceof Pick)) {
            return things;
        }
        Pick now = pick;
        return now == null ? List.of() : List.of(now);
    }

    /** Who the selected id is; null when no id is selected, or while it is looked for. */
    public @Nullable Who who() {
        Who who = shown.who();
        return who != null && pick instanceof Pick.OneId(long id) && who.id() == id ? who : null;
    }

    /** Hears of every change, on any thread. */
    public Listening listen(Runnable listener) {
        return listeners.add(listener);
    }

    @Deactivate
    void end() {
        listenings.forEach(Listening::close);
        if (background instanceof OneThread thread) {
            thread.close();
        }
    }

    private void changed(Capture before, Capture now) {
        if (before != now) {
            asked.incrementAndGet();
            pace.ask();
        }
    }

    private void selected(Made next) {
        made = next;
        Pick picked = pickOf(next);
        if (picked != null) {
            synchronized (this) {
                pick = picked;
            }
            if (picked instanceof Pick.OneId) {
                ask();
            }
        }
        listeners.tell(Runnable::run);
    }

    private static @Nullable Pick pickOf(Made made) {
        @Nullable Object first = made.things().isEmpty() ? null : made.things().getFirst();
        return first instanceof Pick pick ? pick : null;
    }

    private void ask() {
        asked.incrementAndGet();
        answers.ask(this::answer);
    }

    /** A fault is logged by those who ask for it; the views do not wait for its answer. */
    private Shown answer() {
        answering = asked.get();
        boolean done = false;
        try {
            Shown next = compute();
            done = true;
            return next;
        } finally {
            if (!done) {
                answered = answering;
                listeners.tell(Runnable::run);
            }
        }
    }

    private Shown compute() {
        Capture capture = model.state().capture();
        Picture before = last.rows().picture();
        Picture picture =
                capture == last.capture() && comparison == before.comparison()
                        ? before
                        : maker.of(capture, comparison);
        Look wanted = look;
        Rows rows =
                picture == before && wanted.equals(last.rows().look())
                        ? last.rows()
                        : RowMaker.of(picture, wanted);
        last = new Shown(capture, rows, who(picture));
        return last;
    }

    private @Nullable Who who(Picture picture) {
        if (!(pick instanceof Pick.OneId(long id))) {
            return null;
        }
        Who before = last.who();
        return before != null && before.id() == id && last.rows().picture() == picture
                ? before
                : Who.of(picture, id);
    }

    private void found(Shown next) {
        Picture before = picture();
        shown = next;
        answered = answering;
        if (next.rows().picture() != before) {
            keepPick(next.rows().picture());
        }
        listeners.tell(Runnable::run);
    }

    /** What is selected stays so in another picture, but for what is selected at this moment. */
    private void keepPick(Picture picture) {
        Pick picked = pick;
        if (picked != null) {
            Pick again = Picks.again(picked, picture);
            synchronized (this) {
                if (pick == picked) {
                    pick = again;
                }
            }
        }
    }
}
