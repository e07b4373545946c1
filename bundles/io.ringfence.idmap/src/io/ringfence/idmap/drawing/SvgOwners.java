package io.ringfence.idmap.drawing;

import io.ringfence.idmap.HostOwner;
import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.IdRange;
import io.ringfence.idmap.IdRangeSet;
import io.ringfence.idmap.MemberIdmaps;

import java.util.List;

import javax.xml.stream.XMLStreamException;

/** Who has ids on the host: itself, root for containers, other users; the rest is free. */
record SvgOwners(Svg svg, Palette palette, Room room) {

    private static final double TALL = 12;

    void draw(MemberIdmaps maps, IdKind kind, double y) throws XMLStreamException {
        svg.text(
                "text",
                "on the host",
                "x",
                room.left() - 8,
                "y",
                y + 11,
                "text-anchor",
                "end",
                "font-size",
                10,
                "fill",
                palette.muted());
        band(new IdRange(0, maps.firstSubId(kind)), "system and users", palette.unknown(), y);
        IdRangeSet grantable = maps.grantable().get(kind);
        List<IdRange> given =
                grantable == null
                        ? maps.defaults()
                                .optional()
                                .map(map -> map.map().hostIds(kind).ranges())
                                .orElse(List.of())
                        : grantable.ranges();
        for (IdRange range : given) {
            band(range, "ids for containers", palette.level(null), y);
        }
        for (HostOwner owner : maps.host().all(kind)) {
            if (owner.isUsersSubIds()) {
                band(owner.ids(), owner.label(), palette.muted(), y);
            }
        }
    }

    private void band(IdRange ids, String text, String colour, double y) throws XMLStreamException {
        double left = Math.max(0, room.viewport().x(ids.start()));
        double right = Math.min(room.viewport().width(), room.viewport().x(ids.end()));
        if (ids.isEmpty() || right <= left) {
            return;
        }
        double wide = Math.max(1, right - left);
        svg.rectangle(
                ids + ": " + text,
                "x",
                room.x(left),
                "y",
                y,
                "width",
                wide,
                "height",
                TALL,
                "fill",
                colour,
                "fill-opacity",
                0.3);
        if (Room.width(text, 9) < wide) {
            svg.text(
                    "text",
                    text,
                    "x",
                    room.x(left) + 4,
                    "y",
                    y + 9.5,
                    "font-size",
                    9,
                    "fill",
                    palette.text());
        }
    }
}
