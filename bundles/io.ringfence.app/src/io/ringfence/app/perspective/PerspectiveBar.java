package io.ringfence.app.perspective;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

import org.eclipse.e4.ui.model.application.ui.SideValue;
import org.eclipse.e4.ui.model.application.ui.basic.MTrimBar;
import org.eclipse.e4.ui.model.application.ui.basic.MTrimmedWindow;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.model.application.ui.menu.MToolControl;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchWindow;

/**
 * The place of the tabs in the window's top bar: all that the tool bars leave. Made anew at every
 * start, for other perspectives may be installed then.
 */
public final class PerspectiveBar {

    private static final String ID = "io.ringfence.app.perspectives";
    private static final String STRETCH = "stretch";
    private static final String TRANSIENT = IWorkbench.PERSIST_STATE;

    /** Puts the tabs into a window, unless there is but one. */
    public static void addTo(IWorkbenchWindow window) {
        MWindow model = window.getService(MWindow.class);
        EModelService service = window.getService(EModelService.class);
        if (Declared.all().size() < 2 || !(model instanceof MTrimmedWindow trimmed)) {
            return;
        }
        MTrimBar bar = service.getTrim(trimmed, SideValue.TOP);
        MToolControl control = service.createModelElement(MToolControl.class);
        control.setElementId(ID);
        control.getTags().add(STRETCH);
        control.getPersistedState().put(TRANSIENT, Boolean.FALSE.toString());
        control.setContributionURI(
                "bundleclass://io.ringfence.app/" + PerspectiveBar.class.getName());
        bar.getChildren().add(control);
    }

    /** Called by the platform when the bar is drawn. */
    @Inject
    public PerspectiveBar() {}

    /** Called by the platform. */
    @PostConstruct
    public void open(@Nullable Composite parent, @Nullable IWorkbenchWindow window) {
        if (parent != null && window != null) {
            PerspectiveTabs.open(parent, window, Declared.all());
        }
    }
}
