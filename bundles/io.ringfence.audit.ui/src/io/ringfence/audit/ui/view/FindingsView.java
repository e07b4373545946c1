package io.ringfence.audit.ui.view;

import io.ringfence.audit.ui.review.Review;
import io.ringfence.model.service.LxdModel;
import io.ringfence.ui.start.StartActions;
import io.ringfence.ui.view.Pane;
import io.ringfence.ui.view.PaneView;

import jakarta.inject.Inject;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IMemento;

/** Lists what the audit found. */
public final class FindingsView extends PaneView {

    /** The id of the view. */
    public static final String ID = "io.ringfence.audit.ui.findings";

    @Inject private Review review;
    @Inject private LxdModel model;

    private @Nullable FindingsPane pane;

    @Override
    protected Pane open(Composite parent, @Nullable IMemento memento) {
        FindingsPane made =
                new FindingsPane(
                        parent, getViewSite(), review, model, new StartActions(getSite(), model));
        made.restore(memento);
        pane = made;
        return made;
    }

    /** The rows of the table that are selected, else all of them, as text. */
    public String text(boolean csv) {
        FindingsPane made = pane;
        return made == null ? "" : made.text(csv);
    }
}
