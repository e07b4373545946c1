package io.ringfence.remote.ui.remotes;

import io.ringfence.model.service.LxdModel;
import io.ringfence.remote.ui.widget.Chore;
import io.ringfence.ui.command.ParameterHandler;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

import java.util.ArrayList;
import java.util.List;

/** A command about the selected remotes; does nothing when there are none. */
abstract class RemoteHandler extends ParameterHandler {

    @Override
    public final @Nullable Object execute(@Nullable ExecutionEvent event) {
        Shell shell = event == null ? null : HandlerUtil.getActiveShell(event);
        List<RemoteLine> lines = event == null ? List.of() : lines(event);
        if (shell != null && !lines.isEmpty()) {
            ServiceCaller.callOnce(
                    getClass(),
                    RemoteBook.class,
                    book ->
                            ServiceCaller.callOnce(
                                    getClass(),
                                    LxdModel.class,
                                    model -> {
                                        List<RemoteLine> now = now(lines, book);
                                        if (!now.isEmpty()) {
                                            run(shell, now, book, model);
                                        }
                                    }));
        }
        return null;
    }

    /** The selection may be older than what is listed now, with another certificate for one. */
    private static List<RemoteLine> now(List<RemoteLine> selected, RemoteBook book) {
        List<String> specs = selected.stream().map(RemoteLine::spec).toList();
        return book.lines().stream().filter(each -> specs.contains(each.spec())).toList();
    }

    private static List<RemoteLine> lines(ExecutionEvent event) {
        List<RemoteLine> lines = new ArrayList<>();
        if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection) {
            for (Object each : selection) {
                if (each instanceof RemoteLine line) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    abstract void run(Shell shell, List<RemoteLine> lines, RemoteBook book, LxdModel model);

    /**
     * Does something off the user interface's thread, and reads the remotes anew.
     *
     * @param title what could not be done, if so
     */
    static void later(Shell shell, String title, RemoteBook book, Chore work) {
        Chore.start(shell, title, work, book::reload);
    }
}
