package io.ringfence.remote.ui.remotes;

import io.ringfence.model.service.LxdModel;
import io.ringfence.ui.Choice;
import io.ringfence.ui.view.Pane;
import io.ringfence.ui.view.PaneView;

import jakarta.inject.Inject;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IMemento;

/** Lists the servers that are known by a name. */
public final class RemotesView extends PaneView {

    /** The id of the view. */
    public static final String ID = "io.ringfence.remote.ui.remotes";

    @Inject private RemoteBook book;
    @Inject private LxdModel model;

    @Override
    protected Pane open(Composite parent, Choice choice, @Nullable IMemento memento) {
        return new RemotesPane(parent, getViewSite(), choice, book, model, memento).pane();
    }

    @Override
    protected String icon() {
        return "kind-server";
    }
}
