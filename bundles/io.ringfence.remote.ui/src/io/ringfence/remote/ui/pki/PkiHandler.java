package io.ringfence.remote.ui.pki;

import io.ringfence.model.PlainText;
import io.ringfence.model.Server;
import io.ringfence.model.service.LxdModel;
import io.ringfence.model.source.Problem;
import io.ringfence.remote.key.Access;
import io.ringfence.remote.pki.Issued;
import io.ringfence.remote.ui.widget.Chore;
import io.ringfence.ui.Asking;
import io.ringfence.ui.start.Telling;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What can be done in the workshop; the parameter in {@code plugin.xml} says what. */
public final class PkiHandler extends AbstractHandler implements IExecutableExtension {

    private String what = "";

    @Override
    public void setInitializationData(
            @Nullable IConfigurationElement element,
            @Nullable String property,
            @Nullable Object data) {
        what = data instanceof String text ? text : "";
    }

    @Override
    public @Nullable Object execute(@Nullable ExecutionEvent event) {
        Shell shell = event == null ? null : HandlerUtil.getActiveShell(event);
        if (event != null && shell != null) {
            ServiceCaller.callOnce(
                    getClass(), Workshop.class, workshop -> run(shell, workshop, selected(event)));
        }
        return null;
    }

    private static @Nullable PkiRow selected(ExecutionEvent event) {
        return HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection
                        && selection.getFirstElement() instanceof PkiRow row
                ? row
                : null;
    }

    private void run(Shell shell, Workshop workshop, @Nullable PkiRow row) {
        if (row == null) {
            start(shell, workshop);
        } else if (row instanceof PkiRow.Leaf(var ca, var issued)) {
            certificate(shell, workshop, ca.folder(), issued, row);
        } else {
            authority(shell, workshop, row);
        }
    }

    private void start(Shell shell, Workshop workshop) {
        switch (what) {
            case "new" -> done(workshop, new NewAuthorityDialog(shell, workshop).open());
            case "open" -> open(shell, workshop);
            default -> {}
        }
    }

    private void authority(Shell shell, Workshop workshop, PkiRow row) {
        Path folder = row.authority().place();
        switch (what) {
            case "issue" -> done(workshop, IssueDialog.fresh(shell, folder).open());
            case "publish" -> done(workshop, RevokeDialog.list(shell, folder).open());
            case "mend" -> mend(shell, workshop, row.authority());
            case "forget" -> forget(shell, workshop, row.authority());
            default -> start(shell, workshop);
        }
    }

    private void certificate(
            Shell shell, Workshop workshop, Path folder, Issued issued, PkiRow row) {
        switch (what) {
            case "renew" -> done(workshop, IssueDialog.renewal(shell, folder, issued).open());
            case "revoke" -> done(workshop, RevokeDialog.of(shell, folder, issued).open());
            case "export" -> export(shell, folder, issued);
            default -> authority(shell, workshop, row);
        }
    }

    private static void done(Workshop workshop, int answer) {
        if (answer == Window.OK) {
            workshop.reload();
        }
    }

    private static void open(Shell shell, Workshop workshop) {
        String folder = new DirectoryDialog(shell).open();
        if (folder != null) {
            workshop.add(Path.of(folder));
        }
    }

    private static void forget(Shell shell, Workshop workshop, Ca ca) {
        int answer =
                MessageDialog.open(
                        MessageDialog.QUESTION,
                        shell,
                        Messages.forget_title,
                        NLS.bind(Messages.forget_text, PlainText.of(ca.name()), ca.place()),
                        0,
                        Messages.forget_keep,
                        Messages.forget_forget);
        if (answer == 1) {
            workshop.forget(ca.place());
        }
    }

    /** Takes from other users what they must not use. */
    private static void mend(Shell shell, Workshop workshop, Ca ca) {
        if (ca instanceof Ca.Readable readable) {
            Chore.start(
                    shell,
                    Messages.mend_title,
                    () -> {
                        for (Access fault : readable.faults()) {
                            fault.mend();
                        }
                    },
                    workshop::reload);
        }
    }

    private static void export(Shell shell, Path folder, Issued issued) {
        List<Server> servers = new ArrayList<>();
        ServiceCaller.callOnce(
                PkiHandler.class,
                LxdModel.class,
                model -> servers.addAll(model.capture().servers()));
        ExportDialog dialog = new ExportDialog(shell, folder, issued, servers);
        if (!Asking.isAgreed(dialog, shell)) {
            return;
        }
        List<Path> written = dialog.written();
        Path page = written.getLast();
        try {
            new InstructionsDialog(
                            shell,
                            NLS.bind(
                                    Messages.instructions_written,
                                    written.stream()
                                            .map(file -> String.valueOf(file.getFileName()))
                                            .collect(Collectors.joining(", ")),
                                    page.getParent()),
                            Files.readString(page))
                    .open();
        } catch (IOException e) {
            new Telling(shell)
                    .later(
                            Messages.instructions_title,
                            new Problem(
                                    Problem.Kind.BAD_INPUT,
                                    Messages.instructions_unreadable,
                                    page.toString(),
                                    Messages.instructions_unreadableRemedy));
        }
    }
}
