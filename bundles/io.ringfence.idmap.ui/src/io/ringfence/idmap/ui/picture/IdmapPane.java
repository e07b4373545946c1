package io.ringfence.idmap.ui.picture;

import io.ringfence.idmap.ui.paint.LegendPainter;
import io.ringfence.idmap.ui.state.IdmapDesk;
import io.ringfence.idmap.ui.state.Pick;
import io.ringfence.idmap.ui.state.Rows;
import io.ringfence.idmap.ui.state.Who;
import io.ringfence.model.service.LxdModel;
import io.ringfence.model.service.LxdModel.Listening;
import io.ringfence.ui.Choice;
import io.ringfence.ui.ContextMenu;
import io.ringfence.ui.Later;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.start.StartActions;
import io.ringfence.ui.state.Selection.Made;
import io.ringfence.ui.view.Pane;
import io.ringfence.ui.widget.EmptyState;
import io.ringfence.ui.widget.Stack;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The picture under the bar that narrows it, over what its colours mean. */
public final class IdmapPane implements Pane {

    private final IViewSite site;
    private final Choice choice;
    private final IdmapDesk desk;
    private final LxdModel model;
    private final StartActions start;
    private final List<Listening> listenings = new ArrayList<>();
    private final Stack stack;
    private final Composite full;
    private final EmptyState empty;
    private final MapBar bar;
    private final Stack below;
    private final MapCanvas map;
    private final EmptyState noLane;
    private final WhoStrip answer;
    private final Canvas legend;
    private Made followed = Made.NONE;
    private boolean asked;

    /**
     * @param site of the view: what is selected there is not followed
     * @param choice where it tells what the user chose
     * @param start what can be opened when nothing is
     */
    public IdmapPane(
            Composite parent,
            IViewSite site,
            Choice choice,
            IdmapDesk desk,
            LxdModel model,
            StartActions start) {
        this.site = site;
        this.choice = choice;
        this.desk = desk;
        this.model = model;
        this.start = start;
        stack = new Stack(parent);
        empty = new EmptyState(stack.control());
        full = new Composite(stack.control(), SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(full);
        bar = new MapBar(full, desk, this::ask, this::leave);
        below = new Stack(full);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(below.control());
        map = new MapCanvas(below.control(), desk, pick -> choice.set(List.of(pick)));
        noLane = new EmptyState(below.control());
        answer = new WhoStrip(full, this::leave);
        legend = legend();
        bar.leadsTo(map.control());
        ContextMenu.on(map.control(), site);
        MapContext.follow(site, map.control());
        Later update = new Later(stack.control(), this::update);
        listenings.add(desk.listen(update::ask));
        listenings.add(model.listen((_, _) -> update.ask()));
        start.look(update::ask);
        update();
    }

    private Canvas legend() {
        Canvas made = new Canvas(full, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        LegendPainter painter = new LegendPainter(made);
        made.addListener(
                SWT.Paint,
                event ->
                        painter.paint(
                                event.gc,
                                made.getClientArea().width,
                                !desk.picture().comparison().isNone()));
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(SWT.DEFAULT, LegendPainter.HEIGHT)
                .applyTo(made);
        return made;
    }

    /** The picture itself. */
    public MapCanvas map() {
        return map;
    }

    /** Puts the focus into the field that asks who an id is. */
    public void jump() {
        bar.focusId();
    }

    /** The axis with one scale, or with folds. */
    void switchAxis() {
        desk.look(look -> look.withLinear(!look.linear()));
    }

    /** Marks an id in the picture and says who it is, or that it is none. */
    private void ask(OptionalLong id) {
        if (id.isEmpty()) {
            answer.say(Messages.id_wrong);
            return;
        }
        Pick.OneId pick = new Pick.OneId(id.getAsLong());
        choice.set(List.of(pick));
        map.reveal(pick);
    }

    /** No id is asked for any more. */
    private void leave() {
        bar.clearId();
        answer.say("");
        if (desk.pick() instanceof Pick.OneId) {
            choice.set(List.of());
        }
    }

    private void update() {
        Rows rows = desk.rows();
        if (rows.picture().hosts().isEmpty()) {
            stack.show(empty.control());
            new WhyEmpty(desk, model.state(), start).show(empty);
            return;
        }
        bar.show(rows, desk);
        legend.redraw();
        Pick pick = picked(rows, desk.pick());
        Who who = pick instanceof Pick.OneId ? desk.who() : null;
        if (asked && !(pick instanceof Pick.OneId)) {
            bar.clearId();
        }
        asked = pick instanceof Pick.OneId;
        map.show(rows, pick, who);
        answer.show(who);
        boolean none = rows.rows().isEmpty();
        if (none) {
            WhyEmpty.filtered(noLane, desk);
        }
        below.show(none ? noLane.control() : map.control());
        stack.show(full);
        follow();
    }

    /** What is selected here or elsewhere: also a container that was selected in the estate. */
    private @Nullable Pick picked(Rows rows, @Nullable Pick pick) {
        Made made = desk.selection();
        if (made.things().isEmpty()) {
            return null;
        }
        if (made.things().getFirst() instanceof Pick) {
            return pick;
        }
        Optional<Entity> entity = made.entity();
        int row = entity.isEmpty() ? -1 : rows.places().container(entity.get());
        return row < 0 ? null : rows.rows().get(row).pick();
    }

    /** Shows what another view selected, once. */
    private void follow() {
        Made made = desk.selection();
        Pick pick = map.scenery().pick();
        boolean early = pick == null && desk.isComputing();
        if (made == followed || early) {
            return;
        }
        followed = made;
        if (!made.view().equals(site.getId())) {
            choice.forget();
            if (pick != null) {
                map.reveal(pick);
            } else {
                made.entity()
                        .map(entity -> desk.rows().places().heading(entity))
                        .ifPresent(map::top);
            }
        }
    }

    /** Comes back to where the user was, as soon as that is there. */
    void restore(@Nullable IMemento memento) {
        map.await(Place.read(memento));
    }

    @Override
    public void focus() {
        (stack.shows(full) ? below : stack).setFocus();
    }

    @Override
    public void filter() {
        bar.focusFilter();
    }

    @Override
    public String text(boolean csv) {
        return new PictureText(map.scenery()).of(csv);
    }

    @Override
    public int rows(boolean csv) {
        return PictureText.size(map.scenery());
    }

    @Override
    public void save(IMemento memento) {
        Place place = Place.of(map.scenery());
        if (place != null) {
            place.save(memento);
        }
    }

    @Override
    public void close() {
        listenings.forEach(Listening::close);
    }
}
