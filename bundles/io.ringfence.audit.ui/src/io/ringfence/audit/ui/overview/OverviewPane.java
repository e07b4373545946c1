package io.ringfence.audit.ui.overview;

import io.ringfence.audit.ui.history.History;
import io.ringfence.audit.ui.review.Review;
import io.ringfence.model.service.LxdModel;
import io.ringfence.model.service.LxdModel.Listening;
import io.ringfence.model.service.LxdState;
import io.ringfence.model.service.Timer;
import io.ringfence.ui.Age;
import io.ringfence.ui.Choice;
import io.ringfence.ui.ContextMenu;
import io.ringfence.ui.Switch;
import io.ringfence.ui.Turns;
import io.ringfence.ui.Views;
import io.ringfence.ui.scene.SceneCanvas;
import io.ringfence.ui.scene.Spot;
import io.ringfence.ui.start.StartActions;
import io.ringfence.ui.state.Latest;
import io.ringfence.ui.state.Pace;
import io.ringfence.ui.view.Pane;
import io.ringfence.ui.view.WhileSeen;
import io.ringfence.ui.widget.EmptyState;
import io.ringfence.ui.widget.Stack;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The overview as a picture or as a table; without a server, what there is to do. */
final class OverviewPane implements Pane {

    /** The command that switches between picture and table. */
    static final String TABLE = "io.ringfence.audit.ui.overviewTable";

    /** The view that lists findings: views know each other by their ids. */
    private static final String FINDINGS = "io.ringfence.audit.ui.findings";

    /** When servers answer in quick succession, at least so much lies between two boards. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final IViewSite site;
    private final Choice choice;
    private final Review review;
    private final History history;
    private final LxdModel model;
    private final StartActions start;
    private final Switch asTable;
    private final Clock clock = Clock.systemUTC();
    private final List<Listening> listenings = new ArrayList<>();
    private final ExecutorService counting =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("overview").factory());
    private final Latest<Board> boards;
    private final Stack stack;
    private final EmptyState empty;
    private final SceneCanvas picture;
    private final BoardTable table;
    private Board board = Board.NOTHING;
    private volatile Counted counted = Counted.NOTHING;

    OverviewPane(
            Composite parent,
            IViewSite site,
            Choice choice,
            Review review,
            History history,
            LxdModel model) {
        this.site = site;
        this.choice = choice;
        this.review = review;
        this.history = history;
        this.model = model;
        start = new StartActions(site, model);
        asTable = new Switch(site, TABLE);
        stack = new Stack(parent);
        empty = new EmptyState(stack.control());
        picture =
                new SceneCanvas(
                        stack.control(),
                        Messages.picture,
                        (width, measure) -> BoardLayout.of(board, width, measure),
                        this::open);
        table = new BoardTable(stack.control(), this::open);
        Turns turns = Turns.of(stack.control());
        boards = new Latest<>(counting, next -> turns.ask(stack.control(), () -> show(next)));
        ContextMenu.on(picture.control(), site);
        ContextMenu.on(table.control(), site);
        WhileSeen update = new WhileSeen(site, stack.control(), this::update);
        Pace changes = new Pace(Timer.SYSTEM, PAUSE, update::ask);
        listenings.add(update);
        listenings.add(review.listen(changes::ask));
        listenings.add(history.listen(changes::ask));
        listenings.add(model.listen((_, _) -> changes.ask()));
        listenings.add(asTable.onChange(update::ask));
        start.look(update::ask);
        update();
        Age.onGrowing(stack.control(), update::ask);
    }

    private void update() {
        if (model.state().sources().isEmpty()) {
            start.show(empty, Messages.empty_title, Messages.empty_text);
            stack.show(empty.control());
            return;
        }
        if (stack.show(asTable.isOn() ? table.control() : picture.control())) {
            draw();
        }
        boards.ask(this::board);
    }

    /** In the background: one after the other. */
    private Board board() {
        LxdState state = model.state();
        counted = counted.now(review.servers(), history.comparison());
        return new BoardMaker(
                        counted,
                        state,
                        !history.moments().isEmpty(),
                        history.chosen(),
                        review.isAuditing(),
                        clock.instant())
                .board();
    }

    private void show(Board next) {
        if (!next.equals(board)) {
            board = next;
            draw();
        }
    }

    /** Only what is seen: the other one is drawn when it is switched to. */
    private void draw() {
        if (asTable.isOn()) {
            table.show(board);
        } else {
            picture.show();
        }
    }

    private void open(Spot spot) {
        if (spot.target() instanceof Figure figure) {
            open(figure);
        }
    }

    private void open(Figure figure) {
        switch (figure.door()) {
            case Door.Findings(var filter, var show) -> {
                review.filter(filter);
                Views.show(site.getPage(), FINDINGS);
                if (show != null) {
                    choice.set(List.of(show));
                }
            }
            case Door.Baselines() -> new BaselineMenu(history).open(stack.control());
            case null -> {}
        }
    }

    @Override
    public void focus() {
        stack.setFocus();
    }

    @Override
    public void filter() {
        focus();
    }

    @Override
    public String text(boolean csv) {
        return asTable.isOn() ? table.text(board, csv) : BoardTable.text(board.lines(), csv);
    }

    @Override
    public void save(IMemento memento) {
        // the command remembers whether it is a table
    }

    @Override
    public void close() {
        listenings.forEach(Listening::close);
        counting.shutdownNow();
    }
}
