package io.ringfence.idmap.ui.picture;

import io.ringfence.idmap.ui.state.Comparison;
import io.ringfence.idmap.ui.state.IdmapDesk;
import io.ringfence.model.service.LxdModel.Listening;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.AbstractSourceProvider;
import org.eclipse.ui.ISources;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.ISourceProviderService;

import java.util.Map;

/**
 * Tells the workbench what the id maps are compared with, so that what needs a plan or a comparison
 * cannot be done without one. It knows since a view of the id maps was opened: who never looks at
 * them does not pay for them.
 */
public final class ComparedState extends AbstractSourceProvider {

    private static final String COMPARED = "io.ringfence.idmap.ui.compared";
    private static final String NOTHING = "nothing";
    private static final String PLAN = "plan";
    private static final String CAPTURE = "capture";

    private @Nullable Listening listening;
    private volatile String compared = NOTHING;

    /** From now on it tells what is compared at the desk. */
    public static void follow(IWorkbenchPartSite site, IdmapDesk desk) {
        if (site.getService(ISourceProviderService.class).getSourceProvider(COMPARED)
                instanceof ComparedState state) {
            state.follow(desk);
        }
    }

    private void follow(IdmapDesk desk) {
        if (listening == null) {
            listening = desk.listen(() -> look(desk.comparison()));
            look(desk.comparison());
        }
    }

    private void look(Comparison comparison) {
        String now = NOTHING;
        if (!comparison.isNone()) {
            now = comparison.time() == Comparison.Time.LATER ? PLAN : CAPTURE;
        }
        if (!now.equals(compared)) {
            compared = now;
            PlatformUI.getWorkbench()
                    .getDisplay()
                    .asyncExec(() -> fireSourceChanged(ISources.WORKBENCH, COMPARED, compared));
        }
    }

    @Override
    public Map<String, String> getCurrentState() {
        return Map.of(COMPARED, compared);
    }

    @Override
    public String[] getProvidedSourceNames() {
        return new String[] {COMPARED};
    }

    @Override
    public void dispose() {
        Listening now = listening;
        if (now != null) {
            now.close();
        }
    }
}
