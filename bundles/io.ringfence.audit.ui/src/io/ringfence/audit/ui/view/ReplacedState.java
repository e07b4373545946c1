package io.ringfence.audit.ui.view;

import io.ringfence.audit.ui.history.History;
import io.ringfence.model.service.LxdModel.Listening;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.state.Selection;

import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.AbstractSourceProvider;
import org.eclipse.ui.ISources;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.IServiceLocator;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells the workbench whether another server answers in the place of the selected one. */
public final class ReplacedState extends AbstractSourceProvider {

    private static final String REPLACED = "io.ringfence.audit.ui.replaced";

    private final List<Listening> listenings = new CopyOnWriteArrayList<>();
    private volatile boolean replaced;

    @Override
    public void initialize(@Nullable IServiceLocator locator) {
        ServiceCaller.callOnce(
                getClass(),
                Selection.class,
                selection ->
                        ServiceCaller.callOnce(
                                getClass(), History.class, history -> follow(selection, history)));
    }

    private void follow(Selection selection, History history) {
        listenings.add(selection.listen(_ -> look(selection, history)));
        listenings.add(history.listen(() -> look(selection, history)));
        look(selection, history);
    }

    private void look(Selection selection, History history) {
        boolean now =
                selection
                        .last()
                        .entity()
                        .map(Entity::server)
                        .filter(history.comparison().replaced()::containsKey)
                        .isPresent();
        if (now != replaced) {
            replaced = now;
            PlatformUI.getWorkbench()
                    .getDisplay()
                    .asyncExec(() -> fireSourceChanged(ISources.WORKBENCH, REPLACED, replaced));
        }
    }

    @Override
    public Map<String, Boolean> getCurrentState() {
        return Map.of(REPLACED, replaced);
    }

    @Override
    public String[] getProvidedSourceNames() {
        return new String[] {REPLACED};
    }

    @Override
    public void dispose() {
        listenings.forEach(Listening::close);
    }
}
