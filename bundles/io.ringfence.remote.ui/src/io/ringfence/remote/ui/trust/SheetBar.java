package io.ringfence.remote.ui.trust;

import io.ringfence.model.PlainText;
import io.ringfence.remote.ui.widget.Rooms;
import io.ringfence.ui.Style;
import io.ringfence.ui.widget.FilterField;
import io.ringfence.ui.widget.MenuButton;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Above a table: the server that it shows, the field that narrows it, and what is to be known. */
final class SheetBar {

    private static final int WIDTH = 300;

    private final TrustDesk desk;
    private final Optional<MenuButton> server;
    private final FilterField filter;
    private final Label remark;

    SheetBar(Composite parent, TrustDesk desk, Sheet<?> sheet, Consumer<String> onFilter) {
        this.desk = desk;
        Composite bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .numColumns(sheet.isOfOneServer() ? 2 : 1)
                .margins(4, 2)
                .applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        server =
                sheet.isOfOneServer()
                        ? Optional.of(new MenuButton(bar, "kind-server", this::fill))
                        : Optional.empty();
        filter = new FilterField(bar, sheet.hint(), onFilter);
        remark = Style.MUTED.on(new Label(parent, SWT.WRAP));
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .indent(6, 0)
                .hint(WIDTH, SWT.DEFAULT)
                .exclude(true)
                .applyTo(remark);
    }

    void leadsTo(Control table) {
        filter.leadsTo(table);
    }

    /** Everything is shown again. */
    void clear() {
        filter.control().setText("");
    }

    void focus() {
        filter.control().setFocus();
    }

    void show(TrustShown shown) {
        Optional<ServerShown> one = shown.shown();
        server.ifPresent(
                button -> {
                    button.show(one.map(ServerShown::name).orElse(""), Messages.server_tooltip);
                    Rooms.show(one.isPresent(), button.control());
                });
        List<String> words =
                server.isPresent() ? one.map(this::words).orElse(List.of()) : all(shown);
        String text = String.join(" ", words);
        if (!text.equals(remark.getText())) {
            remark.setText(text.replace("&", "&&"));
            remark.setVisible(!text.isEmpty());
            if (remark.getLayoutData() instanceof GridData data) {
                data.exclude = text.isEmpty();
            }
            remark.requestLayout();
        }
    }

    private List<String> words(ServerShown one) {
        List<String> words = new ArrayList<>();
        String form =
                !one.live()
                        ? Messages.remark_capture
                        : desk.changes().isAllowed(one.spec())
                                ? Messages.remark_allowed
                                : Messages.remark_readOnly;
        words.add(NLS.bind(form, one.label()));
        Silent.old(desk.model().state(), one).ifPresent(words::add);
        one.trust()
                .gaps()
                .forEach(gap -> words.add(NLS.bind(Messages.remark_gap, PlainText.of(gap))));
        return words;
    }

    private List<String> all(TrustShown shown) {
        if (shown.servers().isEmpty()) {
            return List.of(); // said in place of the table
        }
        List<String> words = new ArrayList<>(Silent.of(desk.model().state()).remarks());
        shown.servers()
                .forEach(each -> Silent.old(desk.model().state(), each).ifPresent(words::add));
        shown.matrix()
                .gaps()
                .forEach(
                        (name, gaps) ->
                                words.add(
                                        NLS.bind(
                                                Messages.remark_gapOf,
                                                PlainText.of(name),
                                                PlainText.of(gaps.getFirst()))));
        return words;
    }

    private void fill(Menu menu) {
        TrustShown shown = desk.shown();
        String now = shown.shown().map(ServerShown::name).orElse("");
        for (ServerShown each : shown.servers()) {
            MenuItem item = new MenuItem(menu, SWT.RADIO);
            item.setText(PlainText.of(each.name()).replace("&", "&&"));
            item.setSelection(each.name().equals(now));
            item.addListener(SWT.Selection, _ -> desk.choose(each.name()));
        }
    }
}
