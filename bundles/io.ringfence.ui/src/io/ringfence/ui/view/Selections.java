package io.ringfence.ui.view;

import io.ringfence.model.service.LxdModel.Listening;
import io.ringfence.ui.estate.Entity;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPartSite;

import java.util.Optional;
import java.util.function.Consumer;

/** How views follow each other without knowing each other: through the workbench's selection. */
public final class Selections {

    private Selections() {}

    /**
     * Tells {@code onSelect} the first thing that the user selects in another view.
     *
     * @param site of the view that follows
     * @return ends it
     */
    public static Listening follow(IWorkbenchPartSite site, Consumer<Object> onSelect) {
        ISelectionListener listener =
                (part, selection) -> {
                    if (part != null && part.getSite() != site) {
                        first(selection).ifPresent(onSelect);
                    }
                };
        site.getPage().addSelectionListener(listener);
        return () -> site.getPage().removeSelectionListener(listener);
    }

    /** The first thing that is selected. */
    public static Optional<Object> first(@Nullable ISelection selection) {
        return selection instanceof IStructuredSelection structured
                ? Optional.ofNullable(structured.getFirstElement())
                : Optional.empty();
    }

    /** The address of what something is or is about; empty when it is nothing of the estate. */
    public static Optional<Entity> entity(Object selected) {
        return Optional.ofNullable(Adapters.adapt(selected, Entity.class));
    }
}
