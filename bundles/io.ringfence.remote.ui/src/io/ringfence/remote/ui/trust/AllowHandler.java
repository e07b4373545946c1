package io.ringfence.remote.ui.trust;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.handlers.HandlerUtil;

import java.util.Optional;

/** Allows changes to the server that the active view shows, or takes that back. */
public final class AllowHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(@Nullable ExecutionEvent event) {
        if (event != null && HandlerUtil.getActivePart(event) instanceof SheetView<?> view) {
            TrustDesk desk = view.desk();
            Optional<ServerShown> server = desk.shown().shown();
            if (server.isPresent()) {
                String spec = server.get().spec();
                if (desk.changes().isAllowed(spec)) {
                    desk.changes().allow(spec, false);
                } else {
                    Permit.given(view.getSite().getShell(), desk, server.get());
                }
            }
        }
        return null;
    }
}
