package io.ringfence.idmap.ui.picture;

import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.layout.Axis;
import io.ringfence.idmap.layout.Viewport;
import io.ringfence.idmap.ui.paint.Geometry;
import io.ringfence.idmap.ui.paint.Scenery;
import io.ringfence.idmap.ui.state.MapLane;
import io.ringfence.idmap.ui.state.Row;
import io.ringfence.ui.estate.Entity;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IMemento;

/**
 * Where in the picture the user was: which lane was the first that was seen, and which ids. It is
 * kept in names and ids, so it still means the same after a restart.
 *
 * @param lane a container of the first lane that was seen
 * @param offset how far that was below the axis, in pixels; negative when it was seen in part
 * @param first the first id that was seen, -1 when all were
 * @param last the last one
 */
record Place(Entity lane, int offset, long first, long last) {

    private static final String SERVER = "server";
    private static final String PROJECT = "project";
    private static final String CONTAINER = "container";
    private static final String OFFSET = "offset";
    private static final String FIRST = "first";
    private static final String LAST = "last";

    /** Where the user is now, null when there is no lane. */
    static @Nullable Place of(Scenery scenery) {
        for (int i = scenery.first(); i >= 0 && i <= scenery.last(); i++) {
            Row row = scenery.row(i);
            MapLane lane = row.lane();
            if (lane != null && !row.isHeading()) {
                InstanceIdmap one = row.container();
                InstanceIdmap named = one == null ? lane.lane().containers().getFirst() : one;
                Viewport viewport = scenery.viewport();
                boolean all = viewport.from() <= 0 && viewport.to() >= 1;
                return new Place(
                        new Entity(
                                row.host().server(),
                                Entity.Kind.INSTANCE,
                                named.instance().project(),
                                named.instance().name()),
                        scenery.y(i) - Geometry.AXIS,
                        all ? -1 : viewport.id(0),
                        all ? -1 : viewport.id(viewport.width()));
            }
        }
        return null;
    }

    /** What was saved, null when nothing was. */
    static @Nullable Place read(@Nullable IMemento memento) {
        if (memento == null) {
            return null;
        }
        String server = memento.getString(SERVER);
        String project = memento.getString(PROJECT);
        String container = memento.getString(CONTAINER);
        Integer offset = memento.getInteger(OFFSET);
        if (server == null || project == null || container == null || offset == null) {
            return null;
        }
        Entity lane = new Entity(server, Entity.Kind.INSTANCE, project, container);
        long first = id(memento.getString(FIRST));
        long last = id(memento.getString(LAST));
        return new Place(lane, offset, last < first ? -1 : first, last);
    }

    private static long id(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,10}") ? Long.parseLong(text) : -1;
    }

    void save(IMemento memento) {
        memento.putString(SERVER, lane.server());
        memento.putString(PROJECT, lane.project());
        memento.putString(CONTAINER, lane.name());
        memento.putInteger(OFFSET, offset);
        if (first >= 0) {
            memento.putString(FIRST, Long.toString(first));
            memento.putString(LAST, Long.toString(last));
        }
    }

    /** The same ids on an axis, all of it where it has not so many. */
    Viewport on(Axis axis, int width) {
        double from = first < 0 ? 0 : axis.position(first);
        double to = first < 0 ? 1 : axis.position(last);
        return to - from < 1e-9 ? Viewport.all(axis, width) : new Viewport(axis, from, to, width);
    }
}
