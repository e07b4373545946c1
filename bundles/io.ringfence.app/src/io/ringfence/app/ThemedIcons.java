package io.ringfence.app;

import io.ringfence.ui.Shade;

import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.model.application.ui.MElementContainer;
import org.eclipse.e4.ui.model.application.ui.MUILabel;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventHandler;

/** Gives the tool bars and menus of a window our icons in the variant of the current theme. */
final class ThemedIcons {

    private static final String LIGHT = "/io.ringfence.ui/icons/";
    private static final String DARK = "/io.ringfence.ui/icons/dark/";

    /** The platform's "anywhere" leaves out menus and what belongs to views. */
    private static final int EVERYWHERE =
            EModelService.ANYWHERE | EModelService.IN_MAIN_MENU | EModelService.IN_PART;

    private ThemedIcons() {}

    static void follow(IWorkbenchWindow window) {
        apply(window);
        Shade.onChange(window.getShell(), () -> apply(window));
        // tool bars of views and context menus are filled when they are shown first
        IEventBroker broker = window.getService(IEventBroker.class);
        EventHandler onAdded = event -> added(event, window.getShell());
        broker.subscribe(UIEvents.ElementContainer.TOPIC_CHILDREN, onAdded);
        // views of a perspective that is shown first: their tabs are there before they are
        broker.subscribe(UIEvents.Window.TOPIC_SHAREDELEMENTS, onAdded);
        window.getShell().addListener(SWT.Dispose, _ -> broker.unsubscribe(onAdded));
    }

    private static void added(@Nullable Event event, Shell shell) {
        if (event != null && UIEvents.isADD(event) && !shell.isDisposed()) {
            for (Object element : UIEvents.asIterable(event, UIEvents.EventTags.NEW_VALUE)) {
                added(element);
            }
        }
    }

    private static void added(@Nullable Object element) {
        if (element instanceof MUILabel item) {
            apply(item, Shade.isDark());
        }
        if (element instanceof MElementContainer<?> container) {
            container.getChildren().forEach(ThemedIcons::added);
        }
    }

    private static void apply(IWorkbenchWindow window) {
        MWindow model = window.getService(MWindow.class);
        EModelService service = window.getService(EModelService.class);
        boolean dark = Shade.isDark();
        for (MUILabel item : service.findElements(model, null, MUILabel.class, null, EVERYWHERE)) {
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
