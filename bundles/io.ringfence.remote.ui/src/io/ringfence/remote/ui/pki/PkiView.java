package io.ringfence.remote.ui.pki;

import io.ringfence.ui.Choice;
import io.ringfence.ui.view.Pane;
import io.ringfence.ui.view.PaneView;

import jakarta.inject.Inject;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IMemento;

/** Lists certificate authorities and what they issued. */
public final class PkiView extends PaneView {

    /** The id of the view. */
    public static final String ID = "io.ringfence.remote.ui.pki";

    @Inject private Workshop workshop;

    @Override
    protected Pane open(Composite parent, Choice choice, @Nullable IMemento memento) {
        return new PkiPane(parent, getViewSite(), choice, workshop, memento).pane();
    }

    @Override
    protected String icon() {
        return "authority";
    }
}
