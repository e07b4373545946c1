package io.ringfence.remote.ui.attempt;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.ui.widget.FirstField;
import io.ringfence.remote.ui.widget.Trouble;
import io.ringfence.ui.Style;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.ProgressMonitorDialog;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Asks for what something takes, and does it. What goes wrong is said in the dialog, which stays
 * until it worked or the user gives up.
 */
public abstract class AttemptDialog extends TitleAreaDialog {

    private static final int WIDTH = 430;
    private static final int WIDEST = 740;

    private final Words words;
    private final String help;
    private String made = "";
    private @Nullable Label need;
    private @Nullable Trouble trouble;

    /**
     * What a dialog says.
     *
     * @param title noun phrase
     * @param text what is to be known before
     * @param button a verb
     */
    public record Words(String title, String text, String button) {}

    /**
     * @param help id of its help context
     */
    protected AttemptDialog(Shell parent, Words words, String help) {
        super(parent);
        this.words = words;
        this.help = help;
        setHelpAvailable(false);
    }

    /** Makes the fields, in a grid of two columns. */
    protected abstract void fill(Composite area);

    /** What it takes to try it and is not there yet, a noun or a sentence each. */
    protected abstract List<String> missing();

    /** What {@link Attempt#work} answered; empty before it is done. */
    public final String made() {
        return made;
    }

    /** Takes what is in the fields, on the user interface's thread. */
    protected abstract Attempt take();

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected void configureShell(@Nullable Shell shell) {
        super.configureShell(shell);
        if (shell != null) {
            shell.setText(words.title());
            PlatformUI.getWorkbench().getHelpSystem().setHelp(shell, help);
        }
    }

    @Override
    protected Control createDialogArea(@Nullable Composite parent) {
        setTitle(words.title());
        setMessage(words.text());
        Composite outer = (Composite) Objects.requireNonNull(super.createDialogArea(parent));
        Composite area = new Composite(outer, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(16, 12).spacing(8, 6).applyTo(area);
        fill(area);
        Label words = Style.MUTED.on(new Label(area, SWT.WRAP));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(words);
        need = words;
        trouble = new Trouble(area, 2);
        return outer;
    }

    /** A long text makes it higher, not wider. */
    @Override
    protected Point getInitialSize() {
        Point size = super.getInitialSize();
        return size.x <= WIDEST ? size : getShell().computeSize(WIDEST, SWT.DEFAULT, true);
    }

    @Override
    public void create() {
        super.create();
        FirstField.focus((Composite) getDialogArea());
    }

    /** A field of one line. */
    protected final Text field(Composite area, String name, String hint) {
        new Label(area, SWT.NONE).setText(name);
        Text field = new Text(area, SWT.BORDER | SWT.SINGLE);
        field.setMessage(hint);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(field);
        field.addListener(SWT.Modify, _ -> check());
        return field;
    }

    /** A field that does not show what is typed. */
    protected final Text secret(Composite area, String name) {
        new Label(area, SWT.NONE).setText(name);
        Text field = new Text(area, SWT.BORDER | SWT.SINGLE | SWT.PASSWORD);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
        field.addListener(SWT.Modify, _ -> check());
        return field;
    }

    /** Whether the same was typed into two fields. */
    protected static boolean areSame(Text one, Text two) {
        char[] first = one.getTextChars();
        char[] second = two.getTextChars();
        try {
            return Arrays.equals(first, second);
        } finally {
            Arrays.fill(first, '\0');
            Arrays.fill(second, '\0');
        }
    }

    /** A number of days. */
    protected static Spinner days(Composite area, String name, int usual, int longest) {
        new Label(area, SWT.NONE).setText(name);
        Spinner spinner = new Spinner(area, SWT.BORDER);
        spinner.setValues(usual, 1, longest, 0, 1, 30);
        GridDataFactory.swtDefaults().applyTo(spinner);
        return spinner;
    }

    /** Lets the button follow what is in the fields. */
    protected final void check() {
        List<String> missing = missing();
        Button button = getButton(IDialogConstants.OK_ID);
        Label words = need;
        if (button != null && words != null) {
            button.setEnabled(missing.isEmpty());
            words.setText(
                    missing.isEmpty() ? "" : NLS.bind(Messages.need, String.join(", ", missing)));
        }
    }

    @Override
    protected void createButtonsForButtonBar(@Nullable Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, words.button(), true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        check();
    }

    @Override
    protected final void okPressed() {
        Attempt attempt = take();
        @Nullable Control focus = getShell().getDisplay().getFocusControl();
        Trouble before = trouble;
        if (before != null) {
            before.clear();
        }
        try {
            made =
                    new Waiting(new ProgressMonitorDialog(getShell()))
                            .run(words.title(), attempt::work);
            super.okPressed();
        } catch (SourceException e) {
            Trouble known = trouble;
            if (known != null) {
                known.show(e.problem());
                getShell().layout(true, true);
                getShell().pack();
            }
            if (focus != null && !focus.isDisposed()) {
                focus.setFocus(); // waiting moves it
            }
        } finally {
            attempt.forget();
        }
    }
}
