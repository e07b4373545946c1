package io.ringfence.idmap.ui.plan;

import io.ringfence.idmap.ui.export.SaveAs;
import io.ringfence.ui.Clip;
import io.ringfence.ui.view.PaneView;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.handlers.HandlerUtil;

import java.nio.charset.StandardCharsets;

/** Copies or saves the commands of a plan, or ends what is compared; its parameter says which. */
public final class PlanOutHandler extends AbstractHandler implements IExecutableExtension {

    private String what = "";

    @Override
    public void setInitializationData(
            @Nullable IConfigurationElement element,
            @Nullable String property,
            @Nullable Object data) {
        what = data instanceof String text ? text : "";
    }

    @Override
    public @Nullable Object execute(@Nullable ExecutionEvent event) {
        if (event != null && HandlerUtil.getActivePart(event) instanceof PaneView view) {
            PlanDesk plans =
                    view.getSite().getWorkbenchWindow().getWorkbench().getService(PlanDesk.class);
            String commands = plans.commands();
            if (what.equals("end")) {
                plans.end();
                view.say(Messages.ended);
            } else if (commands.isEmpty()) {
                view.say(Messages.no_plan);
            } else if (what.equals("copy")) {
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
