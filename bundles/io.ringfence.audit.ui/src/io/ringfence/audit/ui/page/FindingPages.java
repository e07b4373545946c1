package io.ringfence.audit.ui.page;

import io.ringfence.audit.AppliedException;
import io.ringfence.audit.Finding;
import io.ringfence.audit.FindingKey;
import io.ringfence.audit.Outcome;
import io.ringfence.audit.Provision;
import io.ringfence.audit.Remedy;
import io.ringfence.audit.change.Timeline;
import io.ringfence.audit.ui.history.History;
import io.ringfence.audit.ui.review.Noted;
import io.ringfence.audit.ui.review.Review;
import io.ringfence.audit.ui.review.ReviewRow;
import io.ringfence.audit.ui.review.Reviewed;
import io.ringfence.model.Raw;
import io.ringfence.model.estate.Note;
import io.ringfence.model.service.LxdModel;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.estate.Standing;
import io.ringfence.ui.facts.Records;
import io.ringfence.ui.page.Page;
import io.ringfence.ui.page.PageMaker;
import io.ringfence.ui.page.Part;
import io.ringfence.ui.page.PrettyJson;

import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the pages of findings: why they matter, what they rest on and what to do. */
@Component(service = PageMaker.class)
public final class FindingPages implements PageMaker {

    private final LxdModel model;
    private final Review review;
    private final History history;
    private final HistoryPart over = new HistoryPart(ZoneId.systemDefault());

    @Activate
    public FindingPages(
            @Reference LxdModel model, @Reference Review review, @Reference History history) {
        this.model = model;
        this.review = review;
        this.history = history;
    }

    @Override
    public Optional<Page> page(Object selected) {
        return selected instanceof Finding finding ? Optional.of(page(finding)) : Optional.empty();
    }

    /** The page of what the last audit says of it; of what it said, where it says nothing now. */
    private Page page(Finding chosen) {
        Present present = Present.of(chosen, review.servers());
        Finding finding = present.finding();
        boolean there = present.kind() == Present.Kind.THERE;
        Timeline timeline = history.timeline(finding, present.state());
        List<Part> parts = new ArrayList<>();
        over.mended(present, timeline).ifPresent(parts::add);
        if (there && review.server(finding.server()).isPresent() && isHidden(finding)) {
            parts.add(new Part.Prose("", Messages.hidden));
        }
        parts.add(new Part.Prose(there ? "" : Messages.heading_was, finding.message()));
        accepted(finding).ifPresent(parts::add);
        review.noted(finding).map(FindingPages::note).ifPresent(parts::add);
        parts.add(new Part.Prose(Messages.heading_why, finding.check().why()));
        if (there && finding.outcome() == Outcome.UNKNOWN) {
            parts.add(provision(finding)); // what is known so far may be long, and is not the point
        }
        EvidencePart.of(finding, entity -> raw(entity).isPresent()).ifPresent(parts::add);
        if (there && finding.outcome() == Outcome.FAIL) {
            parts.add(remedy(finding));
        }
        new Elsewhere(review).of(finding).ifPresent(parts::add);
        over.of(timeline).ifPresent(parts::add);
        sources(finding).ifPresent(parts::add);
        answer(finding).ifPresent(parts::add);
        return new Page(
                ReviewRow.entityOf(finding).kind().icon(),
                finding.check().title(),
                present.mark(),
                place(finding),
                parts);
    }

    private boolean isHidden(Finding finding) {
        FindingKey key = FindingKey.of(finding);
        return review.listed().rows().stream().noneMatch(row -> row.key().equals(key));
    }

    private static String place(Finding finding) {
        String severity =
                finding.outcome() == Outcome.FAIL ? "" : finding.severity().label() + " · ";
        var ref = finding.entity();
        String path = ReviewRow.entityOf(finding).path();
        return severity + (ref.device() == null ? path : path + ":" + ref.deviceName());
    }

    private static Optional<Part> accepted(Finding finding) {
        AppliedException exception = finding.exception();
        if (exception == null) {
            return Optional.empty();
        }
        return Optional.of(
                new Part.Facts(
                        Messages.heading_accepted,
                        List.of(
                                Part.Fact.of(Messages.owner, exception.owner()),
                                Part.Fact.of(Messages.reason, exception.reason()),
                                Part.Fact.of(Messages.expires, exception.expires().toString()))));
    }

    private static Part note(Noted noted) {
        Note note = noted.note();
        List<Part.Fact> facts = new ArrayList<>();
        if (!note.text().isEmpty()) {
            facts.add(Part.Fact.of(Messages.note, note.text()));
        }
        facts.add(
                Part.Fact.of(
                        Messages.note_by,
                        NLS.bind(
                                Messages.note_when,
                                note.author(),
                                HistoryPart.TIME.format(
                                        note.at().atZone(ZoneId.systemDefault())))));
        if (noted.state() == Reviewed.CHANGED) {
            facts.add(Part.Fact.of(Messages.note_state, Messages.note_changed));
        }
        return new Part.Facts(Messages.heading_note, facts);
    }

    /** For the state that the server was captured in; after it was closed, for any. */
    private Part remedy(Finding finding) {
        Remedy remedy =
                review.server(finding.server())
                        .map(server -> Remedy.of(finding, server))
                        .orElseGet(() -> Remedy.of(finding, false));
        boolean careful = !remedy.commands().isEmpty() && isRecorded(finding.server());
        String text =
                careful
                        ? remedy.text() + " " + NLS.bind(Messages.remedy_recorded, finding.server())
                        : remedy.text();
        return new Part.Commands(Messages.heading_remedy, text, remedy.commands());
    }

    /** Whether nobody asked the server itself: a name may mean another one here. */
    private boolean isRecorded(String server) {
        return Standing.source(model.state(), Entity.server(server))
                .filter(
                        source ->
                                Standing.of(source, model.state().following()) == Standing.RECORDED)
                .isPresent();
    }

    private static Part provision(Finding finding) {
        Provision provision = Provision.of(finding);
        List<String> steps = new ArrayList<>();
        for (String step : provision.steps()) {
            steps.add(
                    provision.steps().size() == 1
                            ? step
                            : NLS.bind(Messages.provide_step, steps.size() + 1, step));
        }
        return new Part.Commands(
                Messages.heading_provide, String.join("\n", steps), provision.commands());
    }

    private static Optional<Part> sources(Finding finding) {
        List<String> sources = finding.check().sources();
        return sources.isEmpty()
                ? Optional.empty()
                : Optional.of(new Part.Prose(Messages.heading_sources, String.join("\n", sources)));
    }

    /** The answer about the entity, the keys that the finding rests on marked. */
    private Optional<Part> answer(Finding finding) {
        return raw(ReviewRow.entityOf(finding))
                .filter(known -> known.size() > 0)
                .map(
                        known ->
                                new Part.Answer(
                                        Messages.heading_answer,
                                        known.request(),
                                        PrettyJson.of(known.json(), EvidencePart.keys(finding))));
    }

    private Optional<Raw> raw(Entity entity) {
        return model.capture()
                .server(entity.server())
                .flatMap(server -> new Records(server).raw(entity));
    }
}
