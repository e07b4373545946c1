package io.ringfence.audit.ui.overview;

import io.ringfence.audit.ui.history.History;
import io.ringfence.model.estate.Recorded;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** Lets the user choose the capture to compare with. */
record BaselineMenu(History history) {

    /** More fit on no screen. */
    private static final int MOST = 30;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /** Opens it where the mouse or the focus is. */
    void open(Control control) {
        Menu menu = new Menu(control);
        item(menu, Messages.baseline_last, null);
        List<Recorded> moments = history.moments().stream().limit(MOST).toList();
        List<String> texts = texts(moments, ZoneId.systemDefault());
        for (int i = 0; i < moments.size(); i++) {
            item(menu, texts.get(i).replace("&", "&&"), moments.get(i).captured());
        }
        menu.addListener(SWT.Hide, _ -> menu.getDisplay().asyncExec(menu::dispose));
        menu.setVisible(true);
    }

    /** What each is called: those that would read the same with seconds, then with the source. */
    static List<String> texts(List<Recorded> moments, ZoneId zone) {
        List<String> brief = moments.stream().map(each -> text(each, TIME, zone)).toList();
        List<String> exact = moments.stream().map(each -> text(each, SECONDS, zone)).toList();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < moments.size(); i++) {
            if (Collections.frequency(brief, brief.get(i)) == 1) {
                texts.add(brief.get(i));
            } else if (Collections.frequency(exact, exact.get(i)) == 1) {
                texts.add(exact.get(i));
            } else {
                texts.add(NLS.bind(Messages.baseline_at, exact.get(i), moments.get(i).source()));
            }
        }
        return texts;
    }

    private static String text(Recorded recorded, DateTimeFormatter time, ZoneId zone) {
        return NLS.bind(
                Messages.baseline_at,
                time.format(recorded.captured().atZone(zone)),
                String.join(", ", recorded.servers()));
    }

    private void item(Menu menu, String text, @Nullable Instant moment) {
        MenuItem item = new MenuItem(menu, SWT.RADIO);
        item.setText(text);
        item.setSelection(Objects.equals(moment, history.chosen()));
        item.addListener(
                SWT.Selection,
                _ -> {
                    if (item.getSelection()) {
                        history.choose(moment);
                    }
                });
    }
}
