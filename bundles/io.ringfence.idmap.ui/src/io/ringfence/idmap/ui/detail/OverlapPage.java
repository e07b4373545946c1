package io.ringfence.idmap.ui.detail;

import io.ringfence.idmap.HostOwner;
import io.ringfence.idmap.IdRangeSet;
import io.ringfence.idmap.IdmapGroup;
import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.Overlap;
import io.ringfence.idmap.OverlapClass;
import io.ringfence.idmap.explain.Explainer;
import io.ringfence.idmap.explain.Explanation;
import io.ringfence.idmap.explain.Names;
import io.ringfence.idmap.ui.paint.Tone;
import io.ringfence.idmap.ui.state.Pick;
import io.ringfence.idmap.ui.state.Picture;
import io.ringfence.idmap.ui.state.ServerMaps;
import io.ringfence.ui.page.Page;
import io.ringfence.ui.page.Part;

import org.eclipse.osgi.util.NLS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the details say of an overlap: what it means, how it came about, what to do. */
final class OverlapPage {

    private final Where where;
    private final Pick.OneOverlap pick;
    private final Overlap overlap;

    OverlapPage(Picture picture, Pick.OneOverlap pick) {
        this.pick = pick;
        where = new Where(picture, pick.host());
        overlap = pick.overlap();
    }

    Page page() {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Prose("", overlap.type().meaning()));
        parts.add(new Part.Facts(Messages.heading_sharedIds, facts()));
        Optional<Explanation> explanation = explanation();
        explanation.ifPresent(
                each -> parts.add(new Part.Prose(Messages.heading_why, each.sentence())));
        explanation
                .map(Explanation::from)
                .filter(from -> !from.isEmpty())
                .ifPresent(from -> parts.add(links(Messages.heading_lookAt, from)));
        parts.add(remedy(explanation.map(Explanation::from).orElse(List.of())));
        parts.add(new Part.Facts(Messages.heading_inside, inside()));
        NotePage.links(pick.host(), overlap.instances().limit(Where.SHOWN).toList())
                .ifPresent(parts::add);
        parts.add(
                links(
                        Messages.heading_containers,
                        overlap.instances().limit(Where.SHOWN).toList()));
        return new Page(
                "view-overlaps",
                NLS.bind(Messages.overlap_title, overlap.type().label()),
                Tone.of(overlap.level()).mark(),
                pick.host().label(),
                parts);
    }

    private List<Part.Fact> facts() {
        List<Part.Fact> facts = new ArrayList<>();
        facts.add(
                Part.Fact.of(
                        NLS.bind(Messages.host_ids, overlap.kind().label()),
                        shortened(overlap.ids())));
        facts.add(Part.Fact.of(Messages.count, "%,d".formatted(overlap.ids().size())));
        facts.add(Part.Fact.of(Messages.containers, "%,d".formatted(overlap.size())));
        List<String> owners = new ArrayList<>();
        for (HostOwner owner : pick.host().maps().host().of(overlap.kind(), overlap.ids())) {
            if (!owner.subIds() || owner.isUsersSubIds()) {
                owners.add(owner.label());
            }
        }
        if (!owners.isEmpty()) {
            facts.add(
                    Part.Fact.of(
                            Messages.on_host,
                            String.join(", ", owners.stream().limit(Where.SHOWN).toList())));
        }
        return facts;
    }

    private Optional<Explanation> explanation() {
        return where.server()
                .map(ServerMaps::server)
                .map(server -> new Explainer(server, pick.host().maps()).of(overlap));
    }

    private Part remedy(List<InstanceIdmap> from) {
        String text =
                switch (overlap.type()) {
                    case PRIVILEGED -> Messages.do_privileged;
                    case RAW_HOST_ROOT,
                            RAW_HOST_SYSTEM,
                            RAW_INTO_DEFAULT,
                            RAW_INTO_ISOLATED,
                            RAW_RAW ->
                            Messages.do_raw;
                    case BEYOND_SUB_IDS, ISOLATED_ISOLATED, ISOLATED_IDENTICAL ->
                            Messages.do_isolated;
                    case DEFAULT_ISOLATED, DEFAULT_DEFAULT -> Messages.do_default;
                };
        return new Part.Commands(
                Messages.heading_do,
                text,
                new Remedies(where).commands(overlap.type(), from, overlap));
    }

    private List<Part.Fact> inside() {
        List<Part.Fact> facts = new ArrayList<>();
        for (IdmapGroup group : overlap.groups().stream().limit(Where.SHOWN).toList()) {
            String ids = shortened(overlap.inside(group));
            facts.add(Part.Fact.of(Names.of(group.instances()), ids));
        }
        return facts;
    }

    private static String shortened(IdRangeSet ids) {
        int more = ids.ranges().size() - Where.SHOWN;
        return more <= 0
                ? ids.toString()
                : NLS.bind(
                        Messages.more_ranges,
                        new IdRangeSet(ids.ranges().subList(0, Where.SHOWN)),
                        "%,d".formatted(more));
    }

    private Part links(String heading, List<InstanceIdmap> containers) {
        return new Part.Links(heading, where.links(containers));
    }

    /** Whether a plan can take the overlap away. */
    static boolean isForPlan(OverlapClass type) {
        return switch (type) {
            case BEYOND_SUB_IDS,
                    ISOLATED_ISOLATED,
                    ISOLATED_IDENTICAL,
                    DEFAULT_ISOLATED,
                    DEFAULT_DEFAULT ->
                    true;
            case PRIVILEGED,
                    RAW_HOST_ROOT,
                    RAW_HOST_SYSTEM,
                    RAW_INTO_DEFAULT,
                    RAW_INTO_ISOLATED,
                    RAW_RAW ->
                    false;
        };
    }
}
