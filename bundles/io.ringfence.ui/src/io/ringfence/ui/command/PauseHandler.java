package io.ringfence.ui.command;

import io.ringfence.model.service.LxdModel;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;

import java.util.Map;

/** Follows live servers or pauses; its items show which. */
public final class PauseHandler extends EstateHandler implements IElementUpdater {

    @Override
    void run(ExecutionEvent event, Shell shell, LxdModel model) {
        model.follow(!model.state().following());
    }

    @Override
    public void updateElement(@Nullable UIElement element, @Nullable Map parameters) {
        ServiceCaller.callOnce(
                getClass(),
                LxdModel.class,
                model -> {
                    if (element != null) {
                        element.setChecked(!model.state().following());
                    }
                });
    }
}
