package io.ringfence.ui.view;

import io.ringfence.model.service.LxdModel;
import io.ringfence.ui.Choice;
import io.ringfence.ui.estate.Ratings;

import jakarta.inject.Inject;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IMemento;

/** Shows the servers that are open and everything they have. */
public final class EstateView extends PaneView {

    /** The id of the view. */
    public static final String ID = "io.ringfence.ui.estate";

    @Inject private LxdModel model;
    @Inject @Optional private @Nullable Ratings ratings;

    @Override
    protected Pane open(Composite parent, Choice choice, @Nullable IMemento memento) {
        Ratings known = ratings;
        return new EstatePane(
                parent, getSite(), choice, model, known == null ? Ratings.NONE : known, memento);
    }

    @Override
    protected String icon() {
        return "view-estate";
    }
}
