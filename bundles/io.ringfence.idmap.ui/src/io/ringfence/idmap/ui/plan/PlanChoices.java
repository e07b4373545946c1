package io.ringfence.idmap.ui.plan;

import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.ui.state.Picture;
import io.ringfence.idmap.ui.state.ServerMaps;

import org.eclipse.osgi.util.NLS;

import java.util.List;

/**
 * What a plan can be made for.
 *
 * @param servers those that are open
 * @param selected containers that are selected and can be isolated, of one server; empty for none
 * @param left how many are selected besides: of other servers, or privileged
 * @param server whose they are, empty when nothing of a server is selected
 */
record PlanChoices(
        List<ServerMaps> servers, List<InstanceIdmap> selected, int left, String server) {

    /**
     * @param things all that is selected
     */
    static PlanChoices of(Picture picture, List<?> things) {
        PlanSelection selection = new PlanSelection(picture, things);
        List<InstanceIdmap> selected =
                selection.containers().stream()
                        .filter(each -> !each.instance().isPrivileged())
                        .toList();
        return new PlanChoices(
                picture.servers(),
                selected,
                selection.count() - selected.size(),
                selection.server());
    }

    /** The containers that are selected, for people: which or how many, where, and who is left. */
    String words() {
        String some =
                selected.size() == 1
                        ? NLS.bind(Messages.dialog_one, selected.getFirst().label(), server)
                        : selected.isEmpty()
                                ? Messages.dialog_none
                                : NLS.bind(Messages.dialog_these, selected.size(), server);
        return left == 0 ? some : NLS.bind(Messages.dialog_left, some, left);
    }

    List<String> names() {
        return servers.stream().map(ServerMaps::name).toList();
    }

    /**
     * The projects with containers, in the order of their names.
     *
     * @param server of this server, empty for those of all
     */
    List<String> projects(String server) {
        return servers.stream()
                .filter(each -> server.isEmpty() || each.name().equals(server))
                .flatMap(each -> each.projects().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
