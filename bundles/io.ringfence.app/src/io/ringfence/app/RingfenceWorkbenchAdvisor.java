package io.ringfence.app;

import io.ringfence.model.service.LxdModel;

import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

import java.util.List;

/** Sets up the workbench: what it remembers, what it opens and what a new window looks like. */
final class RingfenceWorkbenchAdvisor extends WorkbenchAdvisor {

    private static final String BUNDLE = "io.ringfence.app";
    private static final String REVIEW = "io.ringfence.app.review";

    private final List<String> asked;

    /**
     * @param asked the sources to open, empty for those that were open last
     */
    RingfenceWorkbenchAdvisor(List<String> asked) {
        this.asked = asked;
    }

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

    @Override
    public void postStartup() {
        RememberedSources remembered =
                new RememberedSources(InstanceScope.INSTANCE.getNode(BUNDLE));
        ServiceCaller.callOnce(
                getClass(), LxdModel.class, model -> remembered.openIn(model, asked));
    }
}
