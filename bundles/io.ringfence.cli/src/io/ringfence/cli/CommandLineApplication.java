package io.ringfence.cli;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jdt.annotation.Nullable;

import java.util.Map;

/** The command line as an application of the product; needs no display. */
public final class CommandLineApplication implements IApplication {

    @Override
    public Object start(@Nullable IApplicationContext context) {
        Map<?, ?> arguments = context == null ? Map.of() : context.getArguments();
        Object given = arguments.get(IApplicationContext.APPLICATION_ARGS);
        return Main.run(given instanceof String[] words ? words : new String[0]);
    }

    @Override
    public void stop() {
        // ends by itself
    }
}
