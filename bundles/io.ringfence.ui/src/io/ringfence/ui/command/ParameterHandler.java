package io.ringfence.ui.command;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A handler that serves several commands: what it is to do stands in {@code plugin.xml} behind the
 * name of its class, after a colon.
 */
public abstract class ParameterHandler extends AbstractHandler implements IExecutableExtension {

    private String parameter = "";

    @Override
    public final void setInitializationData(
            @Nullable IConfigurationElement element,
            @Nullable String property,
            @Nullable Object data) {
        parameter = data instanceof String text ? text : "";
    }

    /** What {@code plugin.xml} says, empty when nothing. */
    protected final String parameter() {
        return parameter;
    }
}
