package io.ringfence.app.help;

import io.ringfence.app.manual.Place;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;

/** Shows the page of all keys. */
public final class KeysHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(@Nullable ExecutionEvent event) {
        NativeHelp.show(new Place(Library.KEYS, ""));
        return null;
    }
}
