package io.ringfence.remote.ui.trust;

import io.ringfence.model.PlainText;
import io.ringfence.model.Project;
import io.ringfence.model.ServerIndex;
import io.ringfence.model.source.SourceException;
import io.ringfence.model.trust.BlastRadius;
import io.ringfence.remote.own.ProjectName;
import io.ringfence.remote.trust.Limitation;
import io.ringfence.remote.ui.widget.Trouble;
import io.ringfence.ui.Style;
import io.ringfence.ui.estate.Mark;
import io.ringfence.ui.widget.FilterField;
import io.ringfence.ui.widget.Names;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks how far somebody may go, and says what that leaves open. */
final class LimitPart {

    private static final int WIDTH = 460;
    private static final int ROWS = 5;
    private static final int LINES = 4;

    /** Projects that share something of which the dialog says more than how many they are. */
    private static final int SAID = 3;

    private final ServerIndex server;
    private final Runnable onChange;
    private final Button restricted;
    private final Button administrator;
    private final List<String> all;
    private final Set<String> chosen = new HashSet<>();
    private List<String> shown = List.of();
    private final Table projects;
    private final Trouble open;

    LimitPart(Composite parent, ServerShown server, Runnable onChange) {
        this.server = new ServerIndex(server.server());
        this.onChange = onChange;
        restricted = new Button(parent, SWT.RADIO);
        restricted.setText(Messages.limit_projects);
        restricted.setSelection(true);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(restricted); // its words grow
        restricted.addListener(SWT.Selection, _ -> changed());
        all = server.server().projects().stream().map(Project::name).toList();
        FilterField filter = null;
        if (all.size() > ROWS) {
            Composite bar = new Composite(parent, SWT.NONE);
            GridLayoutFactory.fillDefaults().applyTo(bar);
            GridDataFactory.fillDefaults().grab(true, false).indent(20, 0).applyTo(bar);
            filter = new FilterField(bar, Messages.limit_filter, this::list);
        }
        projects = new Table(parent, SWT.CHECK | SWT.BORDER | SWT.SINGLE | SWT.VIRTUAL);
        Names.give(projects, Messages.limit_projects.replace("&", ""));
        if (filter != null) {
            filter.leadsTo(projects);
        }
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .indent(20, 0)
                .hint(WIDTH, ROWS * projects.getItemHeight())
                .applyTo(projects);
        projects.addListener(SWT.SetData, this::fill);
        projects.addListener(SWT.Selection, this::take);
        administrator = new Button(parent, SWT.RADIO);
        administrator.setText(Messages.limit_administrator);
        administrator.addListener(SWT.Selection, _ -> changed());
        Composite below = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(below);
        open = new Trouble(below, 1);
        // what it says comes and goes: nothing moves
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(WIDTH, LINES * restricted.computeSize(SWT.DEFAULT, SWT.DEFAULT).y)
                .applyTo(below);
    }

    /** Begins with these projects. */
    void start(List<String> names) {
        chosen.addAll(names);
        chosen.retainAll(all);
        list("");
        changed();
    }

    /** Lists the projects with this word in their names; what is chosen stays so. */
    private void list(String word) {
        String wanted = word.strip().toLowerCase(Locale.ROOT);
        shown =
                all.stream()
                        .filter(each -> each.toLowerCase(Locale.ROOT).contains(wanted))
                        .toList();
        projects.setItemCount(shown.size());
        projects.clearAll();
    }

    /** A line comes into sight: there may be a thousand. */
    private void fill(Event event) {
        if (event.item instanceof TableItem item && event.index < shown.size()) {
            String name = shown.get(event.index);
            Style.none(item);
            item.setText(PlainText.of(name));
            item.setChecked(chosen.contains(name));
        }
    }

    private void take(Event event) {
        if (event.detail == SWT.CHECK && event.item instanceof TableItem item) {
            String name = shown.get(projects.indexOf(item));
            if (item.getChecked()) {
                chosen.add(name);
            } else {
                chosen.remove(name);
            }
            changed();
        }
    }

    private void changed() {
        projects.setEnabled(restricted.getSelection());
        restricted.setText(
                all.size() > ROWS && !chosen.isEmpty()
                        ? NLS.bind(Messages.limit_projectsMany, "%,d".formatted(chosen.size()))
                        : Messages.limit_projects);
        if (administrator.getSelection()) {
            open.say(Mark.HIGH, Messages.limit_root);
        } else if (names().isEmpty()) {
            open.say(Mark.INFO, Messages.limit_choose);
        } else {
            say(BlastRadius.of(server, names()));
        }
        onChange.run();
    }

    /** What the choice leaves open. */
    private void say(BlastRadius radius) {
        List<String> lines = radius.lines();
        if (lines.isEmpty()) {
            open.say(Mark.PASS, Messages.limit_closed);
            return;
        }
        List<String> said = new ArrayList<>(lines.subList(0, Math.min(SAID, lines.size())));
        if (lines.size() > SAID) {
            said.add(NLS.bind(Messages.limit_more, "%,d".formatted(lines.size() - SAID)));
        }
        open.say(
                radius.isRoot() ? Mark.CRITICAL : Mark.MEDIUM,
                said.stream().map(PlainText::of).collect(Collectors.joining("\n")));
    }

    private List<String> names() {
        return all.stream().filter(chosen::contains).toList();
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
