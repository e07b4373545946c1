package io.ringfence.audit.ui.overview;

import io.ringfence.audit.ui.history.History;
import io.ringfence.audit.ui.review.Review;
import io.ringfence.model.service.LxdModel;
import io.ringfence.ui.Choice;
import io.ringfence.ui.view.Pane;
import io.ringfence.ui.view.PaneView;

import jakarta.inject.Inject;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IMemento;

/** Shows the state of the estate in numbers. */
public final class OverviewView extends PaneView {

    /** The id of the view. */
    public static final String ID = "io.ringfence.audit.ui.overview";

    @Inject private Review review;
    @Inject private History history;
    @Inject private LxdModel model;

    @Override
    protected Pane open(Composite parent, Choice choice, @Nullable IMemento memento) {
        return new OverviewPane(parent, getViewSite(), choice, review, history, model);
    }

    @Override
    protected String icon() {
        return "view-overview";
    }
}
