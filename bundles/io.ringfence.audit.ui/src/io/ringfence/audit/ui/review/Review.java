package io.ringfence.audit.ui.review;

import io.ringfence.audit.Audit;
import io.ringfence.audit.AuditResult;
import io.ringfence.audit.AuditedServer;
import io.ringfence.audit.Finding;
import io.ringfence.audit.FindingKey;
import io.ringfence.audit.change.Change;
import io.ringfence.audit.ui.review.Listed.Question;
import io.ringfence.model.estate.EstateModel;
import io.ringfence.model.estate.EstateState;
import io.ringfence.model.service.LxdModel;
import io.ringfence.model.service.LxdModel.Listening;
import io.ringfence.model.service.LxdState;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.estate.Listeners;
import io.ringfence.ui.estate.Rating;
import io.ringfence.ui.estate.Ratings;
import io.ringfence.ui.facts.Records;
import io.ringfence.ui.state.OneThread;
import io.ringfence.ui.state.Remembered;
import io.ringfence.ui.state.Tasks;
import io.ringfence.ui.table.Folding;

import org.eclipse.jdt.annotation.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The review of the open estate: what the audit of its newest captures found out, which of it is
 * looked at and how, and what was noted about it. How it is looked at is kept in the estate. Safe
 * for several threads.
 */
@Component(service = {Review.class, Ratings.class})
public final class Review implements Ratings {

    /** When servers answer in quick succession, at least so much lies between two audits. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Audit audit;
    private final Executor background;
    private final NoteTaking notes;
    private final Listeners<Runnable> listeners = new Listeners<>();
    private final Auditing auditing;
    private final Listing listing;
    private final Remembered question;
    private final Remembered foldings;
    private final List<Listening> listenings;
    private volatile Audited result = Audited.NOTHING;
    private volatile Foldings closed = Foldings.START;
    private volatile Function<FindingKey, Change> changes = _ -> Change.NONE;
    private volatile Function<Entity, String> remarks = _ -> "";

    @Activate
    public Review(
            @Reference LxdModel model,
            @Reference EstateModel estate,
            @Reference Audit audit,
            @Reference Tasks tasks) {
        this(model, estate, audit, tasks, new OneThread("filter"), Clock.systemUTC(), PAUSE);
    }

    /**
     * @param filtering runs one thing after the other
     * @param pause at least so much lies between two audits
     */
    Review(
            LxdModel model,
            EstateModel estate,
            Audit audit,
            Tasks tasks,
            Executor filtering,
            Clock clock,
            Duration pause) {
        this.audit = audit;
        this.background = filtering;
        notes = new NoteTaking(estate, filtering, clock);
        listing = new Listing(filtering, this::listedAgain);
        question =
                new Remembered(
                        estate,
                        "audit.filter",
                        QuestionText.write(Question.START),
                        value -> listing.question(_ -> QuestionText.read(value)));
        foldings = new Remembered(estate, "audit.folding", "", this::foldedElsewhere);
        auditing = new Auditing(audit, tasks, clock, pause, new Results());
        closed = Foldings.read(foldings.now());
        listing.question(_ -> QuestionText.read(question.now()));
        listing.notes(estate.state().estate().notes());
        listenings = List.of(estate.listen(this::estateChanged), model.listen(this::modelChanged));
        auditing.audit(model.state().capture());
    }

    private final class Results implements Auditing.Listener {

        @Override
        public void began() {
            listeners.tell(Runnable::run);
        }

        @Override
        public void found(@Nullable Audited next) {
            if (next != null) {
                result = next;
            }
            listing.rows(result.rows());
        }
    }

    /** The findings to show. */
    public Listed listed() {
        return listing.listed();
    }

    /** Which findings are asked for; {@link #listed} may still be about other ones. */
    public Filter filter() {
        return listing.question().filter();
    }

    /** In which order they are asked for. */
    public Order order() {
        return listing.question().order();
    }

    /** By what they are to be put together. */
    public Grouping grouping() {
        return listing.question().grouping();
    }

    /** Whether an audit is running whose result is not there yet. */
    public boolean isAuditing() {
        return auditing.isBusy();
    }

    /**
     * Everything the last audit found out, put together for every call: {@link #servers} has it.
     */
    public AuditResult result() {
        return result.result();
    }

    /**
     * What the last audit found out about one server; the same object until it is audited anew.
     * Empty when it was not part of it.
     */
    public Optional<AuditResult> result(String server) {
        return result.server(server);
    }

    /** The same server by server, in the order of the capture. */
    public List<ServerAudit> servers() {
        return result.servers();
    }

    /** All findings about an entity and what lies in it or belongs there, the worst first. */
    public List<ReviewRow> about(Entity entity) {
        return result.rows().of(entity.server()).stream().filter(row -> row.isIn(entity)).toList();
    }

    /** The other open failures of the check that made a finding, the worst first. */
    public List<ReviewRow> sameCheck(Finding finding) {
        FindingKey key = FindingKey.of(finding);
        return result.rows().failures(key.check()).stream()
                .filter(row -> !row.key().equals(key))
                .toList();
    }

    /** The areas that the checks of the last audit belong to. */
    public SortedSet<String> areas() {
        SortedSet<String> areas = new TreeSet<>();
        audit.catalogue().all().forEach(info -> areas.add(info.area()));
        return areas;
    }

    /** The title of a check, or its id when there is none of this id. */
    public String title(String check) {
        return audit.catalogue().all().stream()
                .filter(info -> info.id().equals(check))
                .map(info -> info.title())
                .findFirst()
                .orElse(check);
    }

    /** The server of the audit, empty when it was not part of it. */
    public Optional<AuditedServer> server(String name) {
        return result.server(name).map(audit -> audit.servers().getFirst());
    }

    /** Shows other findings, soon. */
    public void filter(Filter next) {
        ask(now -> new Question(next, now.order(), now.grouping()));
    }

    /** Lists them in another order, soon. */
    public void order(Order next) {
        ask(now -> new Question(now.filter(), next, now.grouping()));
    }

    /** Puts them together by something else, soon. */
    public void group(Grouping next) {
        ask(now -> new Question(now.filter(), now.order(), next));
    }

    /** What a user asks for is kept in the estate; what other changes bring with them is not. */
    private void ask(UnaryOperator<Question> next) {
        listing.question(next);
        background.execute(() -> question.keep(QuestionText.write(listing.question())));
    }

    /** Which groups are closed. */
    public Folding folding(Grouping grouping) {
        return closed.of(grouping);
    }

    /** Remembers which groups the user closed. */
    public void fold(Grouping grouping, Folding next) {
        closed = closed.with(grouping, next);
        foldings.keep(closed.write());
    }

    /** What became of a finding since the baseline; nothing while that is not known. */
    public Change change(Finding finding) {
        return changes.apply(FindingKey.of(finding));
    }

    /** Hears what became of findings; lists them again, soon. */
    public void changes(Function<FindingKey, Change> next) {
        changes = next;
        listing.changes(next);
    }

    /** What else is to be said of entities in the estate; those who show them hear of it. */
    public void remarks(Function<Entity, String> next) {
        remarks = next;
        listeners.tell(Runnable::run);
    }

    @Override
    public String remark(Entity entity) {
        return remarks.apply(entity);
    }

    /** What was noted about a finding. */
    public Optional<Noted> noted(Finding finding) {
        return notes.noted(finding);
    }

    /**
     * Notes that the user looked at findings, in place of what was noted before; soon.
     *
     * @param text what else they say, possibly empty
     */
    public void note(Collection<Finding> findings, String text) {
        notes.note(findings, text);
    }

    /** Notes that the user looked at findings; what else was noted about each of them stays. */
    public void seen(Collection<Finding> findings) {
        notes.seen(findings);
    }

    /** Takes away what was noted about findings; soon. */
    public void forget(Collection<Finding> findings) {
        notes.forget(findings);
    }

    @Override
    public Rating of(Entity entity) {
        return result.rating(entity);
    }

    @Override
    public Listening listen(Runnable listener) {
        return listeners.add(listener);
    }

    @Deactivate
    void end() {
        listenings.forEach(Listening::close);
        auditing.cancel();
        if (background instanceof OneThread thread) {
            thread.close();
        }
    }

    private void listedAgain() {
        listeners.tell(Runnable::run);
    }

    private void foldedElsewhere(String value) {
        closed = Foldings.read(value);
        listeners.tell(Runnable::run);
    }

    private void estateChanged(EstateState before, EstateState now) {
        question.changed(before, now);
        foldings.changed(before, now);
        if (!before.estate().notes().equals(now.estate().notes())) {
            listing.notes(now.estate().notes());
        }
    }

    private void modelChanged(LxdState before, LxdState now) {
        Entity place = filter().scope();
        if (place != null && (isClosed(place, before, now) || isGone(place, before, now))) {
            // a place that is not there any more would hide everything else
            widen();
        }
        auditing.audit(now.capture());
    }

    /** A place goes with its server, or with its whole estate: then the next one has its own. */
    private void widen() {
        String before = QuestionText.write(listing.question());
        listing.question(
                now -> new Question(now.filter().within(null), now.order(), now.grouping()));
        background.execute(
                () -> {
                    if (question.now().equals(before)) {
                        question.keep(QuestionText.write(listing.question()));
                    }
                });
    }

    private static boolean isClosed(Entity place, LxdState before, LxdState now) {
        return isOpen(place, before) && !isOpen(place, now);
    }

    private static boolean isOpen(Entity place, LxdState state) {
        return state.capture().server(place.server()).isPresent()
                || state.source(place.server()).isPresent();
    }

    /** Whether its server had it, and has it no more in its newest answer. */
    private static boolean isGone(Entity place, LxdState before, LxdState now) {
        boolean inProject = place.isGroup() && !place.project().isEmpty();
        Entity thing = inProject ? Entity.project(place.server(), place.project()) : place;
        return now.capture().server(place.server()).isPresent()
                && has(before, thing)
                && !has(now, thing);
    }

    private static boolean has(LxdState state, Entity thing) {
        return state.capture()
                .server(thing.server())
                .flatMap(server -> new Records(server).raw(thing))
                .isPresent();
    }
}
