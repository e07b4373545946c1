package io.ringfence.app;

import io.ringfence.app.report.Notices;
import io.ringfence.app.start.Workspace;
import io.ringfence.model.estate.EstateFile;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The desktop application: opens the workbench window and stays until it is closed. */
public final class WorkbenchApplication implements IApplication {

    private static final List<String> TAKES_VALUE =
            List.of("-cssTheme", "-perspective", "-showLocation");

    private static final List<String> FILES = List.of(EstateFile.EXTENSION, ".ringfence");

    private volatile @Nullable Display display;

    @Override
    public Object start(@Nullable IApplicationContext context) {
        Display.setAppName("Ringfence");
        Notices notices = new Notices();
        try (Workspace workspace = Workspace.open(Platform.getInstanceLocation())) {
            String problem = workspace.problem();
            if (problem != null) {
                notices.show(new Notices.Notice(problem, true));
            }
            return run(new RingfenceWorkbenchAdvisor(sources(context), notices));
        }
    }

    private Object run(RingfenceWorkbenchAdvisor advisor) {
        Display opened = PlatformUI.createDisplay();
        display = opened;
        DesktopTheme.prepare(ThemeChoice.current());
        KeptColours.forget(InstanceScope.INSTANCE.getNode("org.eclipse.ui.workbench"));
        Thread.ofPlatform().name("ringfence-start").daemon().start(advisor::openEstate);
        try (var _ = Termination.heed(opened, advisor::askNothing)) {
            int code = PlatformUI.createAndRunWorkbench(opened, advisor);
            return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        } finally {
            opened.dispose();
        }
    }

    /** The sources that the command line names: everything that is not an option. */
    private static List<String> sources(@Nullable IApplicationContext context) {
        Object arguments =
                context == null
                        ? null
                        : context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        return arguments instanceof String[] words ? sources(words) : List.of();
    }

    /** All words but options and what the platform's own take; files as absolute paths. */
    static List<String> sources(String... words) {
        List<String> sources = new ArrayList<>();
        for (int index = 0; index < words.length; index++) {
            boolean value = index > 0 && TAKES_VALUE.contains(words[index - 1]);
            if (!words[index].startsWith("-") && !value) {
                sources.add(place(words[index]));
            }
        }
        return sources;
    }

    /** What an estate remembers must not depend on the folder that the program was started in. */
    private static String place(String word) {
        return FILES.stream().anyMatch(word::endsWith)
                ? Path.of(word).toAbsolutePath().normalize().toString()
                : word;
    }

    @Override
    public void stop() {
        Display running = display;
        if (running == null || running.isDisposed()) {
            return;
        }
        running.asyncExec(
                () -> {
                    if (PlatformUI.isWorkbenchRunning()) {
                        PlatformUI.getWorkbench().close();
                    }
                });
    }
}
