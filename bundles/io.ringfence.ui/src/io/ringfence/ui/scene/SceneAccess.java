package io.ringfence.ui.scene;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

import java.util.List;
import java.util.Optional;

/** Tells assistive technology what a scene shows: every spot is a button with a name. */
final class SceneAccess {

    private final SceneCanvas canvas;
    private final String name;

    SceneAccess(SceneCanvas canvas, String name) {
        this.canvas = canvas;
        this.name = name;
    }

    void describe() {
        Accessible accessible = canvas.control().getAccessible();
        accessible.addAccessibleListener(new Names());
        accessible.addAccessibleControlListener(new Controls());
    }

    private Optional<Spot> spot(int child) {
        List<Spot> spots = canvas.scene().spots();
        return child >= 0 && child < spots.size()
                ? Optional.of(spots.get(child))
                : Optional.empty();
    }

    private final class Names extends AccessibleAdapter {

        @Override
        public void getName(@Nullable AccessibleEvent event) {
            if (event != null) {
                event.result = spot(event.childID).map(Spot::name).orElse(name);
            }
        }

        @Override
        public void getHelp(@Nullable AccessibleEvent event) {
            if (event != null) {
                event.result = spot(event.childID).map(Spot::tip).orElse("");
            }
        }
    }

    private final class Controls extends AccessibleControlAdapter {

        @Override
        public void getChildCount(@Nullable AccessibleControlEvent event) {
            if (event != null) {
                event.detail = canvas.scene().spots().size();
            }
        }

        @Override
        public void getChildren(@Nullable AccessibleControlEvent event) {
            if (event != null) {
                Object[] children = new Object[canvas.scene().spots().size()];
                for (int i = 0; i < children.length; i++) {
                    children[i] = i;
                }
                event.children = children;
            }
        }

        @Override
        public void getChildAtPoint(@Nullable AccessibleControlEvent event) {
            if (event != null) {
                Point point = canvas.control().toControl(event.x, event.y);
                Spot found = canvas.scene().at(point.x, point.y + canvas.top());
                event.childID =
                        found == null ? ACC.CHILDID_SELF : canvas.scene().spots().indexOf(found);
            }
        }

        @Override
        public void getLocation(@Nullable AccessibleControlEvent event) {
            if (event != null) {
                Rectangle area = canvas.control().getClientArea();
                Box box =
                        spot(event.childID)
                                .map(found -> found.box().down(-canvas.top()))
                                .orElse(new Box(0, 0, area.width, area.height));
                Point corner = canvas.control().toDisplay(box.x(), box.y());
                event.x = corner.x;
                event.y = corner.y;
                event.width = box.width();
                event.height = box.height();
            }
        }

        @Override
        public void getRole(@Nullable AccessibleControlEvent event) {
            if (event != null) {
                event.detail =
                        spot(event.childID).isPresent() ? ACC.ROLE_PUSHBUTTON : ACC.ROLE_LIST;
            }
        }

        @Override
        public void getState(@Nullable AccessibleControlEvent event) {
            if (event != null) {
                Spot focus = canvas.focused();
                boolean focused =
                        focus != null
                                && event.childID == canvas.scene().spots().indexOf(focus)
                                && canvas.control().isFocusControl();
                event.detail = ACC.STATE_FOCUSABLE | (focused ? ACC.STATE_FOCUSED : 0);
            }
        }

        @Override
        public void getFocus(@Nullable AccessibleControlEvent event) {
            if (event != null) {
                Spot focus = canvas.focused();
                event.childID =
                        focus == null ? ACC.CHILDID_SELF : canvas.scene().spots().indexOf(focus);
            }
        }

        @Override
        public void getDefaultAction(@Nullable AccessibleControlEvent event) {
            if (event != null && spot(event.childID).isPresent()) {
                event.result = SWT.getMessage("SWT_Press");
            }
        }
    }
}
