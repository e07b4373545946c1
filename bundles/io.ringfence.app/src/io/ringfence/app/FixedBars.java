package io.ringfence.app;

import org.eclipse.e4.ui.model.application.ui.basic.MTrimBar;
import org.eclipse.e4.ui.model.application.ui.basic.MTrimElement;
import org.eclipse.e4.ui.model.application.ui.basic.MTrimmedWindow;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.jdt.annotation.Nullable;

/** Keeps the bars of a window where they are: without the handles for dragging them about. */
final class FixedBars {

    private static final String DRAGGABLE = "Draggable";
    private static final String NO_MOVE = "NoMove";

    private FixedBars() {}

    static void fix(@Nullable MWindow window) {
        if (window instanceof MTrimmedWindow trimmed) {
            for (MTrimBar bar : trimmed.getTrimBars()) {
                bar.getChildren().forEach(FixedBars::fix);
            }
        }
    }

    private static void fix(MTrimElement element) {
        if (!element.getTags().contains(NO_MOVE)) {
            element.getTags().add(NO_MOVE);
        }
        if (element.getTags().remove(DRAGGABLE) && element.getWidget() != null) {
            // the handle is part of what was drawn already
            element.setToBeRendered(false);
            element.setToBeRendered(true);
        }
    }
}
