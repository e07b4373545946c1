package io.ringfence.ui.command;

import io.ringfence.model.service.LxdModel;
import io.ringfence.model.service.LxdModel.Listening;
import io.ringfence.ui.state.RunningTasks;

import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.AbstractSourceProvider;
import org.eclipse.ui.ISources;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.IServiceLocator;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Tells the workbench whether a source is open and whether anything runs: commands that need it are
 * dimmed without.
 */
public final class OpenState extends AbstractSourceProvider {

    private static final String OPEN = "io.ringfence.ui.open";
    private static final String BUSY = "io.ringfence.ui.busy";

    private final List<Listening> listenings = new CopyOnWriteArrayList<>();
    private final Map<String, Boolean> state =
            new ConcurrentHashMap<>(Map.of(OPEN, false, BUSY, false));

    @Override
    public void initialize(@Nullable IServiceLocator locator) {
        ServiceCaller.callOnce(
                getClass(),
                LxdModel.class,
                model -> {
                    state.put(OPEN, !model.state().sources().isEmpty());
                    listenings.add(
                            model.listen((_, now) -> change(OPEN, !now.sources().isEmpty())));
                });
        ServiceCaller.callOnce(
                getClass(),
                RunningTasks.class,
                tasks -> listenings.add(tasks.listen(() -> change(BUSY, tasks.isBusy()))));
    }

    private void change(String variable, boolean now) {
        if (!Boolean.valueOf(now).equals(state.put(variable, now))) {
            PlatformUI.getWorkbench()
                    .getDisplay()
                    .asyncExec(() -> fireSourceChanged(ISources.WORKBENCH, variable, now));
        }
    }

    @Override
    public Map<String, Boolean> getCurrentState() {
        return Map.copyOf(state);
    }

    @Override
    public String[] getProvidedSourceNames() {
        return new String[] {OPEN, BUSY};
    }

    @Override
    public void dispose() {
        listenings.forEach(Listening::close);
    }
}
