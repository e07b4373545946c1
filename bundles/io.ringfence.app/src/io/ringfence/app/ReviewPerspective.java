package io.ringfence.app;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/**
 * Where the views of a review stand: the estate on the left, details on the right, and between them
 * a place into which capabilities put their own views ({@code perspectiveExtensions}).
 */
public final class ReviewPerspective implements IPerspectiveFactory {

    /** Where the views of capabilities go. */
    static final String MAIN = "io.ringfence.app.main";

    /** Details, and what is read beside them. */
    private static final String SIDE = "io.ringfence.app.side";

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
        IFolderLayout side = layout.createFolder(SIDE, IPageLayout.RIGHT, DETAILS, editors);
        side.addView("io.ringfence.ui.details");
        side.addPlaceholder("io.ringfence.app.help");
        layout.createFolder(MAIN, IPageLayout.TOP, IPageLayout.RATIO_MAX, editors)
                .addPlaceholder("org.eclipse.pde.runtime.LogView");
    }
}
