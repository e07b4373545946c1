package io.ringfence.idmap.ui.plan;

import io.ringfence.idmap.ui.export.SaveAs;
import io.ringfence.ui.Clip;
import io.ringfence.ui.command.ParameterHandler;
import io.ringfence.ui.view.PaneView;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.handlers.HandlerUtil;

import java.nio.charset.StandardCharsets;

/** Copies or saves the commands of a plan, or ends what is compared; its parameter says which. */
public final class PlanOutHandler extends ParameterHandler {

    @Override
    public @Nullable Object execute(@Nullable ExecutionEvent event) {
        if (event != null && HandlerUtil.getActivePart(event) instanceof PaneView view) {
            PlanDesk plans =
                    view.getSite().getWorkbenchWindow().getWorkbench().getService(PlanDesk.class);
            String commands = plans.commands();
            if (parameter().equals("end")) {
                plans.end();
                view.say(Messages.ended);
            } else if (commands.isEmpty()) {
                view.say(Messages.no_plan);
            } else if (parameter().equals("copy")) {
                Clip.copy(view.getSite().getShell(), commands);
                view.say(Messages.copied);
            } else {
                new SaveAs(view, Messages.save_title, Messages.save_what)
                        .ask(
                                "isolate.sh",
                                "sh",
                                Messages.save_files,
                                out -> out.write(commands.getBytes(StandardCharsets.UTF_8)));
            }
        }
        return null;
    }
}
