package io.ringfence.idmap.ui.picture;

import io.ringfence.idmap.ui.state.IdmapDesk;
import io.ringfence.idmap.ui.state.Look;
import io.ringfence.idmap.ui.state.Rows;
import io.ringfence.ui.widget.FilterField;
import io.ringfence.ui.widget.MenuButton;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What narrows the picture and says how it is looked at, and the field that asks for an id. */
final class MapBar {

    private static final int NARROW = 720;

    private final IdmapDesk desk;
    private final FilterField text;
    private final MenuButton ids;
    private final MenuButton axis;
    private final MenuButton order;
    private final IdField id;
    private boolean narrow;

    /**
     * @param onAsk hears the id that is asked for, or that what was typed is none
     * @param onLeave hears when no id is asked for any more
     */
    MapBar(Composite parent, IdmapDesk desk, Consumer<OptionalLong> onAsk, Runnable onLeave) {
        this.desk = desk;
        Composite row = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .numColumns(5)
                .extendedMargins(8, 8, 4, 4)
                .spacing(8, 0)
                .applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        row.addListener(SWT.Resize, _ -> resized(row.getSize().x));
        text =
                new FilterField(
                        row,
                        Messages.filter_hint,
                        typed -> desk.look(look -> look.withFilter(typed)));
        text.explain(Messages.filter_explained);
        id = new IdField(row, onAsk, onLeave);
        ids =
                new MenuButton(
                        row,
                        "ids",
                        menu ->
                                radio(
                                        menu,
                                        Look.Ids.values(),
                                        MapBar::word,
                                        desk.look().ids(),
                                        next -> look -> look.with(next)));
        axis =
                new MenuButton(
                        row,
                        "axis",
                        menu ->
                                radio(
                                        menu,
                                        new Boolean[] {false, true},
                                        MapBar::axisWord,
                                        desk.look().linear(),
                                        next -> look -> look.withLinear(next)));
        order =
                new MenuButton(
                        row,
                        "group",
                        menu ->
                                radio(
                                        menu,
                                        Look.Order.values(),
                                        MapBar::word,
                                        desk.look().order(),
                                        next -> look -> look.with(next)));
    }

    private <T> void radio(
            Menu menu,
            T[] values,
            Function<T, String> word,
            T chosen,
            Function<T, UnaryOperator<Look>> change) {
        for (T value : values) {
            MenuItem item = new MenuItem(menu, SWT.RADIO);
            item.setText(word.apply(value));
            item.setSelection(value.equals(chosen));
            item.addListener(
                    SWT.Selection,
                    _ -> {
                        if (item.getSelection()) {
                            desk.look(change.apply(value));
                        }
                    });
        }
    }

    void leadsTo(Control map) {
        text.leadsTo(map);
        id.leadsTo(map);
    }

    void focusFilter() {
        text.control().setFocus();
    }

    /** Nothing is asked any more. */
    void clearId() {
        id.clear();
    }

    void focusId() {
        id.focus();
    }

    /** Where there is little room, what is chosen is said by the tooltips only. */
    private void resized(int width) {
        if (width > 0 && width < NARROW != narrow) {
            narrow = width < NARROW;
            show(desk.rows(), desk);
        }
    }

    private void show(MenuButton button, String word, String tooltip) {
        button.show(narrow ? "" : word, narrow ? word + "\n" + tooltip : tooltip);
    }

    /** Shows how the picture is looked at now. */
    void show(Rows rows, IdmapDesk now) {
        Look look = now.look();
        if (!text.control().getText().strip().equals(look.filter())) {
            text.control().setText(look.filter());
        }
        show(ids, word(look.ids()), Messages.ids_explained);
        show(axis, axisWord(look.linear()), Messages.axis_explained);
        show(
                order,
                word(look.order()),
                rows.hidden() == 0
                        ? Messages.order_explained
                        : Messages.order_explained
                                + "\n"
                                + NLS.bind(Messages.hidden, rows.hidden()));
    }

    private static String axisWord(boolean linear) {
        return linear ? Messages.axis_linear : Messages.axis_folded;
    }

    private static String word(Look.Ids ids) {
        return switch (ids) {
            case BOTH -> Messages.ids_both;
            case UID -> Messages.ids_uid;
            case GID -> Messages.ids_gid;
        };
    }

    private static String word(Look.Order order) {
        return switch (order) {
            case PLACE -> Messages.order_place;
            case WORST -> Messages.order_worst;
            case FIRST_ID -> Messages.order_id;
            case NAME -> Messages.order_name;
        };
    }
}
