package io.ringfence.app.report;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.statushandlers.AbstractStatusHandler;
import org.eclipse.ui.statushandlers.StatusAdapter;
import org.eclipse.ui.statushandlers.StatusManager;

/**
 * What becomes of errors that nobody handles: they are logged and said in the status line. Nothing
 * opens in front of the user.
 */
public final class QuietErrors extends AbstractStatusHandler {

    private final Notices notices;

    public QuietErrors(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void handle(@Nullable StatusAdapter adapter, int style) {
        if (adapter == null || adapter.getStatus().isOK()) {
            return;
        }
        IStatus status = adapter.getStatus();
        if ((style & StatusManager.LOG) != 0) {
            StatusManager.getManager().addLoggedStatus(status);
            ILog.of(Platform.getBundle(bundle(status))).log(status);
        }
        if ((style & (StatusManager.SHOW | StatusManager.BLOCK)) != 0
                && status.getSeverity() != IStatus.CANCEL) {
            notices.show(Notices.Notice.of(status));
        }
    }

    /** The bundle that a status names, ours when there is none of this name. */
    private static String bundle(IStatus status) {
        String named = status.getPlugin();
        return named != null && Platform.getBundle(named) != null ? named : "io.ringfence.app";
    }
}
