package io.ringfence.remote.ui;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/**
 * Where the views stand in which one sees who may enter which server: the estate on the left,
 * details on the right, and the views of this bundle between them ({@code perspectiveExtensions}).
 */
public final class TrustPerspective implements IPerspectiveFactory {

    /** Where the views of this bundle go. */
    static final String MAIN = "io.ringfence.remote.ui.main";

    private static final String SIDE = "io.ringfence.remote.ui.side";

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
        layout.createFolder(MAIN, IPageLayout.TOP, IPageLayout.RATIO_MAX, editors);
    }
}
