package io.ringfence.app;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jdt.annotation.Nullable;

/** Switches to the theme that stands behind its name in {@code plugin.xml}. */
public final class ThemeHandler extends AbstractHandler implements IExecutableExtension {

    private ThemeChoice choice = ThemeChoice.DESKTOP;

    @Override
    public void setInitializationData(
            @Nullable IConfigurationElement element,
            @Nullable String property,
            @Nullable Object data) {
        if (data instanceof String name) {
            choice = ThemeChoice.valueOf(name);
        }
    }

    @Override
    public @Nullable Object execute(@Nullable ExecutionEvent event) {
        choice.apply();
        return null;
    }
}
