package io.ringfence.remote.ui;

import io.ringfence.ui.view.Frame;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/**
 * Where the views stand in which one sees who may enter which server: the estate on the left,
 * details on the right, and the views of this bundle between them ({@code perspectiveExtensions}).
 */
public final class TrustPerspective implements IPerspectiveFactory {

    private static final float ESTATE = 0.21f;
    private static final float DETAILS = 0.67f;

    @Override
    public void createInitialLayout(@Nullable IPageLayout layout) {
        if (layout == null) {
            return;
        }
        Frame.around(layout, "io.ringfence.remote.ui", ESTATE, DETAILS);
    }
}
