package io.ringfence.idmap.explain;

import io.ringfence.idmap.IdmapGroup;
import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.MapPiece;
import io.ringfence.idmap.MemberIdmaps;
import io.ringfence.idmap.Overlap;
import io.ringfence.model.ConfigValue;
import io.ringfence.model.Server;

import java.util.List;
import java.util.Locale;

/** Says how the overlaps of one member came about. */
public final class Explainer {

    private final IsolatedCause isolated;
    private final MemberIdmaps member;

    /**
     * @param member of {@code server}
     */
    public Explainer(Server server, MemberIdmaps member) {
        this.member = member;
        isolated = new IsolatedCause(server, member);
    }

    /**
     * Whether {@link #of} tells it at once. Of others it takes time by the number of containers, so
     * that nobody should ask for all of them.
     */
    public boolean isPlain(Overlap overlap) {
        List<InstanceIdmap> first = overlap.instances().limit(2).toList();
        return switch (overlap.type()) {
            case ISOLATED_ISOLATED, ISOLATED_IDENTICAL ->
                    isolated.isPlain(first.getFirst(), first.getLast());
            case RAW_HOST_ROOT, RAW_HOST_SYSTEM, BEYOND_SUB_IDS -> hasRaw(overlap);
            default -> true;
        };
    }

    /** How the overlap, which is one of the member, came about. */
    public Explanation of(Overlap overlap) {
        List<InstanceIdmap> first = overlap.instances().limit(2).toList();
        return switch (overlap.type()) {
            case PRIVILEGED -> byKey(Cause.NO_MAP, overlap, "security.privileged");
            case RAW_HOST_ROOT, RAW_HOST_SYSTEM, BEYOND_SUB_IDS ->
                    hasRaw(overlap)
                            ? byKey(Cause.RAW_IDMAP, overlap, "raw.idmap")
                            : isolated.below(first.getFirst());
            case RAW_INTO_DEFAULT, RAW_INTO_ISOLATED, RAW_RAW ->
                    byKey(Cause.RAW_IDMAP, overlap, "raw.idmap");
            case ISOLATED_ISOLATED, ISOLATED_IDENTICAL ->
                    isolated.of(first.getFirst(), first.getLast());
            case DEFAULT_ISOLATED ->
                    new Explanation(
                            Cause.BY_DESIGN,
                            "Isolated ranges are taken out of the default map's "
                                    + range(overlap)
                                    + ", which containers that are not isolated have as a whole.",
                            List.of());
            case DEFAULT_DEFAULT ->
                    new Explanation(
                            Cause.BY_DESIGN,
                            "Containers that are not isolated all have the default map.",
                            List.of());
        };
    }

    private String range(Overlap overlap) {
        return member.defaults()
                .optional()
                .map(map -> String.valueOf(map.range(overlap.kind())))
                .orElse("range");
    }

    private static boolean hasRaw(Overlap overlap) {
        return overlap.groups().stream()
                .flatMap(group -> group.pieces(overlap.kind()).stream())
                .anyMatch(
                        piece ->
                                piece.part() == MapPiece.Part.RAW
                                        && overlap.ids().ranges().stream()
                                                .anyMatch(piece.ids()::overlaps));
    }

    private static Explanation byKey(Cause cause, Overlap overlap, String key) {
        List<InstanceIdmap> from =
                overlap.groups().stream()
                        .filter(group -> cause == Cause.NO_MAP || reaches(group, overlap))
                        .flatMap(group -> group.instances().stream())
                        .toList();
        boolean set =
                from.stream()
                        .anyMatch(
                                each ->
                                        ConfigValue.isSet(
                                                each.instance().expandedConfig().get(key)));
        return new Explanation(
                cause,
                String.format(
                        Locale.ROOT,
                        set
                                ? "%s of %s asks for it."
                                : "%s of %s asked for it when it was started.",
                        key,
                        Names.of(from)),
                from);
    }

    private static boolean reaches(IdmapGroup group, Overlap overlap) {
        return group.pieces(overlap.kind()).stream()
                .anyMatch(
                        piece ->
                                piece.part() == MapPiece.Part.RAW
                                        && overlap.ids().ranges().stream()
                                                .anyMatch(piece.ids()::overlaps));
    }
}
