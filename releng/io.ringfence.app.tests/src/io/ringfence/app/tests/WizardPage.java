package io.ringfence.app.tests;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.FormData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A dialog of several pages, as a user sees the one that is in front. */
final class WizardPage {

    private final String title;

    /**
     * @param title of its window
     */
    WizardPage(String title) {
        this.title = title;
    }

    /** Waits until it is there. */
    void await() {
        Screen.until("the dialog " + title, () -> shell() != null);
    }

    /** Whether keys go into its first field that can be typed into. */
    boolean beginsInItsFirstField() {
        return Screen.ask(
                () ->
                        seen(Text.class)
                                .filter(Text::getEditable)
                                .findFirst()
                                .filter(Text::isFocusControl)
                                .isPresent());
    }

    /** Whether keys go into one of its fields. */
    boolean hasFocusInField() {
        return Screen.ask(
                () -> {
                    Shell shell = shell();
                    Control focus = shell == null ? null : shell.getDisplay().getFocusControl();
                    return focus != null
                            && focus.getShell() == shell
                            && !(focus instanceof Button button
                                    && (button.getStyle() & SWT.PUSH) != 0);
                });
    }

    boolean isOpen() {
        return Screen.ask(() -> shell() != null);
    }

    /** Types into a field that can be typed into, counted from the top. */
    void type(int field, String text) {
        Screen.run(
                () ->
                        seen(Text.class)
                                .filter(Text::getEditable)
                                .filter(Text::isEnabled)
                                .toList()
                                .get(field)
                                .setText(text));
    }

    /** Chooses from a list, counted from the top, what begins so. */
    void pick(int list, String words) {
        Screen.run(
                () -> {
                    Combo combo = seen(Combo.class).toList().get(list);
                    for (int i = 0; i < combo.getItemCount(); i++) {
                        if (combo.getItem(i).startsWith(words)) {
                            combo.select(i);
                            combo.notifyListeners(SWT.Selection, new Event());
                            return;
                        }
                    }
                    throw new AssertionError("no " + words + " in " + title);
                });
    }

    /** Marks or unmarks a line of the first table that can be marked. */
    void check(String line, boolean on) {
        Screen.run(
                () -> {
                    Table table = seen(Table.class).findFirst().orElseThrow();
                    for (TableItem item : table.getItems()) {
                        if (item.getText().equals(line)) {
                            item.setChecked(on);
                            Event event = new Event();
                            event.item = item;
                            event.detail = SWT.CHECK;
                            table.notifyListeners(SWT.Selection, event);
                            return;
                        }
                    }
                    throw new AssertionError("no " + line + " in " + title);
                });
    }

    /** The lines of the first table, its cells between bars. */
    List<String> lines() {
        return Screen.ask(
                () ->
                        seen(Table.class)
                                .limit(1)
                                .flatMap(table -> Stream.of(table.getItems()))
                                .map(WizardPage::line)
                                .toList());
    }

    private static String line(TableItem item) {
        return IntStream.range(0, item.getParent().getColumnCount())
                .mapToObj(item::getText)
                .collect(Collectors.joining(" | "));
    }

    /** What is in all fields and labels that can be seen. */
    String words() {
        return Screen.ask(
                () -> {
                    List<String> words = new ArrayList<>();
                    seen(Label.class).forEach(label -> words.add(label.getText()));
                    seen(Text.class).forEach(text -> words.add(text.getText()));
                    seen(StyledText.class).forEach(text -> words.add(text.getText()));
                    return String.join("\n", words);
                });
    }

    /** Fields, lists and tables that a screen reader could not tell from each other. */
    List<String> unnamed() {
        return Screen.ask(
                () ->
                        seen(Control.class)
                                .filter(WizardPage::wantsAName)
                                .filter(each -> Heard.of(each).name().isBlank())
                                .filter(each -> !isAfterALabel(each))
                                .map(each -> each + " in " + title)
                                .toList());
    }

    private static boolean wantsAName(Control control) {
        return control instanceof Text && !isSentenceOfTitle(control)
                || control instanceof Table
                || control instanceof Tree
                || control instanceof Combo
                || control instanceof Spinner;
    }

    /** What JFace says under the title: its text is all there is of it. */
    private static boolean isSentenceOfTitle(Control control) {
        return control.getLayoutData() instanceof FormData;
    }

    /** SWT has the label before a control name it. */
    private static boolean isAfterALabel(Control control) {
        List<Control> siblings = List.of(control.getParent().getChildren());
        int at = siblings.indexOf(control);
        return at > 0 && siblings.get(at - 1) instanceof Label label && !label.getText().isBlank();
    }

    /** Whether a button can be pressed. */
    boolean can(String button) {
        return Screen.ask(() -> button(button).isEnabled());
    }

    /** Whether a table has this line. */
    boolean canChoose(String line) {
        return Screen.ask(
                () ->
                        seen(Table.class)
                                .flatMap(table -> Stream.of(table.getItems()))
                                .anyMatch(item -> item.getText().equals(line)));
    }

    /** Whether a choice is made. */
    boolean chosen(String choice) {
        return Screen.ask(() -> button(choice).getSelection());
    }

    /** The button that Enter presses. */
    String usual() {
        return Screen.ask(
                () -> {
                    Shell shell = shell();
                    return shell == null ? "" : plain(shell.getDefaultButton().getText());
                });
    }

    /** Presses a button and does not wait for what it does. */
    void press(String button) {
        PlatformUI.getWorkbench()
                .getDisplay()
                .asyncExec(() -> button(button).notifyListeners(SWT.Selection, new Event()));
    }

    /** Makes a choice in place of those beside it. */
    void choose(String choice) {
        Screen.run(
                () -> {
                    Button wanted = button(choice);
                    Composite among = wanted.getParent();
                    for (Control each : among.getChildren()) {
                        if (each instanceof Button other && (other.getStyle() & SWT.RADIO) != 0) {
                            other.setSelection(other == wanted);
                            other.notifyListeners(SWT.Selection, new Event());
                        }
                    }
                });
    }

    private Button button(String words) {
        return seen(Button.class)
                .filter(each -> plain(each.getText()).startsWith(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + words + " in " + title));
    }

    private static String plain(String text) {
        return text.replace("&", "");
    }

    private @org.eclipse.jdt.annotation.Nullable Shell shell() {
        for (Shell shell : PlatformUI.getWorkbench().getDisplay().getShells()) {
            if (!shell.isDisposed() && shell.isVisible() && shell.getText().equals(title)) {
                return shell;
            }
        }
        return null;
    }

    private <W extends Control> Stream<W> seen(Class<W> type) {
        List<W> found = new ArrayList<>();
        Shell shell = shell();
        if (shell != null) {
            collect(shell, control -> type.isInstance(control) && control.isVisible(), type, found);
        }
        return found.stream();
    }

    private static <W> void collect(
            Control control, Predicate<Control> wanted, Class<W> type, List<W> found) {
        if (wanted.test(control)) {
            found.add(type.cast(control));
        }
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                collect(child, wanted, type, found);
            }
        }
    }
}
