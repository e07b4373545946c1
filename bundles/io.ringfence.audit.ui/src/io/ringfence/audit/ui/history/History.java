package io.ringfence.audit.ui.history;

import io.ringfence.audit.Audit;
import io.ringfence.audit.AuditResult;
import io.ringfence.audit.Finding;
import io.ringfence.audit.FindingKey;
import io.ringfence.audit.change.PastAudit;
import io.ringfence.audit.change.PastAudit.State;
import io.ringfence.audit.change.Timeline;
import io.ringfence.audit.ui.review.Review;
import io.ringfence.audit.ui.review.ServerAudit;
import io.ringfence.model.estate.Damage;
import io.ringfence.model.estate.EstateModel;
import io.ringfence.model.estate.EstateState;
import io.ringfence.model.estate.Recorded;
import io.ringfence.model.estate.SameServers;
import io.ringfence.model.service.LxdModel;
import io.ringfence.model.service.LxdModel.Listening;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.estate.Listeners;
import io.ringfence.ui.state.Latest;
import io.ringfence.ui.state.OneThread;
import io.ringfence.ui.state.Remembered;
import io.ringfence.ui.state.Tasks;

import org.eclipse.jdt.annotation.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

/**
 * What became of findings over time: audits the captures that the estate keeps, in the background,
 * the newest first, and compares what is shown now with a baseline. The baseline of a server is the
 * newest capture that differs from what was shown of it since, or the newest one of a moment that
 * the user chose and before. Safe for several threads.
 *
 * <p>Of each source the newest {@value Past#MOST} captures count. Nothing is kept of them but which
 * findings failed or were unknown, see {@link PastAudits}.
 */
@Component(service = History.class)
public final class History {

    private final LxdModel model;
    private final Review review;
    private final EstateModel estate;
    private final Past past;
    private final LiveAudits live = new LiveAudits();
    private final Executor executor;
    private final Latest<Comparison> comparing;

    private final Remembered baseline;
    private final Listeners<Runnable> listeners = new Listeners<>();
    private final List<Listening> listenings;
    private volatile Comparison comparison = Comparison.NONE;
    private volatile @Nullable Instant chosen;
    private volatile List<Shown> shown = List.of();
    private @Nullable List<ServerAudit> compared;
    private final Baselines baselines = new Baselines();
    private SameServers same = new SameServers(List.of());

    @Activate
    public History(
            @Reference LxdModel model,
            @Reference Review review,
            @Reference Audit audit,
            @Reference Tasks tasks,
            @Reference EstateModel estate) {
        this(model, review, new Past(audit, tasks, estate), estate, new OneThread("history"));
    }

    History(LxdModel model, Review review, Past past, EstateModel estate, Executor executor) {
        this.model = model;
        this.review = review;
        this.estate = estate;
        this.past = past;
        this.executor = executor;
        comparing = new Latest<>(executor, this::tell);
        past.onAudited(this::compare);
        baseline = new Remembered(estate, "audit.baseline", "", this::chosenElsewhere);
        chosen = moment(baseline.now());
        listenings =
                List.of(
                        model.listen((_, _) -> look()),
                        review.listen(this::follow),
                        estate.listen(this::estateChanged));
        look();
    }

    /** What changed since the baseline, as far as it is known. */
    public Comparison comparison() {
        return comparison;
    }

    /** The moment that the user chose to compare with, null for each server's last capture. */
    public @Nullable Instant chosen() {
        return chosen;
    }

    /** Compares with what was captured at a moment or last before it; null as at first. */
    public void choose(@Nullable Instant moment) {
        chosen = moment;
        baseline.keep(moment == null ? "" : moment.toString());
        compare();
    }

    private void estateChanged(EstateState before, EstateState now) {
        baseline.changed(before, now);
        look();
        if (!before.damaged().equals(now.damaged())) {
            compare();
        }
    }

    private void chosenElsewhere(String value) {
        chosen = moment(value);
        compare();
    }

    /** Null where nothing is chosen, or nothing that can be understood. */
    private static @Nullable Instant moment(String value) {
        try {
            return value.isEmpty() ? null : Instant.parse(value);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** The captures that one can compare with, the newest first. */
    public List<Recorded> moments() {
        Map<String, Instant> latest = Shown.latest(shown);
        Set<Recorded> damaged =
                estate.state().damaged().stream().map(Damage::recorded).collect(Collectors.toSet());
        return past.recorded().stream()
                .filter(recorded -> !damaged.contains(recorded))
                .filter(
                        recorded -> {
                            Instant last = latest.get(recorded.source());
                            return last != null && recorded.captured().isBefore(last);
                        })
                .sorted(Comparator.comparing(Recorded::captured).reversed())
                .toList();
    }

    /** What became of a finding over the captures of its server that are audited so far. */
    public Timeline timeline(Finding finding) {
        return timeline(finding, State.of(finding.outcome()));
    }

    /**
     * What became of a finding that an earlier audit had.
     *
     * @param now what is known of it now
     */
    public Timeline timeline(Finding finding, State now) {
        return shown.stream()
                .filter(each -> each.server().equals(finding.server()))
                .findFirst()
                .map(
                        each ->
                                Timeline.of(
                                        FindingKey.of(finding),
                                        seen(each),
                                        unread(each),
                                        now,
                                        each.captured()))
                .orElse(new Timeline(List.of()));
    }

    /** When it was captured so that the estate cannot be read there any more. */
    private List<Instant> unread(Shown each) {
        return estate.state().damaged().stream()
                .map(Damage::recorded)
                .filter(recorded -> recorded.source().equals(each.source()))
                .filter(recorded -> recorded.servers().contains(each.own()))
                .map(Recorded::captured)
                .sorted()
                .toList();
    }

    /** What was recorded, and what else was seen since the program was started. */
    private List<PastAudit> seen(Shown each) {
        List<PastAudit> seen = new ArrayList<>(past.of(each));
        Set<Instant> recorded = seen.stream().map(PastAudit::captured).collect(Collectors.toSet());
        live.of(each).stream()
                .filter(audit -> audit.captured().isBefore(each.captured()))
                .filter(audit -> !recorded.contains(audit.captured()))
                .forEach(seen::add);
        seen.sort(Comparator.comparing(PastAudit::captured));
        return seen;
    }

    /** The user says of the server of this name that it is the one that it was before. */
    public void same(String server) {
        Replaced replaced = comparison.replaced().get(server);
        if (replaced != null) {
            estate.set(SameServers.KEY, past.same().with(replaced.before(), replaced.now()).text());
        }
    }

    /** Calls {@code listener} whenever answers may have changed, on any thread. */
    public Listening listen(Runnable listener) {
        return listeners.add(listener);
    }

    @Deactivate
    void end() {
        listenings.forEach(Listening::close);
        past.end();
        if (executor instanceof OneThread thread) {
            thread.close();
        }
    }

    /** One thread at a time: what an earlier state shows must not replace what a later one does. */
    private synchronized void look() {
        List<Shown> now = Shown.of(model.state());
        past.look(now);
        SameServers known = past.same();
        if (!now.equals(shown) || !known.equals(same)) {
            shown = now;
            same = known;
            live.retain(now.stream().map(Shown::source).collect(Collectors.toSet()));
            compare();
        }
    }

    /** The review filters and sorts, too: only another audit is something to compare. */
    private void follow() {
        synchronized (this) {
            if (compared == review.servers()) {
                return;
            }
        }
        compare();
    }

    private void compare() {
        comparing.ask(this::compared);
    }

    private Comparison compared() {
        List<ServerAudit> audits = review.servers();
        synchronized (this) {
            compared = audits;
        }
        Map<String, ServerAudit> byName = new HashMap<>();
        audits.forEach(audit -> byName.put(audit.server().name(), audit));
        Map<String, Comparison.Since> servers = new LinkedHashMap<>();
        Map<String, Replaced> replaced = new LinkedHashMap<>();
        Instant moment = chosen;
        Set<Instant> unread = new HashSet<>();
        for (Shown each : shown) {
            unread(each).stream().filter(each.captured()::isAfter).forEach(unread::add);
            ServerAudit audit = byName.get(each.server());
            List<PastAudit> earlier = past.of(each);
            if (audit == null) {
                continue;
            }
            AuditResult now = audit.result();
            if (live.add(each, now.servers().getFirst(), now.findings()) && isAnswer(each)) {
                estate.keepTurn(each.source(), now.servers().getFirst().captured());
            }
            past.replaced(each).ifPresent(other -> replaced.put(each.server(), other));
            baselines
                    .since(audit, earlier, live.of(each), moment)
                    .ifPresent(since -> servers.put(each.server(), since));
        }
        baselines.retain(audits);
        return new Comparison(servers, replaced, past.open(), unread.size());
    }

    /** Whether somebody was asked: what the estate brought back is no news to it. */
    private boolean isAnswer(Shown each) {
        return model.state().source(each.source()).filter(source -> !source.recorded()).isPresent();
    }

    private static String remark(Comparison comparison, Entity entity) {
        return entity.kind() == Entity.Kind.SERVER
                        && comparison.replaced().containsKey(entity.server())
                ? Messages.remark_replaced
                : "";
    }

    private void tell(Comparison next) {
        if (!next.equals(comparison)) {
            comparison = next;
            review.changes(next::of);
            review.remarks(entity -> remark(next, entity));
            listeners.tell(Runnable::run);
        }
    }
}
