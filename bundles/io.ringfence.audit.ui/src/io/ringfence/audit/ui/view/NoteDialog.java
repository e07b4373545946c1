package io.ringfence.audit.ui.view;

import io.ringfence.audit.Finding;
import io.ringfence.audit.ui.review.ReviewRow;
import io.ringfence.ui.Style;
import io.ringfence.ui.widget.Names;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import java.util.List;
import java.util.Objects;

/** Asks for the note with which findings are marked as reviewed. Ctrl+Enter saves it. */
final class NoteDialog extends Dialog {

    private static final int WIDE = 420;
    private static final int LINES = 5;

    private final List<Finding> findings;
    private final Draft draft;
    private String text;

    NoteDialog(Shell parent, List<Finding> findings, Draft draft) {
        super(parent);
        this.findings = findings;
        this.draft = draft;
        this.text = draft.text();
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** The note, possibly empty. */
    String text() {
        return text;
    }

    @Override
    protected void configureShell(@Nullable Shell shell) {
        super.configureShell(shell);
        if (shell != null) {
            shell.setText(Messages.note_title);
        }
    }

    @Override
    protected Control createDialogArea(@Nullable Composite parent) {
        Composite area = (Composite) Objects.requireNonNull(super.createDialogArea(parent));
        Label about = new Label(area, SWT.WRAP);
        about.setText(about().replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDE, SWT.DEFAULT).applyTo(about);
        if (!draft.warning().isEmpty()) {
            Label warning = new Label(area, SWT.WRAP);
            warning.setText(draft.warning().replace("&", "&&"));
            GridDataFactory.fillDefaults()
                    .grab(true, false)
                    .hint(WIDE, SWT.DEFAULT)
                    .applyTo(warning);
        }
        Text field = new Text(area, SWT.MULTI | SWT.WRAP | SWT.BORDER | SWT.V_SCROLL);
        Names.give(field, (draft.warning() + " " + Messages.note_hint).strip());
        field.setText(text);
        field.selectAll();
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(WIDE, LINES * field.getLineHeight())
                .applyTo(field);
        Label hint = Style.MUTED.on(new Label(area, SWT.NONE));
        hint.setText(Messages.note_hint);
        field.addListener(SWT.Modify, _ -> text = field.getText());
        field.addListener(SWT.KeyDown, this::key);
        field.addListener(SWT.Traverse, this::leave);
        return area;
    }

    private String about() {
        Finding first = findings.getFirst();
        return findings.size() == 1
                ? first.check().title() + "\n" + ReviewRow.entityOf(first).path()
                : NLS.bind(Messages.note_several, "%,d".formatted(findings.size()));
    }

    private void key(Event event) {
        if (event.keyCode == SWT.CR && (event.stateMask & SWT.MOD1) != 0) {
            event.doit = false;
            okPressed();
        }
    }

    /** Tab goes to the buttons: nobody indents a note. */
    private void leave(Event event) {
        if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
            event.doit = true;
        }
    }

    @Override
    protected void createButtonsForButtonBar(@Nullable Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.note_save, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }
}
