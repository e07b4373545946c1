package io.ringfence.idmap.ui.plan;

import io.ringfence.model.source.SourceException;
import io.ringfence.ui.Ui;
import io.ringfence.ui.start.Telling;
import io.ringfence.ui.state.Tasks;
import io.ringfence.ui.view.PaneView;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;

/** Reads a capture in the background, compares with it, and says so. */
final class Comparing {

    private Comparing() {}

    static void start(PaneView view, OtherCapture other) {
        PlanDesk desk = view.getSite().getService(PlanDesk.class);
        Shell shell = view.getSite().getShell();
        view.getSite()
                .getService(Tasks.class)
                .start(
                        Messages.comparing,
                        _ -> {
                            try {
                                String said = said(desk, other);
                                Ui.later(shell, () -> view.say(said));
                            } catch (SourceException e) {
                                new Telling(shell).later(Messages.compare_title, e.problem());
                            }
                        });
    }

    private static String said(PlanDesk desk, OtherCapture other) throws SourceException {
        int servers = desk.compare(other.reading().read(), other.label());
        return servers == 0 ? Messages.compare_none : NLS.bind(Messages.compared, other.label());
    }
}
