package io.ringfence.app.tests;

import io.ringfence.ui.scene.SceneCanvas;
import io.ringfence.ui.scene.Spot;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The view Overview, as a picture or as a table. */
final class OverviewPage extends ViewPage {

    OverviewPage() {
        super("io.ringfence.audit.ui.overview");
    }

    /** What the picture says of everything in it that does something, from top to bottom. */
    List<String> spots() {
        return Screen.ask(
                () ->
                        picture()
                                .map(canvas -> canvas.scene().spots())
                                .map(spots -> spots.stream().map(Spot::name).toList())
                                .orElse(List.of()));
    }

    /** Clicks on the spot with this name, wherever it stands now. */
    void click(String name) {
        activate();
        Screen.run(
                () -> {
                    SceneCanvas canvas = picture().orElseThrow();
                    Spot spot =
                            canvas.scene().spots().stream()
                                    .filter(each -> each.name().equals(name))
                                    .findFirst()
                                    .orElseThrow(() -> new AssertionError("no spot " + name));
                    Rectangle area = canvas.control().getClientArea();
                    var bar = canvas.control().getVerticalBar();
                    int top = bar.getVisible() ? bar.getSelection() : 0;
                    int y = spot.box().y() + spot.box().height() / 2 - top;
                    if (y < 0 || y >= area.height) {
                        canvas.open(spot); // out of sight: as a key does
                        return;
                    }
                    for (int type : new int[] {SWT.MouseDown, SWT.MouseUp}) {
                        Event event = new Event();
                        event.button = 1;
                        event.x = spot.box().x() + spot.box().width() / 2;
                        event.y = y;
                        canvas.control().notifyListeners(type, event);
                    }
                });
    }

    /** The rows of the table: what there is a number of, and the number. */
    List<List<String>> rows() {
        return Screen.ask(
                () -> {
                    List<List<String>> rows = new ArrayList<>();
                    for (Table table : visible(Table.class)) {
                        for (TableItem item : table.getItems()) {
                            rows.add(List.of(item.getText(0), item.getText(1), item.getText(2)));
                        }
                    }
                    return rows;
                });
    }

    /** Double-clicks on a row of the table. */
    void open(int row) {
        activate();
        Screen.run(
                () -> {
                    Table table = the(Table.class);
                    table.setSelection(row);
                    table.notifyListeners(SWT.DefaultSelection, new Event());
                });
    }

    /** The name of the spot that keys act on, empty when there is none. */
    String focused() {
        return Screen.ask(
                () -> {
                    for (SceneCanvas canvas : picture().stream().toList()) {
                        Spot spot = canvas.focused();
                        if (spot != null) {
                            return spot.name();
                        }
                    }
                    return "";
                });
    }

    private Optional<SceneCanvas> picture() {
        for (Canvas canvas : visible(Canvas.class)) {
            SceneCanvas scene = SceneCanvas.of(canvas);
            if (scene != null) {
                return Optional.of(scene);
            }
        }
        return Optional.empty();
    }
}
