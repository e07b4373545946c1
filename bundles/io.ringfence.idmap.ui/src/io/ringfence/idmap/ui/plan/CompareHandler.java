package io.ringfence.idmap.ui.plan;

import io.ringfence.model.Capture;
import io.ringfence.model.estate.EstateModel;
import io.ringfence.model.estate.Recorded;
import io.ringfence.model.file.CaptureFile;
import io.ringfence.model.file.FileSourceProvider;
import io.ringfence.model.source.Progress;
import io.ringfence.model.source.SourceException;
import io.ringfence.ui.Asking;
import io.ringfence.ui.Ui;
import io.ringfence.ui.start.Telling;
import io.ringfence.ui.state.Tasks;
import io.ringfence.ui.view.PaneView;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.eclipse.ui.handlers.HandlerUtil;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Compares the id maps with those of another capture: of the estate's history, or a file. */
public final class CompareHandler extends AbstractHandler {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    /** Reads a capture. */
    @FunctionalInterface
    private interface Reading {
        Capture read() throws SourceException;
    }

    @Override
    public @Nullable Object execute(@Nullable ExecutionEvent event) {
        if (event != null && HandlerUtil.getActivePart(event) instanceof PaneView view) {
            EstateModel estate = workbench(view).getService(EstateModel.class);
            List<Object> choices = new ArrayList<>();
            choices.add(Messages.compare_file);
            choices.addAll(estate.state().estate().history().reversed());
            ElementListSelectionDialog dialog =
                    new ElementListSelectionDialog(
                            view.getSite().getShell(),
                            LabelProvider.createTextProvider(CompareHandler::label));
            dialog.setTitle(Messages.compare_title);
            dialog.setMessage(Messages.compare_text);
            dialog.setElements(choices.toArray());
            dialog.setMultipleSelection(false);
            if (Asking.isAgreed(dialog, view.getSite().getShell())) {
                Object chosen = dialog.getFirstResult();
                if (chosen instanceof Recorded recorded) {
                    compare(view, label(recorded), () -> estate.load(recorded, Progress.NONE));
                } else {
                    file(view);
                }
            }
        }
        return null;
    }

    private static String label(@Nullable Object choice) {
        return choice instanceof Recorded recorded
                ? NLS.bind(
                        Messages.compare_recorded,
                        TIME.format(recorded.captured()),
                        String.join(", ", recorded.servers()))
                : String.valueOf(choice);
    }

    private static void file(PaneView view) {
        FileDialog dialog = new FileDialog(view.getSite().getShell(), SWT.OPEN);
        dialog.setText(Messages.compare_title);
        dialog.setFilterExtensions(new String[] {"*" + CaptureFile.EXTENSION, "*"});
        String file = dialog.open();
        if (file != null) {
            compare(
                    view,
                    String.valueOf(Path.of(file).getFileName()),
                    () -> new FileSourceProvider().find(file).orElseThrow().capture(Progress.NONE));
        }
    }

    private static void compare(PaneView view, String label, Reading reading) {
        Shell shell = view.getSite().getShell();
        PlanDesk desk = workbench(view).getService(PlanDesk.class);
        workbench(view)
                .getService(Tasks.class)
                .start(
                        Messages.comparing,
                        _ -> {
                            try {
                                int servers = desk.compare(reading.read(), label);
                                String said =
                                        servers == 0
                                                ? Messages.compare_none
                                                : NLS.bind(Messages.compared, label);
                                Ui.later(shell, () -> view.say(said));
                            } catch (SourceException e) {
                                new Telling(shell).later(Messages.compare_title, e.problem());
                            }
                        });
    }

    private static IWorkbench workbench(PaneView view) {
        return view.getSite().getWorkbenchWindow().getWorkbench();
    }
}
