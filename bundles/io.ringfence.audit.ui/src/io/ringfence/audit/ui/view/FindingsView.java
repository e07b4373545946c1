package io.ringfence.audit.ui.view;

import io.ringfence.audit.ui.review.Review;
import io.ringfence.model.service.LxdModel;
import io.ringfence.ui.Choice;
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

    @Override
    protected Pane open(Composite parent, Choice choice, @Nullable IMemento memento) {
        StartActions start = new StartActions(getSite(), model);
        FindingsPane pane = new FindingsPane(parent, getViewSite(), choice, review, model, start);
        pane.restore(memento);
        return pane;
    }

    @Override
    protected String icon() {
        return "view-findings";
    }
}
