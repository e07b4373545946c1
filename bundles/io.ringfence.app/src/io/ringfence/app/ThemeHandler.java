package io.ringfence.app;

import io.ringfence.ui.command.ParameterHandler;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;

/** Switches to the theme that stands behind its name in {@code plugin.xml}. */
public final class ThemeHandler extends ParameterHandler {

    @Override
    public @Nullable Object execute(@Nullable ExecutionEvent event) {
        ThemeChoice.valueOf(parameter()).apply();
        return null;
    }
}
