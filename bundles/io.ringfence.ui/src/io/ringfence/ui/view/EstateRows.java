package io.ringfence.ui.view;

import io.ringfence.model.service.LxdModel;
import io.ringfence.model.service.LxdState;
import io.ringfence.model.service.OpenSource;
import io.ringfence.ui.Age;
import io.ringfence.ui.Icons;
import io.ringfence.ui.Shade;
import io.ringfence.ui.SharpImages;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.estate.EstateNode;
import io.ringfence.ui.estate.Rating;
import io.ringfence.ui.estate.Ratings;
import io.ringfence.ui.tree.TreeNodes;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes the rows of the estate's tree: a name with a few words, and what was found of it. */
final class EstateRows implements TreeNodes<EstateNode> {

    private static final String DETAIL = "detail";
    private static final int FOUND_WIDTH = 72;
    private static final int GAP = 8;

    private final LxdModel model;
    private final @Nullable Ratings ratings;
    private final Clock clock;

    EstateRows(LxdModel model, @Nullable Ratings ratings, Clock clock) {
        this.model = model;
        this.ratings = ratings;
        this.clock = clock;
    }

    /** Gives the tree its two columns: the names take what the marks leave. */
    static void columns(Tree tree) {
        TreeColumn names = new TreeColumn(tree, SWT.LEAD);
        TreeColumn found = new TreeColumn(tree, SWT.LEAD);
        found.setWidth(FOUND_WIDTH);
        tree.addListener(
                SWT.Resize,
                _ -> names.setWidth(Math.max(GAP, tree.getClientArea().width - FOUND_WIDTH)));
        SharpImages.in(tree);
        tree.addListener(SWT.PaintItem, EstateRows::paintDetail);
    }

    @Override
    public List<EstateNode> children(EstateNode node) {
        return node.children().get();
    }

    @Override
    public Object key(EstateNode node) {
        return node.entity();
    }

    @Override
    public void show(TreeItem item, EstateNode node) {
        Optional<OpenSource> source = source(node);
        boolean lost = source.filter(from -> from.phase() == OpenSource.Phase.LOST).isPresent();
        SharpImages.set(item, 0, Icons.image(lost ? "state-lost" : node.icon()));
        item.setText(0, node.label());
        item.setData(DETAIL, source.map(from -> detail(node, from)).orElse(node.detail()));
        Rating rating = ratings == null ? Rating.NONE : ratings.of(node.entity());
        SharpImages.set(item, 1, rating.isEmpty() ? null : Icons.image(rating.worst()));
        item.setText(1, rating.count() == 0 ? "" : "%,d".formatted(rating.count()));
    }

    private Optional<OpenSource> source(EstateNode node) {
        return node.entity().kind() == Entity.Kind.SERVER
                ? source(node.entity().server())
                : Optional.empty();
    }

    private Optional<OpenSource> source(String server) {
        LxdState state = model.state();
        return state.sourceOf(server).or(() -> state.source(server));
    }

    /** As in {@code LXD 5.0.2 · 2 min}. */
    private String detail(EstateNode node, OpenSource source) {
        String state =
                switch (source.phase()) {
                    case CAPTURING -> Messages.state_reading;
                    case LOST -> Messages.state_failed;
                    case LIVE -> Messages.state_live;
                    case IDLE -> "";
                };
        String age =
                model.capture()
                        .server(node.entity().server())
                        .map(server -> Age.of(server.captured(), clock.instant()))
                        .orElse("");
        return String.join(
                " · ",
                Stream.of(node.detail(), age, state).filter(text -> !text.isEmpty()).toList());
    }

    /** The few words stand after the name, in less weight. */
    private static void paintDetail(Event event) {
        TreeItem item = (TreeItem) event.item;
        if (event.index != 0 || !(item.getData(DETAIL) instanceof String detail)) {
            return;
        }
        if ((event.detail & SWT.SELECTED) == 0) {
            event.gc.setForeground(Shade.MUTED.color());
        }
        Rectangle name = item.getTextBounds(0);
        int x = name.x + event.gc.textExtent(item.getText(0)).x + GAP;
        int y = name.y + (name.height - event.gc.getFontMetrics().getHeight()) / 2;
        event.gc.drawText(detail, x, y, SWT.DRAW_TRANSPARENT);
    }
}
