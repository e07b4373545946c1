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
import java.util.Objects;

/** Lets the user choose the capture to compare with. */
record BaselineMenu(History history) {

    /** More fit on no screen. */
    private static final int MOST = 30;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** Opens it where the mouse or the focus is. */
    void open(Control control) {
        Menu menu = new Menu(control);
        item(menu, Messages.baseline_last, null);
        history.moments().stream()
                .limit(MOST)
                .forEach(recorded -> item(menu, text(recorded), recorded.captured()));
        menu.addListener(SWT.Hide, _ -> menu.getDisplay().asyncExec(menu::dispose));
        menu.setVisible(true);
    }

    private static String text(Recorded recorded) {
        return NLS.bind(
                Messages.baseline_at,
                TIME.format(recorded.captured().atZone(ZoneId.systemDefault())),
                String.join(", ", recorded.servers()).replace("&", "&&"));
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
