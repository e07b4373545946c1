package io.ringfence.idmap.plan;

import io.ringfence.idmap.IdRangeSet;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * What happens to the containers of one member.
 *
 * @param member its name
 * @param steps one for each container that is meant, in the order of doing them
 * @param volumes those that are shifted for each container before these start again; a volume that
 *     several members see is done with the last of them
 * @param line what root's sub-ids lack, null when they suffice
 * @param free ids that are left for more isolated containers, once it is done
 * @param ranges how many more ranges of 65,536 ids those are
 * @param problems why it cannot be done as wished, as sentences
 * @param cautions what to know before, as sentences
 */
public record MemberPlan(
        String member,
        List<Step> steps,
        List<VolumeStep> volumes,
        @Nullable SubIdLine line,
        IdRangeSet free,
        long ranges,
        List<String> problems,
        List<String> cautions) {

    public MemberPlan {
        steps = List.copyOf(steps);
        volumes = List.copyOf(volumes);
        problems = List.copyOf(problems);
        cautions = List.copyOf(cautions);
    }

    /** The same plan with what is done about volumes, and what cannot be done. */
    MemberPlan with(List<VolumeStep> shifted, List<String> more) {
        List<String> all = new ArrayList<>(problems);
        all.addAll(more);
        return new MemberPlan(member, steps, shifted, line, free, ranges, all, cautions);
    }

    /** The steps that change something. */
    public List<Step> changes() {
        return steps.stream().filter(step -> step.action() != Step.Action.KEEP).toList();
    }
}
