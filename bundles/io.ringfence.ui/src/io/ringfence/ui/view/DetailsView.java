package io.ringfence.ui.view;

import io.ringfence.model.service.LxdModel;
import io.ringfence.ui.Choice;
import io.ringfence.ui.estate.Ratings;
import io.ringfence.ui.page.Pages;

import jakarta.inject.Inject;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IMemento;

/** Shows the page of whatever is selected in another view. */
public final class DetailsView extends PaneView {

    /** The id of the view. */
    public static final String ID = "io.ringfence.ui.details";

    @Inject private Pages pages;
    @Inject private LxdModel model;
    @Inject @Optional private @Nullable Ratings ratings;

    @Override
    protected Pane open(Composite parent, Choice choice, @Nullable IMemento memento) {
        Ratings known = ratings;
        return new DetailsPane(
                parent, getSite(), choice, pages, model, known == null ? Ratings.NONE : known);
    }

    @Override
    protected String icon() {
        return "view-details";
    }
}
