package io.ringfence.ui.start;

import io.ringfence.model.service.LxdModel;
import io.ringfence.model.source.SourceProvider.KnownSource;
import io.ringfence.ui.widget.EmptyState.Action;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.handlers.IHandlerService;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What can be done while no server is open. */
public final class StartActions {

    private static final String SAMPLE = "sample";
    private static final String OPEN_SAMPLE = "io.ringfence.ui.openSample";
    private static final String OPEN_CAPTURE = "io.ringfence.ui.openCapture";
    private static final String CONNECT = "io.ringfence.ui.connect";

    private final IWorkbenchPartSite site;
    private final LxdModel model;
    private volatile List<KnownSource> found = List.of();

    public StartActions(IWorkbenchPartSite site, LxdModel model) {
        this.site = site;
        this.model = model;
    }

    /** Looks what there is on this machine; {@code onFound} runs on any thread when it is known. */
    public void look(Runnable onFound) {
        CompletableFuture.supplyAsync(model::known)
                .thenAccept(
                        known -> {
                            found = known;
                            onFound.run();
                        });
    }

    /** The sample, a file, every server that was found so far, and any other. */
    public List<Action> all() {
        List<Action> actions = new ArrayList<>();
        actions.add(
                new Action("sample", Messages.sample, Messages.sampleNote, () -> run(OPEN_SAMPLE)));
        actions.add(
                new Action(
                        "open", Messages.capture, Messages.captureNote, () -> run(OPEN_CAPTURE)));
        for (KnownSource known : found) {
            if (!known.spec().equals(SAMPLE)) {
                actions.add(
                        new Action(
                                known.spec().startsWith("unix:") ? "socket" : "kind-server",
                                known.spec(),
                                known.description(),
                                () ->
                                        new Opening(site.getShell(), model)
                                                .openAndSelect(known.spec())));
            }
        }
        actions.add(
                new Action("connect", Messages.connect, Messages.connectNote, () -> run(CONNECT)));
        return actions;
    }

    private void run(String command) {
        try {
            site.getService(IHandlerService.class).executeCommand(command, null);
        } catch (CommandException e) {
            ILog.of(StartActions.class).error(e.getMessage(), e);
        }
    }
}
