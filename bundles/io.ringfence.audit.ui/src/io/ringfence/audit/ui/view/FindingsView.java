package io.ringfence.audit.ui.view;

import io.ringfence.audit.ui.review.Review;
import io.ringfence.model.service.LxdModel;
import io.ringfence.ui.Choice;
import io.ringfence.ui.start.Opening;
import io.ringfence.ui.start.StartActions;
import io.ringfence.ui.state.Tasks;
import io.ringfence.ui.view.Pane;
import io.ringfence.ui.view.PaneView;

import jakarta.inject.Inject;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IMemento;

import java.util.Optional;

/** Lists what the audit found. */
public final class FindingsView extends PaneView {

    /** The id of the view. */
    public static final String ID = "io.ringfence.audit.ui.findings";

    @Inject private Review review;
    @Inject private LxdModel model;
    @Inject private Tasks tasks;
    private @Nullable FindingsPane findings;

    @Override
    protected Pane open(Composite parent, Choice choice, @Nullable IMemento memento) {
        StartActions start = new StartActions(getSite(), model);
        FindingsPane pane =
                new FindingsPane(
                        parent, getViewSite(), choice, review, model, start, this::hold, memento);
        findings = pane;
        return pane;
    }

    @Override
    protected String icon() {
        return "view-findings";
    }

    /** The widgets, once there are any. */
    Optional<FindingsPane> findings() {
        FindingsPane pane = findings;
        return pane == null ? Optional.empty() : Optional.of(pane);
    }

    Review review() {
        return review;
    }

    Tasks tasks() {
        return tasks;
    }

    /** Tells the user what went wrong. */
    Opening opening() {
        return new Opening(getSite().getShell(), model);
    }
}
