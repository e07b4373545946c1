package io.ringfence.app;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/**
 * Where the views of a review stand: the estate on the left, details on the right, and between them
 * a place into which capabilities put their own views ({@code perspectiveExtensions}).
 */
public final class ReviewPerspective implements IPerspectiveFactory {

    /** Where the views of capabilities go. */
    static final String MAIN = "io.ringfence.app.main";

    private static final float ESTATE = 0.21f;
    private static final float DETAILS = 0.67f;

    @Override
    public void createInitialLayout(@Nullable IPageLayout layout) {
        if (layout == null) {
            return;
        }
        String editors = layout.getEditorArea();
        layout.setEditorAreaVisible(false);
        layout.addView("io.ringfence.ui.estate", IPageLayout.LEFT, ESTATE, editors);
        layout.addView("io.ringfence.ui.details", IPageLayout.RIGHT, DETAILS, editors);
        layout.createFolder(MAIN, IPageLayout.TOP, IPageLayout.RATIO_MAX, editors);
    }
}
