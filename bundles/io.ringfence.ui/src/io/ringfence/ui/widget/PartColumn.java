package io.ringfence.ui.widget;

import io.ringfence.ui.page.Part;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * The parts of a page, one under the other. Of other parts only those that differ are drawn, one by
 * one.
 */
final class PartColumn {

    /** A part and what was drawn of it. */
    private record Drawn(Part part, List<Control> controls) {}

    private final Composite column;
    private final Consumer<Part> drawer;
    private final List<Drawn> shown = new ArrayList<>();

    /**
     * @param column whose last children are the parts
     * @param drawer draws a part below what is in the column
     */
    PartColumn(Composite column, Consumer<Part> drawer) {
        this.column = column;
        this.drawer = drawer;
    }

    /** Draws one part of these that is not shown yet; returns whether all are. */
    boolean step(List<Part> next) {
        int most = Math.min(shown.size(), next.size());
        int above = 0;
        while (above < most && shown.get(above).part.equals(next.get(above))) {
            above++;
        }
        int below = 0;
        while (below < most - above
                && shown.get(shown.size() - 1 - below)
                        .part
                        .equals(next.get(next.size() - 1 - below))) {
            below++;
        }
        if (above < shown.size() - below) {
            shown.remove(above).controls.forEach(Control::dispose);
        }
        if (above < next.size() - below) {
            List<Control> under =
                    shown.subList(above, shown.size()).stream()
                            .flatMap(drawn -> drawn.controls.stream())
                            .toList();
            shown.add(above, draw(next.get(above), under));
        }
        return shown.stream().map(Drawn::part).toList().equals(next);
    }

    private Drawn draw(Part part, List<Control> under) {
        int before = column.getChildren().length;
        drawer.accept(part);
        Control[] children = column.getChildren();
        List<Control> controls = List.of(Arrays.copyOfRange(children, before, children.length));
        if (!under.isEmpty()) {
            controls.forEach(control -> control.moveAbove(under.getFirst()));
        }
        return new Drawn(part, controls);
    }
}
