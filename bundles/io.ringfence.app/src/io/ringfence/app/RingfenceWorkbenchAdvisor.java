package io.ringfence.app;

import io.ringfence.app.perspective.Declared;
import io.ringfence.app.report.Notices;
import io.ringfence.app.report.QuietErrors;
import io.ringfence.app.start.FirstWindow;
import io.ringfence.model.estate.EstateModel;
import io.ringfence.model.service.LxdModel;
import io.ringfence.model.source.Problem;
import io.ringfence.ui.start.Leaving;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.core.runtime.Status;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.statushandlers.AbstractStatusHandler;
import org.eclipse.ui.statushandlers.StatusManager;

import java.util.List;

/** Sets up the workbench: what it remembers, what it opens and what a new window looks like. */
final class RingfenceWorkbenchAdvisor extends WorkbenchAdvisor {

    private final List<String> asked;
    private final Notices notices;
    private final QuietErrors errors;

    private final FirstWindow firstWindow = FirstWindow.look();

    private volatile boolean terminated;

    /** In use for as long as the workbench runs. */
    private final ServiceCaller<EstateModel> estates =
            new ServiceCaller<>(RingfenceWorkbenchAdvisor.class, EstateModel.class);

    /**
     * @param asked the sources and estates to open, empty for what was open last
     * @param notices what the window says of problems
     */
    RingfenceWorkbenchAdvisor(List<String> asked, Notices notices) {
        this.asked = asked;
        this.notices = notices;
        errors = new QuietErrors(notices);
    }

    @Override
    public void initialize(@Nullable IWorkbenchConfigurer configurer) {
        super.initialize(configurer);
        getWorkbenchConfigurer().setSaveAndRestore(true);
        PlatformWords.replace();
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(
            @Nullable IWorkbenchWindowConfigurer configurer) {
        return new RingfenceWindowAdvisor(configurer, notices);
    }

    @Override
    public @Nullable String getInitialWindowPerspectiveId() {
        return Declared.REVIEW;
    }

    @Override
    public void postStartup() {
        for (IWorkbenchWindow window :
                getWorkbenchConfigurer().getWorkbench().getWorkbenchWindows()) {
            firstWindow.show(window);
        }
    }

    /**
     * Opens the estate. Needs no window: it is read while the workbench starts, and what shows it
     * hears of it as of any change.
     */
    void openEstate() {
        ServiceCaller.callOnce(
                getClass(),
                LxdModel.class,
                model ->
                        estates.call(
                                documents ->
                                        new EstateStart(documents, model, this::tell)
                                                .open(asked, LiveChoice.followsAtStart())));
    }

    /** The window opens with what is left; it says what is not. */
    private void tell(Problem problem) {
        ILog.of(RingfenceWorkbenchAdvisor.class).error(problem.line());
        String name = problem.where().substring(problem.where().lastIndexOf('/') + 1);
        notices.show(new Notices.Notice(name + ": " + problem.what(), true));
    }

    @Override
    public AbstractStatusHandler getWorkbenchErrorHandler() {
        return errors;
    }

    /**
     * Asks before something is lost. Called however the program is ended; the window is still
     * there.
     *
     * @return false to go on
     */
    @Override
    public boolean preShutdown() {
        IWorkbenchWindow window =
                getWorkbenchConfigurer().getWorkbench().getActiveWorkbenchWindow();
        return window == null || terminated || mayLeave(window.getShell());
    }

    /** What goes wrong with the question must not keep the window open for ever. */
    private boolean mayLeave(Shell shell) {
        boolean[] may = {true};
        try {
            estates.call(model -> may[0] = new Leaving(shell, model).mayLeave());
        } catch (RuntimeException e) {
            ILog.of(RingfenceWorkbenchAdvisor.class).error(Messages.unexpected, e);
        }
        return may[0];
    }

    /** From now on nobody is there to answer: the window closes without a question. */
    void askNothing() {
        terminated = true;
    }

    /** Something that the user interface did not expect: it goes on. */
    @Override
    public void eventLoopException(@Nullable Throwable problem) {
        StatusManager.getManager()
                .handle(
                        Status.error(Messages.unexpected, problem),
                        StatusManager.LOG | StatusManager.SHOW);
    }
}
