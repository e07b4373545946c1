package io.ringfence.ui.view;

import io.ringfence.model.PlainText;
import io.ringfence.model.service.LxdModel;
import io.ringfence.ui.FittingText;
import io.ringfence.ui.Icons;
import io.ringfence.ui.Shade;
import io.ringfence.ui.SharpImages;
import io.ringfence.ui.estate.EstateNode;
import io.ringfence.ui.estate.Mark;
import io.ringfence.ui.estate.Rating;
import io.ringfence.ui.estate.Ratings;
import io.ringfence.ui.estate.Standing;
import io.ringfence.ui.tree.LazyTree;
import io.ringfence.ui.tree.TreeNodes;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

/** Writes the rows of the estate's tree: a name with a few words, and what was found of it. */
final class EstateRows implements TreeNodes<EstateNode> {

    private static final String DETAIL = "detail";
    private static final int GAP = 8;

    /** As much further left than SWT says GTK writes a text. */
    private static final int INSET = 2;

    /** What a row says. */
    private record Look(String icon, String label, String detail, Mark worst, int count) {}

    private final LxdModel model;
    private final Ratings ratings;
    private final Clock clock;
    private final FittingText texts = new FittingText();

    EstateRows(LxdModel model, Ratings ratings, Clock clock) {
        this.model = model;
        this.ratings = ratings;
        this.clock = clock;
    }

    /** Gives the tree its two columns: the names take what the marks leave. */
    void columns(LazyTree<EstateNode> lazy) {
        Tree tree = lazy.control();
        int found = foundWidth(tree);
        TreeColumn names = new TreeColumn(tree, SWT.LEAD);
        new TreeColumn(tree, SWT.LEAD).setWidth(found);
        tree.addListener(
                SWT.Resize, _ -> names.setWidth(Math.max(GAP, tree.getClientArea().width - found)));
        SharpImages.in(tree);
        tree.addListener(SWT.EraseItem, this::leaveLongName);
        tree.addListener(SWT.PaintItem, this::paintDetail);
        tree.addListener(SWT.MouseMove, event -> tip(lazy, event));
    }

    /** Room for a mark and five digits, in the tree's own font. */
    private static int foundWidth(Tree tree) {
        GC gc = new GC(tree);
        try {
            int icon = Icons.image("blank").getBounds().width;
            return icon + GAP + gc.textExtent("88,888").x + GAP;
        } finally {
            gc.dispose();
        }
    }

    private EstateWords words() {
        return new EstateWords(model.state(), clock.instant());
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
    public String label(EstateNode node) {
        return PlainText.cell(node.label());
    }

    @Override
    public Look look(EstateNode node) {
        EstateWords words = words();
        Rating rating = ratings.of(node.entity());
        return new Look(
                words.standing(node).map(Standing::icon).orElse(node.icon()),
                label(node),
                PlainText.cell(words.detail(node)),
                rating.worst(),
                rating.count());
    }

    @Override
    public void show(TreeItem item, EstateNode node) {
        Look look = look(node);
        SharpImages.set(item, 0, Icons.image(look.icon));
        item.setText(0, look.label);
        item.setData(DETAIL, look.detail);
        boolean none = look.worst == Mark.NOT_APPLICABLE;
        SharpImages.set(item, 1, none ? null : Icons.image(look.worst));
        item.setText(1, look.count == 0 ? "" : "%,d".formatted(look.count));
    }

    /** What a row has no room for is in its tooltip. */
    private void tip(LazyTree<EstateNode> lazy, Event event) {
        Tree tree = lazy.control();
        TreeItem item = tree.getItem(new Point(event.x, event.y));
        EstateNode node = item == null ? null : lazy.node(item);
        String tip = item == null || node == null ? "" : tip(item, node);
        if (!tip.equals(Objects.requireNonNullElse(tree.getToolTipText(), ""))) {
            tree.setToolTipText(tip.isEmpty() ? null : tip);
        }
    }

    private String tip(TreeItem item, EstateNode node) {
        EstateWords words = words();
        String tip =
                words.tip(
                        node,
                        ratings.of(node.entity()),
                        ratings.remark(node.entity()),
                        isCut(item));
        return PlainText.lines(tip);
    }

    /** Whether there is too little room for the name and the few words behind it. */
    private boolean isCut(TreeItem item) {
        GC gc = new GC(item.getParent());
        try {
            int words =
                    item.getData(DETAIL) instanceof String detail && !detail.isEmpty()
                            ? GAP + texts.width(gc, detail)
                            : 0;
            return texts.width(gc, item.getText(0)) + words > room(item, item.getTextBounds(0).x);
        } finally {
            gc.dispose();
        }
    }

    /** GTK cuts a name for which there is no room anywhere: it is painted here, with its end. */
    private void leaveLongName(Event event) {
        if (event.index == 0) {
            TreeItem item = (TreeItem) event.item;
            if (isLong(item, event.gc, item.getTextBounds(0).x)) {
                event.detail &= ~SWT.FOREGROUND;
            }
        }
    }

    private boolean isLong(TreeItem item, GC gc, int x) {
        return texts.width(gc, item.getText(0)) > room(item, x);
    }

    private static int room(TreeItem item, int from) {
        return item.getParent().getColumn(0).getWidth() - from;
    }

    /** The few words stand after the name, in less weight, as many as there is room for. */
    private void paintDetail(Event event) {
        TreeItem item = (TreeItem) event.item;
        if (event.index != 0 || !(item.getData(DETAIL) instanceof String detail)) {
            return;
        }
        Rectangle name = item.getTextBounds(0);
        int y = name.y + (name.height - texts.height(event.gc)) / 2;
        if (isLong(item, event.gc, name.x)) {
            String start = texts.fit(event.gc, item.getText(0), room(item, name.x));
            event.gc.drawText(start, name.x - INSET, y, SWT.DRAW_TRANSPARENT);
            return;
        }
        if ((event.detail & SWT.SELECTED) == 0) {
            event.gc.setForeground(Shade.MUTED.color());
        }
        int x = name.x + texts.width(event.gc, item.getText(0)) + GAP;
        String words = texts.fit(event.gc, detail, room(item, x));
        event.gc.drawText(words, x, y, SWT.DRAW_TRANSPARENT);
    }
}
