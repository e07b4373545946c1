package io.ringfence.idmap.ui.picture;

import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.Overlap;
import io.ringfence.idmap.explain.Names;
import io.ringfence.idmap.layout.Block;
import io.ringfence.idmap.layout.Lane;
import io.ringfence.idmap.ui.paint.Cursor;
import io.ringfence.idmap.ui.paint.IdText;
import io.ringfence.idmap.ui.paint.Scenery;
import io.ringfence.idmap.ui.paint.Segment;
import io.ringfence.idmap.ui.paint.Strip;
import io.ringfence.idmap.ui.paint.TipText;
import io.ringfence.idmap.ui.state.Host;
import io.ringfence.idmap.ui.state.Pick;
import io.ringfence.idmap.ui.state.Row;

import org.eclipse.osgi.util.NLS;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;

/** What a picture shows in words, line by line, for who does not see it. */
final class Spoken {

    /** Who wants to know more goes from range to range. */
    private static final int RANGES = 8;

    private final Scenery scenery;
    private final TipText tips;

    Spoken(Scenery scenery) {
        this.scenery = scenery;
        tips = new TipText(scenery);
    }

    /** The picture as a whole: what is selected, if that is of no line, and what keys do. */
    String picture() {
        String said =
                switch (scenery.pick()) {
                    case Pick.OneOverlap(Host host, Overlap overlap) -> overlap(host, overlap);
                    case Pick.OneNote(_, var note) -> note.level().label() + ": " + note.sentence();
                    case Pick.OneId(long id) -> NLS.bind(Messages.said_id, IdText.of(id));
                    case Pick.OfLane _ -> "";
                    case null -> "";
                };
        return said.isEmpty() ? Messages.picture : said + "\n" + Messages.picture;
    }

    private static String overlap(Host host, Overlap overlap) {
        StringJoiner ids = new StringJoiner(", ");
        overlap.ids().ranges().stream().limit(RANGES).map(IdText::of).forEach(ids::add);
        return NLS.bind(
                Messages.said_overlap,
                new Object[] {
                    overlap.level().label() + ": " + overlap.type().meaning(),
                    ids,
                    Names.of(overlap.instances().toList()),
                    host.label()
                });
    }

    /** A line; of the one that is selected, what is selected on it. */
    String line(int index) {
        Row row = scenery.row(index);
        if (scenery.pick() instanceof Pick.OneBlock block
                && index == new Cursor(scenery.rows()).row(block)) {
            for (Strip strip : Strip.of(block.lane(), scenery.rows().look().ids())) {
                if (strip.kind() == block.kind() || strip.both()) {
                    return tips.block(row, strip, block.block(), 1);
                }
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add(Objects.requireNonNullElse(tips.lane(row), ""));
        switch (row.kind()) {
            case HOST -> host(row.host(), lines);
            case PROJECT -> {}
            case LANE, CONTAINER -> ranges(Objects.requireNonNull(row.lane()).lane(), lines);
        }
        return String.join("\n", lines);
    }

    /** How many containers it has, and whose its ids are. */
    private static void host(Host host, List<String> lines) {
        int containers = host.maps().instances().size();
        lines.add(NLS.bind(Messages.said_containers, "%,d".formatted(containers)));
        List<Segment> uid = Segment.of(host.maps(), IdKind.UID);
        List<Segment> gid = Segment.of(host.maps(), IdKind.GID);
        owners(uid.equals(gid) ? "" : Messages.ids_uid + ", ", uid, lines);
        if (!uid.equals(gid)) {
            owners(Messages.ids_gid + ", ", gid, lines);
        }
    }

    private static void owners(String kind, List<Segment> segments, List<String> lines) {
        segments.forEach(each -> lines.add(kind + each.words() + ": " + IdText.of(each.ids())));
    }

    private void ranges(Lane lane, List<String> lines) {
        int told = 0;
        for (Strip strip : Strip.of(lane, scenery.rows().look().ids())) {
            for (Block block : lane.blocks(strip.kind())) {
                if (told++ < RANGES) {
                    lines.add(TipText.part(block) + ": " + IdText.of(block.ids()));
                }
            }
        }
        if (told > RANGES) {
            lines.add(NLS.bind(Messages.said_more, told - RANGES));
        }
    }
}
