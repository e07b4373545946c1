package io.ringfence.ui.view;

import io.ringfence.model.service.LxdModel.Listening;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.state.Selection;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbenchPartSite;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** How views follow each other without knowing each other: through {@link Selection}. */
public final class Selections {

    private Selections() {}

    /** The one place in which the choices of all views meet. */
    public static Selection of(IWorkbenchPartSite site) {
        return Objects.requireNonNull(site.getService(Selection.class), "no selection service");
    }

    /**
     * Tells {@code onSelect} the first thing that the user selects in another view.
     *
     * @param site of the view that follows
     * @return ends it
     */
    public static Listening follow(IWorkbenchPartSite site, Consumer<Object> onSelect) {
        String mine = site.getId();
        return of(site).listen(
                        made -> {
                            if (!made.view().equals(mine)) {
                                made.first().ifPresent(onSelect);
                            }
                        });
    }

    /** The first thing that is selected. */
    public static Optional<Object> first(@Nullable ISelection selection) {
        return selection instanceof IStructuredSelection structured
                ? Optional.ofNullable(structured.getFirstElement())
                : Optional.empty();
    }

    /** The address of what something is or is about; empty when it is nothing of the estate. */
    public static Optional<Entity> entity(Object selected) {
        return Selection.entity(selected);
    }
}
