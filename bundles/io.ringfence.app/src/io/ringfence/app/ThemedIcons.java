package io.ringfence.app;

import io.ringfence.ui.Shade;

import org.eclipse.e4.ui.model.application.ui.MUILabel;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.model.application.ui.menu.MHandledItem;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IWorkbenchWindow;

/** Gives the tool bars and menus of a window our icons in the variant of the current theme. */
final class ThemedIcons {

    private static final String LIGHT = "/io.ringfence.ui/icons/";
    private static final String DARK = "/io.ringfence.ui/icons/dark/";

    private ThemedIcons() {}

    static void follow(IWorkbenchWindow window) {
        apply(window);
        Shade.onChange(window.getShell(), () -> apply(window));
    }

    private static void apply(IWorkbenchWindow window) {
        MWindow model = window.getService(MWindow.class);
        EModelService service = window.getService(EModelService.class);
        boolean dark = Shade.isDark();
        for (MHandledItem item :
                service.findElements(
                        model, null, MHandledItem.class, null, EModelService.ANYWHERE)) {
            apply(item, dark);
        }
    }

    private static void apply(MUILabel item, boolean dark) {
        String icon = variant(item.getIconURI(), dark);
        if (icon != null && !icon.equals(item.getIconURI())) {
            item.setIconURI(icon);
        }
    }

    private static @Nullable String variant(@Nullable String uri, boolean dark) {
        if (uri == null || !uri.contains(LIGHT)) {
            return uri;
        }
        String light = uri.replace(DARK, LIGHT);
        return dark ? light.replace(LIGHT, DARK) : light;
    }
}
