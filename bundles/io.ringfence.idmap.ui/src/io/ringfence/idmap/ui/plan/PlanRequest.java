package io.ringfence.idmap.ui.plan;

import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.plan.Wish;

import org.eclipse.jdt.annotation.Nullable;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the user chose in the dialog.
 *
 * @param server which server, empty for all
 * @param project which project of it, null when a project does not matter
 * @param containers which containers, null when it is not about single ones
 * @param size ids for each, empty for the usual number
 */
record PlanRequest(
        String server,
        @Nullable String project,
        @Nullable List<InstanceIdmap> containers,
        OptionalLong size) {

    /** The same for the planner. Takes time: not for the user interface. */
    PlanWish wish() {
        List<InstanceIdmap> single = containers;
        String one = project;
        Wish.Scope scope;
        if (single != null) {
            scope =
                    new Wish.Containers(
                            single.stream().map(InstanceIdmap::label).collect(Collectors.toSet()));
        } else if (one != null) {
            scope = new Wish.Projects(Set.of(one));
        } else {
            scope = new Wish.All();
        }
        return new PlanWish(server, new Wish(scope, size));
    }
}
