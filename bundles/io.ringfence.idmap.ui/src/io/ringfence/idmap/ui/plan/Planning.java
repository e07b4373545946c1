package io.ringfence.idmap.ui.plan;

import io.ringfence.ui.Ui;
import io.ringfence.ui.Views;
import io.ringfence.ui.state.Tasks;

import org.eclipse.ui.IWorkbenchWindow;

import java.util.function.Supplier;

/** Plans in the background, then shows it. */
final class Planning {

    private Planning() {}

    /**
     * @param wish is asked for in the background
     */
    static void start(IWorkbenchWindow window, Supplier<PlanWish> wish) {
        PlanDesk plans = window.getService(PlanDesk.class);
        window.getService(Tasks.class)
                .start(
                        Messages.planning,
                        _ -> {
                            plans.plan(wish.get());
                            Ui.later(
                                    window.getShell(),
                                    () -> Views.show(window.getActivePage(), PlanView.ID));
                        });
    }
}
