package io.ringfence.remote.ui.trust;

import io.ringfence.model.Project;
import io.ringfence.model.ServerIndex;
import io.ringfence.model.source.SourceException;
import io.ringfence.model.trust.BlastRadius;
import io.ringfence.remote.own.ProjectName;
import io.ringfence.remote.trust.Limitation;
import io.ringfence.ui.Style;
import io.ringfence.ui.widget.Names;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks how far somebody may go, and says what that leaves open. */
final class LimitPart {

    private static final int WIDTH = 460;
    private static final int ROWS = 5;
    private static final int LINES = 4;

    private final ServerIndex server;
    private final Runnable onChange;
    private final Button restricted;
    private final Button administrator;
    private final Table projects;
    private final Label open;

    LimitPart(Composite parent, ServerShown server, Runnable onChange) {
        this.server = new ServerIndex(server.server());
        this.onChange = onChange;
        restricted = new Button(parent, SWT.RADIO);
        restricted.setText(Messages.limit_projects);
        restricted.setSelection(true);
        restricted.addListener(SWT.Selection, _ -> changed());
        projects = new Table(parent, SWT.CHECK | SWT.BORDER | SWT.SINGLE);
        Names.give(projects, Messages.limit_projects);
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .indent(20, 0)
                .hint(WIDTH, ROWS * projects.getItemHeight())
                .applyTo(projects);
        for (Project each : server.server().projects()) {
            new TableItem(projects, SWT.NONE).setText(each.name());
        }
        projects.addListener(SWT.Selection, _ -> changed());
        administrator = new Button(parent, SWT.RADIO);
        administrator.setText(Messages.limit_administrator);
        administrator.addListener(SWT.Selection, _ -> changed());
        open = Style.MUTED.on(new Label(parent, SWT.WRAP));
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(WIDTH, LINES * parent.getFont().getFontData()[0].getHeight() * 2)
                .applyTo(open);
    }

    /** Begins with these projects. */
    void start(List<String> names) {
        for (TableItem item : projects.getItems()) {
            item.setChecked(names.contains(item.getText()));
        }
        changed();
    }

    private void changed() {
        projects.setEnabled(restricted.getSelection());
        open.setText(String.join("\n", words()).replace("&", "&&"));
        onChange.run();
    }

    /** What the choice leaves open, sentences. */
    private List<String> words() {
        if (administrator.getSelection()) {
            return List.of(Messages.limit_root);
        }
        List<String> names = names();
        if (names.isEmpty()) {
            return List.of(Messages.limit_choose);
        }
        List<String> lines = BlastRadius.of(server, names).lines();
        return lines.isEmpty() ? List.of(Messages.limit_closed) : lines;
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (TableItem item : projects.getItems()) {
            if (item.getChecked()) {
                names.add(item.getText());
            }
        }
        return names;
    }

    /** What was chosen; empty while it is not complete. */
    Optional<Limitation> limitation() {
        if (administrator.getSelection()) {
            return Optional.of(new Limitation.Administrator());
        }
        List<ProjectName> chosen = new ArrayList<>();
        try {
            for (String name : names()) {
                chosen.add(ProjectName.parse(name));
            }
        } catch (SourceException _) { // the server has it, so it has such a name
            return Optional.empty();
        }
        return chosen.isEmpty() ? Optional.empty() : Optional.of(new Limitation.Projects(chosen));
    }
}
