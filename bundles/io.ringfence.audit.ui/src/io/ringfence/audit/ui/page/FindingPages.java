package io.ringfence.audit.ui.page;

import io.ringfence.audit.AppliedException;
import io.ringfence.audit.AuditedServer;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Finding;
import io.ringfence.audit.Outcome;
import io.ringfence.audit.Remedy;
import io.ringfence.audit.ui.review.Review;
import io.ringfence.audit.ui.review.ReviewRow;
import io.ringfence.model.Raw;
import io.ringfence.model.service.LxdModel;
import io.ringfence.ui.facts.Origins;
import io.ringfence.ui.facts.Records;
import io.ringfence.ui.page.Page;
import io.ringfence.ui.page.PageMaker;
import io.ringfence.ui.page.Part;
import io.ringfence.ui.page.PrettyJson;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the pages of findings: why they matter, what they rest on and what to do. */
@Component(service = PageMaker.class)
public final class FindingPages implements PageMaker {

    private static final int ELSEWHERE = 10;

    private final LxdModel model;
    private final Review review;

    @Activate
    public FindingPages(@Reference LxdModel model, @Reference Review review) {
        this.model = model;
        this.review = review;
    }

    @Override
    public Optional<Page> page(Object selected) {
        if (!(selected instanceof Finding finding)) {
            return Optional.empty();
        }
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Prose("", finding.message()));
        accepted(finding).ifPresent(parts::add);
        parts.add(new Part.Prose(Messages.heading_why, finding.check().why()));
        evidence(finding).ifPresent(parts::add);
        parts.add(remedy(finding));
        elsewhere(finding).ifPresent(parts::add);
        sources(finding).ifPresent(parts::add);
        answer(finding).ifPresent(parts::add);
        var entity = ReviewRow.entityOf(finding);
        return Optional.of(
                new Page(
                        entity.kind().icon(),
                        finding.check().title(),
                        ReviewRow.markOf(finding),
                        place(finding),
                        parts));
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

    private static Optional<Part> evidence(Finding finding) {
        if (finding.evidence().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Part.Facts(
                        Messages.heading_evidence,
                        finding.evidence().stream()
                                .map(
                                        evidence ->
                                                new Part.Fact(
                                                        evidence.key(),
                                                        value(evidence),
                                                        evidence.origin().label(),
                                                        Origins.target(
                                                                finding.server(),
                                                                evidence.origin())))
                                .toList()));
    }

    private static String value(Evidence evidence) {
        return evidence.value().isEmpty() ? Messages.notSet : evidence.value();
    }

    private Part remedy(Finding finding) {
        boolean incus = review.server(finding.server()).filter(AuditedServer::isIncus).isPresent();
        Remedy remedy = Remedy.of(finding, incus);
        return new Part.Commands(Messages.heading_remedy, remedy.text(), remedy.commands());
    }

    private Optional<Part> elsewhere(Finding finding) {
        List<Part.Link> links =
                review.sameCheck(finding).stream()
                        .limit(ELSEWHERE)
                        .map(
                                row ->
                                        new Part.Link(
                                                row.mark(), row.entity().path(), "", row.finding()))
                        .toList();
        return links.isEmpty()
                ? Optional.empty()
                : Optional.of(new Part.Links(Messages.heading_elsewhere, links));
    }

    private static Optional<Part> sources(Finding finding) {
        List<String> sources = finding.check().sources();
        return sources.isEmpty()
                ? Optional.empty()
                : Optional.of(new Part.Prose(Messages.heading_sources, String.join("\n", sources)));
    }

    /** The answer about the entity, the keys that the finding rests on marked. */
    private Optional<Part> answer(Finding finding) {
        Set<String> keys =
                finding.evidence().stream().map(Evidence::key).collect(Collectors.toSet());
        if (finding.entity().device() != null) {
            keys.add(finding.entity().deviceName());
        }
        Optional<Raw> raw =
                model.capture()
                        .server(finding.server())
                        .flatMap(server -> new Records(server).raw(ReviewRow.entityOf(finding)));
        return raw.filter(known -> known.size() > 0)
                .map(
                        known ->
                                new Part.Answer(
                                        Messages.heading_answer,
                                        known.request(),
                                        PrettyJson.of(known.json(), keys)));
    }
}
