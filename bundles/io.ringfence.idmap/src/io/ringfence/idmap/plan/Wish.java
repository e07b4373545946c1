package io.ringfence.idmap.plan;

import io.ringfence.idmap.IsolatedKeys;
import io.ringfence.idmap.MapFlaws;
import io.ringfence.model.ConfigValue;
import io.ringfence.model.Instance;

import java.util.OptionalLong;
import java.util.Set;

/**
 * Which containers are to be isolated, and how wide.
 *
 * @param scope which containers
 * @param size how many ids each is to have; empty for what it has or the usual 65,536, and 131,072
 *     where containers are to run in it
 */
public record Wish(Scope scope, OptionalLong size) {

    /** Which containers are meant. Privileged ones never are: they have no map. */
    public sealed interface Scope {
        /** Whether the container is meant. */
        boolean has(Instance container);
    }

    /** All containers of the server. */
    public record All() implements Scope {
        @Override
        public boolean has(Instance container) {
            return true;
        }
    }

    /** All containers of these projects. */
    public record Projects(Set<String> names) implements Scope {
        public Projects {
            names = Set.copyOf(names);
        }

        @Override
        public boolean has(Instance container) {
            return names.contains(container.project());
        }
    }

    /** These containers, by {@code PROJECT/NAME}. */
    public record Containers(Set<String> labels) implements Scope {
        public Containers {
            labels = Set.copyOf(labels);
        }

        @Override
        public boolean has(Instance container) {
            return labels.contains(container.project() + "/" + container.name());
        }
    }

    /** These, but for some that have to stay as they are, by {@code PROJECT/NAME}. */
    public record Except(Scope scope, Set<String> labels) implements Scope {
        public Except {
            labels = Set.copyOf(labels);
        }

        @Override
        public boolean has(Instance container) {
            return scope.has(container)
                    && !labels.contains(container.project() + "/" + container.name());
        }
    }

    /** The same wish without these containers. */
    Wish except(Set<String> labels) {
        return labels.isEmpty() ? this : new Wish(new Except(scope, labels), size);
    }

    /** To isolate all containers. */
    public static Wish all() {
        return new Wish(new All(), OptionalLong.empty());
    }

    /** Whether the container is to be isolated. */
    boolean has(Instance container) {
        return container.isContainer() && !container.isPrivileged() && scope.has(container);
    }

    /** How many ids the container is to have. */
    long size(Instance container) {
        if (size.isPresent()) {
            return size.getAsLong();
        }
        IsolatedKeys keys = IsolatedKeys.of(container);
        long usual =
                ConfigValue.isTrue(container.expandedConfig().get("security.nesting"))
                        ? MapFlaws.NEEDED_TO_NEST
                        : MapFlaws.NEEDED;
        return keys.isolated() ? Math.max(keys.size(), usual) : usual;
    }
}
