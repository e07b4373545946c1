package io.ringfence.ui;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/**
 * Images of table and tree cells that are sharp at 200 %: GTK keeps cells' images as pixels of 100
 * % and enlarges them, so the cell gets an empty image for the room and the real one is drawn
 * there.
 */
public final class SharpImages {

    private static final String KEY = "image.";
    private static final String BLANK = "blank";

    private SharpImages() {}

    /** Draws the images of a table's cells from now on. */
    public static void in(Table table) {
        table.addListener(
                SWT.PaintItem,
                event -> draw(event, ((TableItem) event.item).getImageBounds(event.index)));
    }

    /** Draws the images of a tree's cells from now on. */
    public static void in(Tree tree) {
        tree.addListener(
                SWT.PaintItem,
                event -> draw(event, ((TreeItem) event.item).getImageBounds(event.index)));
    }

    /** Gives a cell an image, null for none; returns whether it had another one. */
    public static boolean set(TableItem item, int column, @Nullable Image image) {
        if (item.getData(KEY + column) == image) {
            return false;
        }
        item.setData(KEY + column, image);
        // GTK makes room in a column that was ever asked for an image
        if (image != null || item.getImage(column) != null) {
            item.setImage(column, image == null ? null : Icons.image(BLANK));
        }
        return true;
    }

    /** Gives a cell an image, null for none. */
    public static void set(TreeItem item, int column, @Nullable Image image) {
        item.setData(KEY + column, image);
        item.setImage(column, image == null ? null : Icons.image(BLANK));
    }

    private static void draw(Event event, Rectangle room) {
        if (event.item.getData(KEY + event.index) instanceof Image image) {
            Rectangle size = image.getBounds();
            event.gc.drawImage(
                    image,
                    room.x + (room.width - size.width) / 2,
                    room.y + (room.height - size.height) / 2);
        }
    }
}
