package io.ringfence.idmap.ui.paint;

import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.IdRange;
import io.ringfence.idmap.layout.Block;
import io.ringfence.idmap.layout.Lane;
import io.ringfence.idmap.ui.state.Comparison;
import io.ringfence.idmap.ui.state.Comparison.Time;
import io.ringfence.idmap.ui.state.MapLane;

import org.eclipse.osgi.util.NLS;

import java.util.List;
import java.util.stream.Collectors;

/** What the outlines of a picture say, and its words new and gone, as text. */
public final class ChangeText {

    private static final int RANGES = 4;

    private ChangeText() {}

    /** What became of the containers of a lane; empty when nothing did, or nothing is compared. */
    public static String of(MapLane lane, Comparison comparison) {
        Lane before = lane.before();
        return switch (lane.change()) {
            case NONE -> "";
            case NEW -> Messages.change_new;
            case GONE -> Messages.change_gone;
            case MOVED ->
                    NLS.bind(
                            comparison.time() == Time.LATER
                                    ? Messages.change_planned
                                    : Messages.change_was,
                            before == null ? "?" : hostIds(before));
        };
    }

    /** The host ids of a lane, the first few of many; why they are not known where they are not. */
    public static String hostIds(Lane of) {
        return of.isUnknown()
                ? of.problem()
                : IdText.both(ranges(of.blocks(IdKind.UID)), ranges(of.blocks(IdKind.GID)));
    }

    private static String ranges(List<Block> blocks) {
        String first =
                blocks.stream()
                        .limit(RANGES)
                        .map(Block::ids)
                        .map(IdRange::toString)
                        .collect(Collectors.joining(", "));
        int more = blocks.size() - RANGES;
        return more > 0 ? NLS.bind(Messages.more_ranges, first, more) : first;
    }
}
