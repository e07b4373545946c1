package io.ringfence.ui.state;

import io.ringfence.model.service.Background;

import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows the captures of the model service among the tasks. */
@Component(service = Background.class)
public final class CaptureTasks implements Background {

    private final Tasks tasks;

    @Activate
    public CaptureTasks(@Reference Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public Running start(String source, Work work) {
        return tasks.start(NLS.bind(Messages.task_reading, source), work);
    }
}
