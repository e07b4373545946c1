package io.ringfence.idmap.ui.picture;

import io.ringfence.idmap.ui.state.IdmapDesk;
import io.ringfence.model.service.LxdModel;
import io.ringfence.ui.Choice;
import io.ringfence.ui.start.StartActions;
import io.ringfence.ui.view.Pane;
import io.ringfence.ui.view.PaneView;

import jakarta.inject.Inject;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

import java.util.Optional;

/** Shows the id maps of all containers as a picture. */
public final class IdmapView extends PaneView {

    /** The id of the view. */
    public static final String ID = "io.ringfence.idmap.ui.map";

    @Inject private IdmapDesk desk;
    @Inject private LxdModel model;
    private @Nullable IdmapPane open;

    @Override
    protected Pane open(Composite parent, Choice choice, @Nullable IMemento memento) {
        StartActions start = new StartActions(getSite(), model);
        IdmapPane pane = new IdmapPane(parent, getViewSite(), choice, desk, model, start);
        pane.restore(memento);
        FirstFocus.follow(this, pane.map().control());
        ComparedState.follow(getSite(), desk);
        open = pane;
        return pane;
    }

    @Override
    protected String icon() {
        return "view-idmaps";
    }

    /**
     * The picture that a command is about: the active one, else that of the window, which then
     * comes in front of what covers it.
     */
    public static Optional<IdmapView> of(@Nullable ExecutionEvent event) {
        IWorkbenchWindow window =
                event == null ? null : HandlerUtil.getActiveWorkbenchWindow(event);
        IWorkbenchPage page = window == null ? null : window.getActivePage();
        if (page != null && page.findView(ID) instanceof IdmapView view) {
            page.bringToTop(view);
            return Optional.of(view);
        }
        return Optional.empty();
    }

    /** The widgets, once there are any. */
    public Optional<IdmapPane> pane() {
        IdmapPane pane = open;
        return pane == null ? Optional.empty() : Optional.of(pane);
    }
}
