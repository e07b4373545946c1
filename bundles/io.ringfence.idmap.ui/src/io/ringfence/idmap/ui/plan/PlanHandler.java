package io.ringfence.idmap.ui.plan;

import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.ui.state.IdmapDesk;
import io.ringfence.idmap.ui.state.Pick;
import io.ringfence.idmap.ui.state.ServerMaps;
import io.ringfence.ui.Ui;
import io.ringfence.ui.state.Tasks;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Plans an isolation: asks for whom, then shows it in the picture and as a table. */
public final class PlanHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(@Nullable ExecutionEvent event) {
        IWorkbenchWindow window =
                event == null ? null : HandlerUtil.getActiveWorkbenchWindow(event);
        if (window != null) {
            IdmapDesk desk = window.getWorkbench().getService(IdmapDesk.class);
            List<ServerMaps> servers = desk.picture().servers();
            Set<String> projects = new TreeSet<>();
            for (ServerMaps each : servers) {
                each.maps().members().stream()
                        .flatMap(member -> member.instances().stream())
                        .forEach(one -> projects.add(one.instance().project()));
            }
            Pick pick = desk.pick();
            PlanDialog dialog =
                    new PlanDialog(
                            window.getShell(),
                            servers.stream().map(ServerMaps::name).toList(),
                            List.copyOf(projects),
                            selected(pick),
                            server(pick));
            if (!servers.isEmpty() && dialog.open() == Window.OK) {
                plan(window, dialog);
            }
        }
        return null;
    }

    private static Set<String> selected(@Nullable Pick pick) {
        return switch (pick) {
            case Pick.OfLane lane -> labels(lane.containers());
            case Pick.OneOverlap overlap -> labels(overlap.overlap().instances().toList());
            case Pick.OneId _ -> Set.of();
            case null -> Set.of();
        };
    }

    private static Set<String> labels(List<InstanceIdmap> containers) {
        return containers.stream()
                .filter(each -> !each.instance().isPrivileged())
                .map(InstanceIdmap::label)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String server(@Nullable Pick pick) {
        return switch (pick) {
            case Pick.OfLane lane -> lane.host().server();
            case Pick.OneOverlap overlap -> overlap.host().server();
            case Pick.OneId _ -> "";
            case null -> "";
        };
    }

    private static void plan(IWorkbenchWindow window, PlanDialog dialog) {
        PlanDesk plans = window.getWorkbench().getService(PlanDesk.class);
        window.getWorkbench()
                .getService(Tasks.class)
                .start(
                        Messages.planning,
                        _ -> {
                            plans.plan(dialog::isMeant, dialog.wish());
                            Ui.later(window.getShell(), () -> show(window));
                        });
    }

    private static void show(IWorkbenchWindow window) {
        try {
            window.getActivePage().showView(PlanView.ID);
        } catch (PartInitException e) {
            ILog.of(PlanHandler.class).error(e.getMessage(), e);
        }
    }
}
