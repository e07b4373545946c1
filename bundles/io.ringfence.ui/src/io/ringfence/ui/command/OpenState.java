package io.ringfence.ui.command;

import io.ringfence.model.service.LxdModel;
import io.ringfence.model.service.LxdModel.Listening;

import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.AbstractSourceProvider;
import org.eclipse.ui.ISources;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.IServiceLocator;

import java.util.Map;

/** Tells the workbench whether a source is open: commands that need one are dimmed without. */
public final class OpenState extends AbstractSourceProvider {

    private static final String ANY = "io.ringfence.ui.open";

    private @Nullable Listening listening;
    private volatile boolean any;

    @Override
    public void initialize(@Nullable IServiceLocator locator) {
        ServiceCaller.callOnce(
                getClass(),
                LxdModel.class,
                model -> {
                    any = !model.state().sources().isEmpty();
                    listening = model.listen((_, now) -> changed(!now.sources().isEmpty()));
                });
    }

    private void changed(boolean now) {
        if (now != any) {
            any = now;
            PlatformUI.getWorkbench()
                    .getDisplay()
                    .asyncExec(() -> fireSourceChanged(ISources.WORKBENCH, ANY, now));
        }
    }

    @Override
    public Map<String, Boolean> getCurrentState() {
        return Map.of(ANY, any);
    }

    @Override
    public String[] getProvidedSourceNames() {
        return new String[] {ANY};
    }

    @Override
    public void dispose() {
        Listening open = listening;
        if (open != null) {
            open.close();
        }
    }
}
