package io.ringfence.ui.command;

import org.eclipse.core.commands.IParameterValues;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.views.IViewDescriptor;

import java.util.Map;
import java.util.TreeMap;

/**
 * Where {@link ShowInHandler} can go, for whoever lists what a command can do, as Find Actions
 * does: all views of ours but the help.
 */
public final class ShowInViews implements IParameterValues {

    private static final String OURS = "io.ringfence.";
    private static final String HELP = "io.ringfence.app.help";

    @Override
    public Map<String, String> getParameterValues() {
        Map<String, String> views = new TreeMap<>();
        for (IViewDescriptor view : PlatformUI.getWorkbench().getViewRegistry().getViews()) {
            if (view.getId().startsWith(OURS) && !view.getId().equals(HELP)) {
                views.put(view.getLabel(), view.getId());
            }
        }
        return views;
    }
}
