package io.ringfence.app;

import io.ringfence.app.perspective.PerspectiveBar;
import io.ringfence.app.report.Notices;
import io.ringfence.model.estate.EstateModel;
import io.ringfence.model.estate.EstateState;
import io.ringfence.model.service.LxdModel;
import io.ringfence.model.service.Timer;
import io.ringfence.ui.Age;
import io.ringfence.ui.Later;
import io.ringfence.ui.state.ChangeMode;
import io.ringfence.ui.state.Pace;

import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Sets up one workbench window. */
final class RingfenceWindowAdvisor extends WorkbenchWindowAdvisor {

    private static final Point SIZE = new Point(1680, 1000);
    private static final double OF_SCREEN = 0.94;

    /** Below it parts have no height left, of which the toolkit complains in the terminal. */
    private static final Point SMALLEST = new Point(760, 480);

    /** When servers answer in quick succession, at least so much lies between two titles. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Notices notices;
    private @Nullable StatusBar status;
    private final List<LxdModel.Listening> listenings = new ArrayList<>();

    RingfenceWindowAdvisor(@Nullable IWorkbenchWindowConfigurer configurer, Notices notices) {
        super(configurer);
        this.notices = notices;
    }

    @Override
    public ActionBarAdvisor createActionBarAdvisor(@Nullable IActionBarConfigurer configurer) {
        StatusBar made = new StatusBar(configurer, notices);
        status = made;
        return made;
    }

    @Override
    public void preWindowOpen() {
        IWorkbenchWindowConfigurer configurer = getWindowConfigurer();
        configurer.setInitialSize(
                size(configurer.getWorkbenchConfigurer().getWorkbench().getDisplay()));
        configurer.setTitle("Ringfence");
        configurer.setShowMenuBar(true);
        configurer.setShowCoolBar(true);
        configurer.setShowStatusLine(true);
        configurer.setShowProgressIndicator(true);
        configurer.setShowPerspectiveBar(false);
    }

    /** Large enough for a table between two columns, but not larger than the screen. */
    private static Point size(Display display) {
        return onScreen(SIZE, display);
    }

    private static Point onScreen(Point size, Display display) {
        Rectangle screen = display.getPrimaryMonitor().getClientArea();
        return new Point(
                Math.min(size.x, (int) (screen.width * OF_SCREEN)),
                Math.min(size.y, (int) (screen.height * OF_SCREEN)));
    }

    @Override
    public void postWindowOpen() {
        IWorkbenchWindow window = getWindowConfigurer().getWindow();
        Shell shell = window.getShell();
        shell.setMinimumSize(onScreen(SMALLEST, shell.getDisplay()));
        LayoutCheck.follow(window);
        PerspectiveBar.addTo(window);
        FixedBars.fix(window.getService(MWindow.class));
        ThemedIcons.follow(window);
        CommandIcons.follow(window);
        TwoStrokes.show(shell.getDisplay());
        DesktopTheme.follow(window.getShell());
        StatusBar bar = status;
        if (bar != null) {
            bar.followNotices(window.getShell());
        }
        ServiceCaller.callOnce(
                getClass(),
                LxdModel.class,
                model ->
                        ServiceCaller.callOnce(
                                getClass(),
                                EstateModel.class,
                                estates ->
                                        ServiceCaller.callOnce(
                                                getClass(),
                                                ChangeMode.class,
                                                changes ->
                                                        follow(
                                                                window.getShell(),
                                                                model,
                                                                estates,
                                                                changes))));
    }

    private static void title(Shell shell, String title) {
        if (!title.equals(shell.getText())) {
            shell.setText(title);
        }
    }

    private void follow(Shell shell, LxdModel model, EstateModel estates, ChangeMode changes) {
        StatusBar bar = status;
        Later update =
                new Later(
                        shell,
                        () -> {
                            title(shell, WindowTitle.of(model.state(), estates.state()));
                            if (bar != null) {
                                bar.show(model, estates, changes);
                            }
                        });
        Pace changed = new Pace(Timer.SYSTEM, PAUSE, update::ask);
        listenings.add(model.listen((_, _) -> changed.ask()));
        listenings.add(estates.listen((_, _) -> changed.ask()));
        listenings.add(changes.listen(update::ask));
        DamageNotices damage = new DamageNotices(notices);
        damage.changed(EstateState.NONE, estates.state());
        listenings.add(estates.listen(damage::changed));
        // the estate may be open already
        update.ask();
        if (bar != null) {
            Age.onGrowing(shell, () -> bar.show(model, estates, changes));
        }
    }

    @Override
    public void postWindowClose() {
        listenings.forEach(LxdModel.Listening::close);
    }
}
