package io.ringfence.idmap.ui.plan;

import io.ringfence.idmap.ui.picture.ComparedState;
import io.ringfence.idmap.ui.state.IdmapDesk;
import io.ringfence.idmap.ui.tables.RowKind;
import io.ringfence.idmap.ui.tables.TableView;
import io.ringfence.idmap.ui.tables.TableWords;
import io.ringfence.ui.Commands;
import io.ringfence.ui.table.Column;
import io.ringfence.ui.widget.EmptyState.Action;

import jakarta.inject.Inject;

import org.eclipse.osgi.util.NLS;

import java.util.ArrayList;
import java.util.List;

/** Lists what a plan does to each container; the picture shows how it will be. */
public final class PlanView extends TableView<PlanRow> {

    /** The id of the view. */
    public static final String ID = "io.ringfence.idmap.ui.plan";

    @Inject private PlanDesk plans;
    @Inject private IdmapDesk desk;

    @Override
    protected RowKind<PlanRow> kind() {
        ComparedState.follow(getSite(), desk);
        return new PlanRows(plans);
    }

    @Override
    protected TableWords words() {
        return new TableWords(
                Messages.plan_name,
                Messages.plan_hint,
                Messages.plan_counts,
                Messages.plan_nothing,
                Messages.plan_nothingText,
                Messages.plan_none,
                Messages.plan_noneText,
                Messages.plan_file);
    }

    /** What is planned is another thing each time. */
    @Override
    protected String kept() {
        return "";
    }

    @Override
    protected List<Action> actions() {
        List<Action> actions = new ArrayList<>();
        actions.add(
                new Action(
                        "plan",
                        Messages.plan_new,
                        "",
                        () -> Commands.run(getSite(), "io.ringfence.idmap.ui.planIsolation")));
        plans.last()
                .ifPresent(
                        wish ->
                                actions.add(
                                        new Action(
                                                "refresh",
                                                NLS.bind(Messages.plan_again, wish.words()),
                                                "",
                                                () ->
                                                        Planning.start(
                                                                getSite().getWorkbenchWindow(),
                                                                () -> wish))));
        return actions;
    }

    @Override
    protected List<Column<PlanRow>> columns() {
        return List.of(
                Column.of("number", Messages.number, 36, row -> "%,d".formatted(row.number() + 1)),
                Column.of("host", Messages.host, 68, row -> row.host().label()),
                Column.of("container", Messages.container, 130, PlanRow::container),
                Column.of("action", Messages.action, 118, PlanRow::action),
                Column.of("now", Messages.now, 110, PlanRow::now),
                Column.of("then", Messages.then, 132, PlanRow::then),
                Column.of("restart", Messages.restarts, 62, PlanRow::restart),
                Column.of("files", Messages.files, 100, PlanRow::files),
                Column.of("note", Messages.note, 260, PlanRow::note));
    }

    @Override
    protected String icon() {
        return "plan";
    }
}
