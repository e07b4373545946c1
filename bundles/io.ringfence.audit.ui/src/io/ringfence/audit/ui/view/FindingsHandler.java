package io.ringfence.audit.ui.view;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.handlers.HandlerUtil;

/** Does something in the active Findings view. */
abstract class FindingsHandler extends AbstractHandler implements IExecutableExtension {

    private String parameter = "";

    @Override
    public final void setInitializationData(
            @Nullable IConfigurationElement element,
            @Nullable String property,
            @Nullable Object data) {
        parameter = data instanceof String text ? text : "";
    }

    @Override
    public final @Nullable Object execute(@Nullable ExecutionEvent event) {
        if (event != null && HandlerUtil.getActivePart(event) instanceof FindingsView view) {
            view.findings().ifPresent(pane -> run(view, pane, parameter));
        }
        return null;
    }

    /**
     * Does it.
     *
     * @param what the handler's parameter in {@code plugin.xml}, empty when it has none
     */
    abstract void run(FindingsView view, FindingsPane pane, String what);
}
