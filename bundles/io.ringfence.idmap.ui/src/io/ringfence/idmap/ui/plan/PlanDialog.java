package io.ringfence.idmap.ui.plan;

import io.ringfence.ui.widget.Names;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
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

/** Asks which containers are to be isolated, and how wide. */
final class PlanDialog extends Dialog {

    private final PlanChoices choices;
    private PlanRequest request = new PlanRequest("", null, null, OptionalLong.empty());
    private @Nullable Combo serverField;
    private @Nullable Combo projectField;
    private @Nullable Button inProject;
    private @Nullable Button these;
    private @Nullable Text size;

    PlanDialog(@Nullable Shell shell, PlanChoices choices) {
        super(shell);
        this.choices = choices;
    }

    /** What was asked for when it was closed with OK. */
    PlanRequest request() {
        return request;
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
        List<String> names = new ArrayList<>();
        names.add(Messages.dialog_allServers);
        names.addAll(choices.names());
        int first = names.lastIndexOf(choices.server());
        Combo servers = combo(area, Messages.dialog_server);
        servers.setItems(names.toArray(String[]::new));
        servers.select(Math.max(0, first));
        servers.addListener(SWT.Selection, _ -> projects());
        serverField = servers;
        boolean any = !choices.selected().isEmpty();
        radio(area, Messages.dialog_all, !any);
        Button single = radio(area, choices.words().replace("&", "&&"), any);
        single.setEnabled(any);
        these = single;
        Button project = radio(area, Messages.dialog_project, false);
        project.addListener(SWT.Selection, _ -> projects());
        inProject = project;
        projectField = combo(area, Messages.dialog_projectName);
        projects();
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

    /** The server that is chosen, empty for all. */
    private String server() {
        Combo field = serverField;
        int index = field == null ? 0 : field.getSelectionIndex();
        return index <= 0 ? "" : choices.names().get(index - 1);
    }

    /** Offers the projects of the server that is chosen, when one can be chosen. */
    private void projects() {
        Combo field = projectField;
        Button meant = inProject;
        if (field != null && meant != null) {
            List<String> projects = choices.projects(server());
            int before = projects.indexOf(field.getText());
            field.setItems(projects.toArray(String[]::new));
            field.select(Math.max(0, before));
            field.setEnabled(meant.getSelection() && !projects.isEmpty());
        }
        check();
    }

    @Override
    protected void okPressed() {
        Combo project = projectField;
        Button ofProject = inProject;
        Button single = these;
        boolean byProject = ofProject != null && ofProject.getSelection();
        boolean bySelection = single != null && single.getSelection();
        request =
                new PlanRequest(
                        bySelection ? choices.server() : server(),
                        byProject && project != null ? project.getText() : null,
                        bySelection ? choices.selected() : null,
                        size());
        super.okPressed();
    }

    private void check() {
        Text field = size;
        Combo project = projectField;
        Button ok = getButton(IDialogConstants.OK_ID);
        if (field != null && project != null && ok != null) {
            boolean fits = field.getText().isBlank() || size().isPresent();
            Button meant = inProject;
            boolean none = meant != null && meant.getSelection() && project.getText().isEmpty();
            ok.setEnabled(fits && !none);
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

    private static Combo combo(Composite parent, String name) {
        Label label = new Label(parent, SWT.NONE);
        label.setText(name);
        Combo combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
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
