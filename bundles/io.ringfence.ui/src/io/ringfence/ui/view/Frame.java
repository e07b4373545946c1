package io.ringfence.ui.view;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;

/**
 * What all perspectives have in common: the estate on the left, details and help on the right, and
 * between them a folder for views of their own.
 */
public final class Frame {

    private Frame() {}

    /**
     * Puts it around a perspective that is empty.
     *
     * @param bundle what the ids of the folders start with: {@code .main} is the one in the middle,
     *     {@code .side} the one on the right
     * @param estate how much of the width the estate has, from 0 to 1
     * @param details where the right side begins in what the estate leaves, from 0 to 1
     * @return the folder in the middle
     */
    public static IFolderLayout around(
            IPageLayout layout, String bundle, float estate, float details) {
        String editors = layout.getEditorArea();
        layout.setEditorAreaVisible(false);
        layout.addView(EstateView.ID, IPageLayout.LEFT, estate, editors);
        IFolderLayout side =
                layout.createFolder(bundle + ".side", IPageLayout.RIGHT, details, editors);
        side.addView(DetailsView.ID);
        side.addPlaceholder("io.ringfence.app.help");
        return layout.createFolder(
                bundle + ".main", IPageLayout.TOP, IPageLayout.RATIO_MAX, editors);
    }
}
