package io.ringfence.app;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** Sets up one workbench window. */
final class RingfenceWindowAdvisor extends WorkbenchWindowAdvisor {

    RingfenceWindowAdvisor(@Nullable IWorkbenchWindowConfigurer configurer) {
        super(configurer);
    }

    @Override
    public void preWindowOpen() {
        IWorkbenchWindowConfigurer configurer = getWindowConfigurer();
        configurer.setInitialSize(new Point(1280, 820));
        configurer.setTitle("Ringfence");
        configurer.setShowStatusLine(true);
    }
}
