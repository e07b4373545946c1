package io.ringfence.idmap.ui.detail;

import io.ringfence.idmap.layout.Lane;
import io.ringfence.idmap.ui.paint.ChangeText;
import io.ringfence.idmap.ui.state.Comparison;
import io.ringfence.idmap.ui.state.MapLane;
import io.ringfence.idmap.ui.state.Pick;
import io.ringfence.idmap.ui.state.Picture;
import io.ringfence.ui.page.Part;

import org.eclipse.osgi.util.NLS;

import java.util.List;
import java.util.Optional;

/**
 * What the details say of a lane that is compared.
 *
 * @param comparison what with
 * @param lane how it is, and how it was; or how a plan makes it, and how it is
 */
record ChangePart(Comparison comparison, MapLane lane) {

    /** That of what is selected; empty when nothing is compared with it. */
    static Optional<ChangePart> of(Picture picture, Pick.OfLane pick) {
        Comparison comparison = picture.comparison();
        return !comparison.maps().containsKey(pick.host().server())
                ? Optional.empty()
                : pick.host().lanes().stream()
                        .filter(
                                each ->
                                        each.lane().containers().stream()
                                                .anyMatch(
                                                        one -> one == pick.containers().getFirst()))
                        .findFirst()
                        .map(each -> new ChangePart(comparison, each));
    }

    /** Whether the lane is how a plan makes it. */
    boolean isPlanned() {
        return comparison.time() == Comparison.Time.LATER && lane.before() != null;
    }

    /** Whether its containers are there no more. */
    boolean isGone() {
        return lane.change() == MapLane.Change.GONE;
    }

    /** What is told; empty when nothing changed. */
    Optional<Part> part() {
        String heading =
                isPlanned()
                        ? Messages.heading_now
                        : NLS.bind(Messages.heading_then, comparison.label());
        Lane before = lane.before();
        return switch (lane.change()) {
            case NONE -> Optional.empty();
            case NEW -> Optional.of(new Part.Prose(heading, Messages.then_new));
            case GONE -> Optional.of(new Part.Prose(heading, Messages.then_gone));
            case MOVED ->
                    Optional.ofNullable(before)
                            .map(
                                    was ->
                                            new Part.Facts(
                                                    heading,
                                                    List.of(
                                                            Part.Fact.of(
                                                                    Messages.now_map,
                                                                    was.kind().label()),
                                                            Part.Fact.of(
                                                                    Messages.now_ids,
                                                                    ChangeText.hostIds(was)))));
        };
    }
}
