package io.ringfence.idmap.ui.detail;

import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.IdRange;
import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.Overlap;
import io.ringfence.idmap.explain.Names;
import io.ringfence.idmap.explain.OriginKey;
import io.ringfence.idmap.layout.Block;
import io.ringfence.idmap.layout.Lane;
import io.ringfence.idmap.ui.paint.Tone;
import io.ringfence.idmap.ui.state.Pick;
import io.ringfence.idmap.ui.state.Picture;
import io.ringfence.ui.estate.Mark;
import io.ringfence.ui.page.Page;
import io.ringfence.ui.page.Part;

import org.eclipse.osgi.util.NLS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the details say of a container's map, or of one that several containers have. */
final class LanePage {

    private final Where where;
    private final Pick.OfLane pick;
    private final Lane lane;

    private final Optional<ChangePart> change;

    /** Whether the lane is how a plan makes it. */
    private final boolean planned;

    private final boolean gone;

    LanePage(Picture picture, Pick.OfLane pick) {
        this.pick = pick;
        where = new Where(picture, pick.host());
        lane = pick.lane();
        change = ChangePart.of(picture, pick);
        planned = change.filter(ChangePart::isPlanned).isPresent();
        gone = change.filter(ChangePart::isGone).isPresent();
    }

    Page page() {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Prose("", lane.isUnknown() ? lane.problem() : about()));
        change.flatMap(ChangePart::part).ifPresent(parts::add);
        if (!lane.isUnknown()) {
            parts.add(new Part.Facts(Messages.heading_ids, ids()));
        }
        if (pick.containers().size() == 1 && !gone) {
            parts.add(new Part.Facts(Messages.heading_keys, keys(pick.containers().getFirst())));
        }
        shared(parts);
        NotePage.links(pick.host(), pick.containers()).ifPresent(parts::add);
        if (!gone) {
            containers(parts); // else there is nothing to go to
        }
        boolean one = pick.containers().size() == 1;
        return new Page(
                "kind-container",
                one
                        ? NLS.bind(
                                Messages.lane_one, pick.containers().getFirst().instance().name())
                        : NLS.bind(
                                Messages.lane_several, "%,d".formatted(pick.containers().size())),
                lane.isUnknown() ? Mark.UNKNOWN : Tone.of(lane.level()).mark(),
                one
                        ? pick.host().label() + "/" + pick.containers().getFirst().label()
                        : pick.host().label(),
                parts);
    }

    private String about() {
        return switch (lane.kind()) {
            case ISOLATED -> planned ? Messages.about_planned : Messages.about_isolated;
            case DEFAULT -> Messages.about_default;
            case PRIVILEGED -> Messages.about_privileged;
        };
    }

    /** Host ids with those in the container; users and groups in one row where they are alike. */
    private List<Part.Fact> ids() {
        List<Part.Fact> facts = new ArrayList<>();
        boolean alike = lane.blocks(IdKind.UID).equals(lane.blocks(IdKind.GID));
        for (IdKind kind : IdKind.values()) {
            if (alike && kind == IdKind.GID) {
                break;
            }
            for (Block block : lane.blocks(kind)) {
                InstanceIdmap first = pick.containers().getFirst();
                String text =
                        NLS.bind(
                                Messages.ids_inside,
                                IdRange.of(block.container(), block.ids().size()),
                                OriginKey.text(first, block.part()));
                var level = block.level();
                facts.add(
                        new Part.Fact(
                                (alike ? "uid+gid" : kind.label()) + " " + block.ids(),
                                text,
                                level == null
                                        ? Messages.ids_alone
                                        : NLS.bind(Messages.ids_shared, level.label()),
                                null));
            }
        }
        return facts;
    }

    private List<Part.Fact> keys(InstanceIdmap container) {
        Set<String> keys = new LinkedHashSet<>();
        for (IdKind kind : IdKind.values()) {
            lane.blocks(kind).forEach(each -> keys.add(OriginKey.of(container, each.part())));
        }
        keys.add("security.idmap.isolated");
        List<Part.Fact> facts = new ArrayList<>();
        keys.forEach(key -> facts.add(where.key(container, key)));
        where.allowed(container).ifPresent(facts::add);
        if (planned) {
            facts.add(Part.Fact.of(Messages.read_from, Messages.read_plan));
            facts.add(
                    Part.Fact.of(
                            Messages.state,
                            container.instance().isRunning()
                                    ? Messages.state_planned
                                    : Messages.state_plannedStopped));
            return facts;
        }
        facts.add(
                Part.Fact.of(
                        Messages.read_from,
                        container.source().key().isEmpty()
                                ? Messages.read_inferred
                                : container.source().key()));
        facts.add(
                Part.Fact.of(
                        Messages.state,
                        container.pendingRestart()
                                ? Messages.state_pending
                                : container.instance().isRunning()
                                        ? Messages.state_running
                                        : Messages.state_stopped));
        return facts;
    }

    private void shared(List<Part> parts) {
        Set<InstanceIdmap> own = new HashSet<>(pick.containers());
        Set<Object> told = new HashSet<>();
        List<Part.Link> links =
                pick.host().maps().overlaps().stream()
                        .filter(each -> each.instances().anyMatch(own::contains))
                        .filter(each -> told.add(List.of(each.type(), each.ids(), each.groups())))
                        .sorted(Comparator.comparing(Overlap::level))
                        .limit(Where.SHOWN)
                        .map(this::link)
                        .toList();
        if (!links.isEmpty()) {
            parts.add(new Part.Links(Messages.heading_shared, links));
        }
    }

    private Part.Link link(Overlap overlap) {
        return new Part.Link(
                Tone.of(overlap.level()).mark(),
                NLS.bind(
                        Messages.shared_ids,
                        overlap.type().label(),
                        "%,d".formatted(overlap.ids().size())),
                Names.of(overlap.instances().toList()),
                new Pick.OneOverlap(pick.host(), overlap));
    }

    private void containers(List<Part> parts) {
        List<Part.Link> links = where.links(pick.containers());
        int more = pick.containers().size() - links.size();
        parts.add(
                new Part.Links(
                        more > 0
                                ? NLS.bind(Messages.heading_first, Where.SHOWN)
                                : Messages.heading_containers,
                        links));
    }
}
