package io.ringfence.idmap.ui.plan;

import io.ringfence.idmap.plan.Wish;

import org.eclipse.osgi.util.NLS;

import java.util.Set;

/**
 * What is to be planned.
 *
 * @param server for which server, empty for all
 * @param wish for which of its containers, and how wide
 */
public record PlanWish(String server, Wish wish) {

    /** Whether a server is meant. */
    public boolean isMeant(String name) {
        return server.isEmpty() || server.equals(name);
    }

    /** The same for people, as in {@code all containers of web-01}. */
    String words() {
        String where = server.isEmpty() ? Messages.wish_servers : server;
        return switch (wish.scope()) {
            case Wish.Projects(Set<String> names) ->
                    NLS.bind(Messages.wish_project, String.join(", ", names), where);
            case Wish.Containers(Set<String> labels) ->
                    labels.size() == 1
                            ? NLS.bind(Messages.wish_one, labels.iterator().next(), where)
                            : NLS.bind(Messages.wish_some, labels.size(), where);
            case Wish.All _, Wish.Except _ -> NLS.bind(Messages.wish_all, where);
        };
    }
}
