package io.ringfence.idmap.ui.plan;

import io.ringfence.idmap.plan.Wish;
import io.ringfence.ui.widget.Names;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** Asks which containers are to be isolated, and how wide. */
final class PlanDialog extends Dialog {

    private final List<String> servers;
    private final List<String> projects;
    private final Set<String> selected;
    private final String selectedServer;
    private Wish wish = Wish.all();
    private String server = "";
    private @Nullable Combo serverField;
    private @Nullable Combo projectField;
    private @Nullable Button all;
    private @Nullable Button these;
    private @Nullable Text size;

    /**
     * @param servers that can be meant
     * @param projects that can be meant
     * @param selected containers that are selected, by {@code PROJECT/NAME}; none disables that
     * @param selectedServer whose they are, empty for all servers
     */
    PlanDialog(
            @Nullable Shell shell,
            List<String> servers,
            List<String> projects,
            Set<String> selected,
            String selectedServer) {
        super(shell);
        this.servers = servers;
        this.projects = projects;
        this.selected = selected;
        this.selectedServer = selectedServer;
    }

    Wish wish() {
        return wish;
    }

    /** Whether a server is meant. */
    boolean isMeant(String name) {
        return server.isEmpty() || server.equals(name);
    }

    @Override
    protected void configureShell(@Nullable Shell shell) {
        super.configureShell(shell);
        if (shell != null) {
            shell.setText(Messages.dialog_title);
        }
    }

    @Override
    protected Control createDialogArea(@Nullable Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(16, 12).spacing(8, 8).applyTo(area);
        Label about = new Label(area, SWT.WRAP);
        about.setText(Messages.dialog_text);
        GridDataFactory.fillDefaults().span(2, 1).hint(440, SWT.DEFAULT).applyTo(about);
        List<String> choices = new ArrayList<>();
        choices.add(Messages.dialog_allServers);
        choices.addAll(servers);
        serverField =
                combo(area, Messages.dialog_server, choices, servers.indexOf(selectedServer) + 1);
        all = radio(area, Messages.dialog_all, selected.isEmpty());
        these =
                radio(
                        area,
                        selected.size() == 1
                                ? NLS.bind(
                                        Messages.dialog_one,
                                        selected.iterator().next().replace("&", "&&"))
                                : NLS.bind(Messages.dialog_these, selected.size()),
                        !selected.isEmpty());
        these.setEnabled(!selected.isEmpty());
        Button inProject = radio(area, Messages.dialog_project, false);
        inProject.setEnabled(!projects.isEmpty());
        projectField = combo(area, Messages.dialog_projectName, projects, 0);
        projectField.addListener(
                SWT.Selection,
                _ -> {
                    for (Button each : new Button[] {all, these}) {
                        if (each != null) {
                            each.setSelection(false);
                        }
                    }
                    inProject.setSelection(true);
                });
        Label label = new Label(area, SWT.NONE);
        label.setText(Messages.dialog_size);
        Text field = new Text(area, SWT.BORDER);
        field.setMessage(Messages.dialog_sizeHint);
        Names.give(field, Messages.dialog_size);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
        field.addListener(SWT.Modify, _ -> check());
        size = field;
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(@Nullable Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.dialog_ok, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    @Override
    protected void okPressed() {
        Combo serverChoice = serverField;
        Combo projectChoice = projectField;
        Button whole = all;
        Button chosen = these;
        if (serverChoice == null || projectChoice == null || whole == null || chosen == null) {
            return;
        }
        int index = serverChoice.getSelectionIndex();
        server = index <= 0 ? "" : servers.get(index - 1);
        Wish.Scope scope =
                whole.getSelection()
                        ? new Wish.All()
                        : chosen.getSelection()
                                ? new Wish.Containers(selected)
                                : new Wish.Projects(Set.of(projectChoice.getText()));
        wish = new Wish(scope, size());
        super.okPressed();
    }

    private void check() {
        Text field = size;
        Button ok = getButton(IDialogConstants.OK_ID);
        if (field != null && ok != null) {
            ok.setEnabled(field.getText().isBlank() || size().isPresent());
        }
    }

    /** The size that was typed, empty for the usual one or for what is none. */
    private OptionalLong size() {
        Text field = size;
        String text = field == null ? "" : field.getText().strip();
        if (!text.matches("[0-9]{1,10}")) {
            return OptionalLong.empty();
        }
        long number = Long.parseLong(text);
        return number >= 1 && number < 1L << 31 ? OptionalLong.of(number) : OptionalLong.empty();
    }

    private static Combo combo(Composite parent, String name, List<String> items, int first) {
        Label label = new Label(parent, SWT.NONE);
        label.setText(name);
        Combo combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
        combo.setItems(items.toArray(String[]::new));
        combo.select(Math.max(0, first));
        combo.setEnabled(!items.isEmpty());
        Names.give(combo, name);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
        return combo;
    }

    private static Button radio(Composite parent, String text, boolean chosen) {
        Button button = new Button(parent, SWT.RADIO);
        button.setText(text);
        button.setSelection(chosen);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(button);
        return button;
    }
}
