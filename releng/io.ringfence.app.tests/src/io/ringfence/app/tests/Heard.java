package io.ringfence.app.tests;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleControlListener;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;

/**
 * What a screen reader hears of a control: the answers of its listeners, asked as SWT asks them. On
 * the user interface's thread.
 *
 * @param child what is asked about, {@link ACC#CHILDID_SELF} for the control itself
 */
record Heard(Control control, int child) {

    static Heard of(Control control) {
        return new Heard(control, ACC.CHILDID_SELF);
    }

    Heard child(int number) {
        return new Heard(control, number);
    }

    String name() {
        return Objects.requireNonNullElse(told(AccessibleListener::getName).result, "");
    }

    String help() {
        return Objects.requireNonNullElse(told(AccessibleListener::getHelp).result, "");
    }

    int role() {
        return asked(AccessibleControlListener::getRole).detail;
    }

    boolean is(int state) {
        return (asked(AccessibleControlListener::getState).detail & state) != 0;
    }

    int children() {
        Object[] children = asked(AccessibleControlListener::getChildren).children;
        int count = asked(AccessibleControlListener::getChildCount).detail;
        if (children.length != count) {
            throw new AssertionError(count + " children, but " + children.length + " are named");
        }
        return count;
    }

    /** The child that keys act on. */
    int focus() {
        return asked(AccessibleControlListener::getFocus).childID;
    }

    /** What happens when it is pressed, empty for nothing. */
    String action() {
        return Objects.requireNonNullElse(
                asked(AccessibleControlListener::getDefaultAction).result, "");
    }

    /** Where it is on the display. */
    Rectangle place() {
        AccessibleControlEvent event = asked(AccessibleControlListener::getLocation);
        return new Rectangle(event.x, event.y, event.width, event.height);
    }

    /** The child at a point of the display. */
    int at(Point point) {
        AccessibleControlEvent event = new AccessibleControlEvent(control.getAccessible());
        event.x = point.x;
        event.y = point.y;
        event.childID = ACC.CHILDID_NONE;
        for (AccessibleControlListener each :
                listeners(AccessibleControlListener.class, "accessibleControlListeners")) {
            each.getChildAtPoint(event);
        }
        return event.childID;
    }

    private AccessibleEvent told(BiConsumer<AccessibleListener, AccessibleEvent> question) {
        AccessibleEvent event = new AccessibleEvent(control.getAccessible());
        event.childID = child;
        listeners(AccessibleListener.class, "accessibleListeners")
                .forEach(each -> question.accept(each, event));
        return event;
    }

    private AccessibleControlEvent asked(
            BiConsumer<AccessibleControlListener, AccessibleControlEvent> question) {
        AccessibleControlEvent event = new AccessibleControlEvent(control.getAccessible());
        event.childID = child;
        listeners(AccessibleControlListener.class, "accessibleControlListeners")
                .forEach(each -> question.accept(each, event));
        return event;
    }

    /** SWT shows them to nobody else: a screen reader asks through the desktop. */
    private <L> List<L> listeners(Class<L> type, String field) {
        try {
            Field listeners = Accessible.class.getDeclaredField(field);
            listeners.setAccessible(true);
            return listeners.get(control.getAccessible()) instanceof List<?> all
                    ? all.stream().map(type::cast).toList()
                    : List.of();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("SWT keeps its listeners elsewhere now", e);
        }
    }
}
