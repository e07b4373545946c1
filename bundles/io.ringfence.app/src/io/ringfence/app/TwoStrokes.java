package io.ringfence.app;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/**
 * Keys of two strokes in menus. GTK draws only those of one stroke beside an item and leaves out
 * the others, so they become part of its words when its menu opens.
 */
final class TwoStrokes {

    /** What separates the words of an item from its key, for the toolkit. */
    private static final char KEY = '\t';

    private static final String GAP = "    ";

    /** Of a menu that is followed already. */
    private static final String FOLLOWED = TwoStrokes.class.getName();

    private TwoStrokes() {}

    /** From now on, in all menus. */
    static void show(Display display) {
        if ("gtk".equals(SWT.getPlatform())) {
            display.addFilter(SWT.Show, TwoStrokes::opens);
        }
    }

    /** Whoever fills the menu when it opens has listened before. */
    private static void opens(Event event) {
        if (event.widget instanceof Menu menu && menu.getData(FOLLOWED) == null) {
            menu.setData(FOLLOWED, true);
            menu.addListener(SWT.Show, _ -> words(menu));
        }
    }

    private static void words(Menu menu) {
        for (MenuItem item : menu.getItems()) {
            String text = words(item.getText());
            if (!text.equals(item.getText())) {
                item.setText(text);
            }
        }
    }

    /** What an item says: the same where its key is one stroke, or it has none. */
    static String words(String text) {
        int key = text.indexOf(KEY);
        return key >= 0 && text.indexOf(' ', key) > 0
                ? text.substring(0, key) + GAP + text.substring(key + 1)
                : text;
    }
}
