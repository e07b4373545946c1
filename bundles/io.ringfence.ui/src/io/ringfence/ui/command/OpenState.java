package io.ringfence.ui.command;

import io.ringfence.model.service.LxdModel;
import io.ringfence.model.service.LxdModel.Listening;
import io.ringfence.ui.state.RunningTasks;
import io.ringfence.ui.state.SelectedSource;
import io.ringfence.ui.state.Selection;

import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.AbstractSourceProvider;
import org.eclipse.ui.ISources;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.services.IServiceLocator;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Tells the workbench what is open, selected and running: commands that need it are dimmed without.
 */
public final class OpenState extends AbstractSourceProvider {

    /** Whether any source is open. */
    private static final String OPEN = "io.ringfence.ui.open";

    /** Whether anything runs. */
    private static final String BUSY = "io.ringfence.ui.busy";

    /** Whether anything of the estate is selected. */
    private static final String SELECTED = "io.ringfence.ui.selected";

    /** Whether the source of what is selected is open. */
    private static final String SERVER = "io.ringfence.ui.server";

    private static final String PAUSE = "io.ringfence.ui.pause";

    private final List<Listening> listenings = new CopyOnWriteArrayList<>();
    private final Map<String, Boolean> state =
            new ConcurrentHashMap<>(
                    Map.of(OPEN, false, BUSY, false, SELECTED, false, SERVER, false));

    @Override
    public void initialize(@Nullable IServiceLocator locator) {
        ServiceCaller.callOnce(
                getClass(),
                LxdModel.class,
                model ->
                        ServiceCaller.callOnce(
                                getClass(), Selection.class, made -> follow(model, made)));
        ServiceCaller.callOnce(
                getClass(),
                RunningTasks.class,
                tasks -> listenings.add(tasks.listen(() -> change(BUSY, tasks.isBusy()))));
    }

    private void follow(LxdModel model, Selection selection) {
        state.put(OPEN, !model.state().sources().isEmpty());
        listenings.add(
                model.listen(
                        (before, now) -> {
                            change(OPEN, !now.sources().isEmpty());
                            select(model, selection);
                            if (before.following() != now.following()) {
                                later(PlatformUI.getWorkbench().getService(ICommandService.class));
                            }
                        }));
        listenings.add(selection.listen(_ -> select(model, selection)));
    }

    private void select(LxdModel model, Selection selection) {
        change(SELECTED, selection.last().entity().isPresent());
        change(SERVER, SelectedSource.of(selection.last(), model.state()).isPresent());
    }

    private static void later(@Nullable ICommandService commands) {
        if (commands != null) {
            PlatformUI.getWorkbench()
                    .getDisplay()
                    .asyncExec(() -> commands.refreshElements(PAUSE, null));
        }
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
        return new String[] {OPEN, BUSY, SELECTED, SERVER};
    }

    @Override
    public void dispose() {
        listenings.forEach(Listening::close);
    }
}
