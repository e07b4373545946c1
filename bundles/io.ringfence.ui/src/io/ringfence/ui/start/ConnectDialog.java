package io.ringfence.ui.start;

import io.ringfence.model.service.LxdModel;
import io.ringfence.model.source.SourceProvider.KnownSource;
import io.ringfence.ui.Style;
import io.ringfence.ui.Ui;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Asks which server to open: one of those that were found, or any other by its address. */
public final class ConnectDialog extends Dialog {

    private static final int NAME_WIDTH = 170;
    private static final int NOTE_WIDTH = 330;
    private static final int ROWS = 7;

    private static final String HELP = "io.ringfence.ui.connect";

    private final LxdModel model;
    private List<KnownSource> known = List.of();
    private @Nullable Text address;
    private @Nullable Label hindrance;
    private String spec = "";

    public ConnectDialog(Shell parent, LxdModel model) {
        super(parent);
        this.model = model;
    }

    /** What the user chose, as {@code Sources.find} takes it. */
    public String spec() {
        return spec;
    }

    @Override
    protected void configureShell(@Nullable Shell shell) {
        super.configureShell(shell);
        if (shell != null) {
            shell.setText(Messages.connectTitle);
            PlatformUI.getWorkbench().getHelpSystem().setHelp(shell, HELP);
        }
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(@Nullable Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.fillDefaults().margins(16, 16).spacing(8, 4).applyTo(area);
        new Label(area, SWT.NONE).setText(Messages.connectAddress);
        Text field = new Text(area, SWT.BORDER | SWT.SINGLE);
        field.setMessage(Messages.connectHint);
        field.addListener(SWT.Modify, _ -> typed(field.getText()));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
        address = field;
        Label why = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(NAME_WIDTH, SWT.DEFAULT)
                .exclude(true)
                .applyTo(why);
        hindrance = why;
        Label note = Style.MUTED.on(new Label(area, SWT.WRAP));
        note.setText(Messages.connectForms);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(NAME_WIDTH, SWT.DEFAULT)
                .applyTo(note);
        Label heading = new Label(area, SWT.NONE);
        heading.setText(Messages.connectKnown);
        GridDataFactory.fillDefaults().indent(0, 8).applyTo(heading);
        Table table = table(area, field);
        CompletableFuture.supplyAsync(model::known)
                .thenAccept(list -> Ui.later(table, () -> fill(table, list)));
        return area;
    }

    private Table table(Composite area, Text field) {
        Table table = new Table(area, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION);
        new TableColumn(table, SWT.LEAD).setWidth(NAME_WIDTH);
        new TableColumn(table, SWT.LEAD).setWidth(NOTE_WIDTH);
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(NAME_WIDTH + NOTE_WIDTH, table.getItemHeight() * ROWS)
                .applyTo(table);
        table.addListener(
                SWT.Selection, _ -> field.setText(known.get(table.getSelectionIndex()).spec()));
        table.addListener(SWT.DefaultSelection, _ -> okPressed());
        return table;
    }

    private void fill(Table table, List<KnownSource> list) {
        known = list;
        sayHindrance();
        for (KnownSource source : list) {
            new TableItem(table, SWT.NONE)
                    .setText(new String[] {source.spec(), source.description()});
        }
    }

    @Override
    protected void createButtonsForButtonBar(@Nullable Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.connectButton, true)
                .setEnabled(false);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        Text field = address;
        if (field != null) {
            field.setFocus();
        }
    }

    /** Why what is chosen cannot be opened as things are; it may be tried all the same. */
    private void sayHindrance() {
        Label why = hindrance;
        if (why == null) {
            return;
        }
        String found =
                known.stream()
                        .filter(each -> each.spec().equals(spec))
                        .map(KnownSource::hindrance)
                        .findFirst()
                        .orElse("");
        why.setText(found.isEmpty() ? "" : NLS.bind(Messages.hindrance, found.replace("&", "&&")));
        if (why.getLayoutData() instanceof GridData data) {
            data.exclude = found.isEmpty();
        }
        why.setVisible(!found.isEmpty());
        why.requestLayout();
    }

    private void typed(String text) {
        spec = text.strip();
        sayHindrance();
        var connect = getButton(IDialogConstants.OK_ID);
        if (connect != null) {
            connect.setEnabled(!spec.isEmpty());
        }
    }
}
