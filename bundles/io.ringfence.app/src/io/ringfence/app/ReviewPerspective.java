package io.ringfence.app;

import io.ringfence.ui.view.Frame;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/**
 * Where the views of a review stand: the estate on the left, details on the right, and between them
 * a place into which capabilities put their own views ({@code perspectiveExtensions}).
 */
public final class ReviewPerspective implements IPerspectiveFactory {

    private static final float ESTATE = 0.21f;
    private static final float DETAILS = 0.67f;

    @Override
    public void createInitialLayout(@Nullable IPageLayout layout) {
        if (layout == null) {
            return;
        }
        Frame.around(layout, "io.ringfence.app", ESTATE, DETAILS)
                .addPlaceholder("org.eclipse.pde.runtime.LogView");
    }
}
