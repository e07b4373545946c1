package io.ringfence.idmap.ui.picture;

import io.ringfence.idmap.ui.paint.Cursor;
import io.ringfence.idmap.ui.paint.Geometry;
import io.ringfence.idmap.ui.paint.RowTops;
import io.ringfence.idmap.ui.paint.Scenery;
import io.ringfence.idmap.ui.paint.Strip;
import io.ringfence.idmap.ui.paint.TipText;
import io.ringfence.idmap.ui.state.Pick;
import io.ringfence.idmap.ui.state.Row;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;

/**
 * Tells assistive technology what the picture shows: a list whose items are its lines, of which
 * those that are seen are told, and the one that is selected.
 */
final class MapAccess {

    private final MapCanvas map;

    MapAccess(MapCanvas map) {
        this.map = map;
    }

    void describe() {
        map.control().getAccessible().addAccessibleListener(new Names());
        map.control().getAccessible().addAccessibleControlListener(new Controls());
    }

    private boolean isRow(int child) {
        return child >= 0 && child < map.scenery().tops().count();
    }

    /** What a line says; of the one that is selected, what is selected on it. */
    private String words(int child) {
        Scenery now = map.scenery();
        if (!isRow(child)) {
            return Messages.picture;
        }
        Row row = now.row(child);
        TipText words = new TipText(now);
        if (now.pick() instanceof Pick.OneBlock block && row.shows(block)) {
            for (Strip strip : Strip.of(block.lane(), now.rows().look().ids())) {
                if (strip.kind() == block.kind() || strip.both()) {
                    return words.block(row, strip, block.block(), 1);
                }
            }
        }
        String text = words.lane(row);
        return text == null ? "" : text;
    }

    private int selected() {
        return new Cursor(map.scenery().rows()).row(map.scenery().pick());
    }

    private final class Names extends AccessibleAdapter {

        @Override
        public void getName(@Nullable AccessibleEvent event) {
            if (event != null) {
                event.result = words(event.childID);
            }
        }
    }

    private final class Controls extends AccessibleControlAdapter {

        @Override
        public void getChildCount(@Nullable AccessibleControlEvent event) {
            if (event != null) {
                event.detail = seen().length;
            }
        }

        @Override
        public void getChildren(@Nullable AccessibleControlEvent event) {
            if (event != null) {
                event.children = seen();
            }
        }

        private Object[] seen() {
            int first = map.scenery().first();
            int count = first < 0 ? 0 : map.scenery().last() - first + 1;
            Object[] children = new Object[count];
            for (int i = 0; i < count; i++) {
                children[i] = first + i;
            }
            return children;
        }

        @Override
        public void getChildAtPoint(@Nullable AccessibleControlEvent event) {
            if (event != null) {
                Point point = map.control().toControl(event.x, event.y);
                int row = map.scenery().tops().at(point.y - Geometry.AXIS + map.scenery().top());
                event.childID = row < 0 ? ACC.CHILDID_SELF : row;
            }
        }

        @Override
        public void getLocation(@Nullable AccessibleControlEvent event) {
            if (event != null) {
                Scenery now = map.scenery();
                boolean row = isRow(event.childID);
                Point corner = map.control().toDisplay(0, row ? now.y(event.childID) : 0);
                event.x = corner.x;
                event.y = corner.y;
                event.width = now.geometry().width();
                event.height =
                        row
                                ? RowTops.height(now.row(event.childID).kind())
                                : now.geometry().height();
            }
        }

        @Override
        public void getRole(@Nullable AccessibleControlEvent event) {
            if (event != null) {
                event.detail = isRow(event.childID) ? ACC.ROLE_LISTITEM : ACC.ROLE_LIST;
            }
        }

        @Override
        public void getState(@Nullable AccessibleControlEvent event) {
            if (event != null) {
                boolean chosen = isRow(event.childID) && event.childID == selected();
                boolean focused = chosen && map.control().isFocusControl();
                event.detail =
                        ACC.STATE_FOCUSABLE
                                | ACC.STATE_SELECTABLE
                                | (chosen ? ACC.STATE_SELECTED : 0)
                                | (focused ? ACC.STATE_FOCUSED : 0);
            }
        }

        @Override
        public void getFocus(@Nullable AccessibleControlEvent event) {
            if (event != null) {
                int row = selected();
                event.childID = row < 0 ? ACC.CHILDID_SELF : row;
            }
        }
    }
}
