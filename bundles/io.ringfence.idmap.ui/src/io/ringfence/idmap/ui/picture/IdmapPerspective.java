package io.ringfence.idmap.ui.picture;

import io.ringfence.ui.view.Frame;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/**
 * Where the views of the id maps stand: the estate on the left, details on the right, between them
 * the picture over its tables.
 */
public final class IdmapPerspective implements IPerspectiveFactory {

    /** The id of the perspective. */
    public static final String ID = "io.ringfence.idmap.ui.perspective";

    private static final String OVERLAPS = "io.ringfence.idmap.ui.overlaps";
    private static final String RANGES = "io.ringfence.idmap.ui.ranges";
    private static final String NOTES = "io.ringfence.idmap.ui.notes";
    private static final float ESTATE = 0.17f;
    private static final float DETAILS = 0.74f;
    private static final float PICTURE = 0.66f;

    @Override
    public void createInitialLayout(@Nullable IPageLayout layout) {
        if (layout == null) {
            return;
        }
        Frame.around(layout, "io.ringfence.idmap.ui", ESTATE, DETAILS).addView(IdmapView.ID);
        IFolderLayout tables =
                layout.createFolder(
                        "io.ringfence.idmap.ui.tables", IPageLayout.BOTTOM, PICTURE, IdmapView.ID);
        tables.addView(OVERLAPS);
        tables.addView(RANGES);
        tables.addView(NOTES);
    }
}
