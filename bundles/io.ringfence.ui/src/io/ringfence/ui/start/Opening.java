package io.ringfence.ui.start;

import io.ringfence.model.Server;
import io.ringfence.model.service.LxdModel;
import io.ringfence.model.service.LxdState;
import io.ringfence.model.service.OpenSource;
import io.ringfence.model.source.Problem;
import io.ringfence.ui.Ui;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.state.Selection;

import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

import java.util.List;

/**
 * Opens a source because the user asked for it. One that cannot be (no such file, no such name) is
 * told at once; one that cannot be reached is kept, and its node and page say why.
 */
public final class Opening {

    /** No view: all views follow. */
    private static final String NOWHERE = "";

    private final Shell shell;
    private final LxdModel model;

    /**
     * @param shell over which a problem is told
     */
    public Opening(Shell shell, LxdModel model) {
        this.shell = shell;
        this.model = model;
    }

    /** Opens a source in the background. */
    public void open(String spec) {
        model.open(spec).thenAccept(this::told);
    }

    /** Opens a source in the background; when it is there, it is what is selected. */
    public void openAndSelect(String spec) {
        model.open(spec)
                .thenAccept(
                        source -> {
                            told(source);
                            if (model.state().source(spec).isPresent()) {
                                Ui.later(shell, () -> select(source));
                            }
                        });
    }

    private void told(OpenSource source) {
        Problem problem = source.problem();
        if (problem != null && model.state().source(source.spec()).isEmpty()) {
            new Telling(shell).later(Messages.problem_open, problem);
        }
    }

    private void select(OpenSource source) {
        PlatformUI.getWorkbench()
                .getService(Selection.class)
                .make(NOWHERE, List.of(Entity.server(name(source))));
    }

    /** As the capture calls its first server, or as the source is called that has none. */
    private String name(OpenSource source) {
        LxdState state = model.state();
        return state.capture().servers().stream()
                .map(Server::name)
                .filter(
                        server ->
                                state.sourceOf(server)
                                        .filter(from -> from.spec().equals(source.spec()))
                                        .isPresent())
                .findFirst()
                .orElse(source.spec());
    }

    /** Tells what went wrong, where, and what to do; from any thread. */
    public void tellLater(Problem problem) {
        new Telling(shell).later(Messages.problem_save, problem);
    }
}
