package io.ringfence.app;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** Sets up the workbench: what it remembers and what a new window looks like. */
final class RingfenceWorkbenchAdvisor extends WorkbenchAdvisor {

    private static final String REVIEW = "io.ringfence.app.review";

    @Override
    public void initialize(@Nullable IWorkbenchConfigurer configurer) {
        super.initialize(configurer);
        getWorkbenchConfigurer().setSaveAndRestore(true);
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(
            @Nullable IWorkbenchWindowConfigurer configurer) {
        return new RingfenceWindowAdvisor(configurer);
    }

    @Override
    public @Nullable String getInitialWindowPerspectiveId() {
        return REVIEW;
    }
}
