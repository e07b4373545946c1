package io.ringfence.app.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The menus as the window shows them. */
@ExtendWith(WorkbenchRunner.class)
class MenusTest {

    /** GTK draws a key of one stroke beside the words; one of two has to be among them. */
    private static final Pattern SHOWN =
            Pattern.compile(".*\\t[^ ]+|.* {4}[^ \\t]+ [^ \\t]+", Pattern.DOTALL);

    @Test
    void everyItemIsReachedByALetterOfItsOwn() {
        List<String> wrong = new ArrayList<>();
        int items = Screen.ask(() -> check("", Screen.window().getMenuBar(), wrong));
        assertThat(wrong).isEmpty();
        assertThat(items).isGreaterThan(20);
    }

    @Test
    void everyItemShowsItsKey() {
        List<String> without = new ArrayList<>();
        Screen.run(() -> lookForKeys("", Screen.window().getMenuBar(), without));
        // recent estates are opened by their numbers; about has no key in any program
        without.removeIf(name -> name.startsWith(" > &File > Open &Recent > "));
        assertThat(without).containsExactly(" > &Help > &About Ringfence");
    }

    private static void lookForKeys(String path, Menu menu, List<String> without) {
        menu.notifyListeners(SWT.Show, new Event());
        for (MenuItem item : menu.getItems()) {
            String name = path + " > " + item.getText();
            if (item.getMenu() != null) {
                lookForKeys(name, item.getMenu(), without);
            } else if ((item.getStyle() & SWT.SEPARATOR) == 0 && !SHOWN.matcher(name).matches()) {
                without.add(name);
            }
        }
        menu.notifyListeners(SWT.Hide, new Event());
    }

    /** Looks at a menu and those below it; returns the number of items. */
    private static int check(String path, Menu menu, List<String> wrong) {
        // menus are filled when they are about to be seen
        menu.notifyListeners(SWT.Show, new Event());
        StringBuilder taken = new StringBuilder();
        int items = 0;
        for (MenuItem item : menu.getItems()) {
            if ((item.getStyle() & SWT.SEPARATOR) != 0) {
                continue;
            }
            items++;
            String text = item.getText().replaceAll("\t.*", "");
            String name = path + " > " + text;
            int mark = text.replace("&&", "--").indexOf('&');
            String letter = mark < 0 ? "" : text.substring(mark + 1, mark + 2);
            if (letter.isBlank()) {
                wrong.add(name + ": no letter");
            } else if (taken.indexOf(letter.toLowerCase(Locale.ROOT)) >= 0) {
                wrong.add(name + ": another item has its letter");
            }
            taken.append(letter.toLowerCase(Locale.ROOT));
            if (item.getMenu() != null) {
                items += check(name, item.getMenu(), wrong);
            }
        }
        menu.notifyListeners(SWT.Hide, new Event());
        return items;
    }
}
