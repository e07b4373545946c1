package io.ringfence.idmap.ui.picture;

import io.ringfence.idmap.ui.paint.Cursor;
import io.ringfence.idmap.ui.paint.Hits;
import io.ringfence.idmap.ui.paint.RowTops;
import io.ringfence.idmap.ui.paint.Scenery;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Tells assistive technology what the picture shows: a list whose items are its lines, of which
 * those that are seen are told, and the one that is selected.
 */
final class MapAccess {

    /** Where the picture is, and whether it has the keyboard. */
    interface Placed {

        /** A place of the screen in the picture. */
        Point inPicture(int x, int y);

        /** A place of the picture on the screen. */
        Point onScreen(int x, int y);

        /** Whether keys are for the picture. */
        boolean hasFocus();
    }

    private final Supplier<Scenery> scenery;
    private final Placed placed;

    MapAccess(Supplier<Scenery> scenery, Placed placed) {
        this.scenery = scenery;
        this.placed = placed;
    }

    /** From now on it is told of a control what is seen there. */
    static void describe(Control control, Supplier<Scenery> scenery) {
        MapAccess access = new MapAccess(scenery, placed(control));
        control.getAccessible().addAccessibleListener(access.names());
        control.getAccessible().addAccessibleControlListener(access.controls());
    }

    private static Placed placed(Control control) {
        return new Placed() {
            @Override
            public Point inPicture(int x, int y) {
                return control.toControl(x, y);
            }

            @Override
            public Point onScreen(int x, int y) {
                return control.toDisplay(x, y);
            }

            @Override
            public boolean hasFocus() {
                return control.isFocusControl();
            }
        };
    }

    /** What lines are called. */
    AccessibleAdapter names() {
        return new Names();
    }

    /** Which lines there are, where, and in which state. */
    AccessibleControlAdapter controls() {
        return new Controls();
    }

    private boolean isRow(int child) {
        return child >= 0 && child < scenery.get().tops().count();
    }

    private int selected() {
        Scenery now = scenery.get();
        return new Cursor(now.rows()).row(now.pick());
    }

    private final class Names extends AccessibleAdapter {

        @Override
        public void getName(@Nullable AccessibleEvent event) {
            if (event != null) {
                Spoken said = new Spoken(scenery.get());
                event.result = isRow(event.childID) ? said.line(event.childID) : said.picture();
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
            Scenery now = scenery.get();
            Set<Integer> rows = new LinkedHashSet<>();
            now.pinned().forEach(each -> rows.add(each.row()));
            for (int row = now.first(); row >= 0 && row <= now.last(); row++) {
                rows.add(row);
            }
            return rows.toArray();
        }

        /** Where a line is seen: a heading that stays does not scroll away. */
        private static int top(Scenery now, int row) {
            for (Scenery.Pinned each : now.pinned()) {
                if (each.row() == row) {
                    return each.y();
                }
            }
            return now.y(row);
        }

        @Override
        public void getChildAtPoint(@Nullable AccessibleControlEvent event) {
            if (event != null) {
                Point point = placed.inPicture(event.x, event.y);
                int row = Hits.at(scenery.get(), point.x, point.y).row();
                event.childID = row < 0 ? ACC.CHILDID_SELF : row;
            }
        }

        @Override
        public void getLocation(@Nullable AccessibleControlEvent event) {
            if (event != null) {
                Scenery now = scenery.get();
                boolean row = isRow(event.childID);
                Point corner = placed.onScreen(0, row ? top(now, event.childID) : 0);
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
                boolean focused = chosen && placed.hasFocus();
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
