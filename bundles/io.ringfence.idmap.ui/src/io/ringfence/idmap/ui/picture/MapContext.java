package io.ringfence.idmap.ui.picture;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;

/** Keys of one letter are the picture's only while it has the focus: fields have letters, too. */
final class MapContext {

    /** For the whole view. */
    private static final String VIEW = "io.ringfence.idmap.ui.view";

    /** For the picture itself. */
    private static final String PICTURE = "io.ringfence.idmap.ui.picture";

    private final IContextService contexts;
    private @Nullable IContextActivation active;

    private MapContext(IContextService contexts) {
        this.contexts = contexts;
    }

    /** From now on its keys are active while it has the focus. */
    static void follow(IViewSite site, Control picture) {
        MapContext context = new MapContext(site.getService(IContextService.class));
        context.contexts.activateContext(VIEW);
        picture.addListener(SWT.FocusIn, _ -> context.begin());
        picture.addListener(SWT.FocusOut, _ -> context.end());
        picture.addListener(SWT.Dispose, _ -> context.end());
    }

    private void begin() {
        if (active == null) {
            active = contexts.activateContext(PICTURE);
        }
    }

    private void end() {
        IContextActivation now = active;
        if (now != null) {
            contexts.deactivateContext(now);
            active = null;
        }
    }
}
