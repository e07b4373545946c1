package io.ringfence.remote.trust;

import io.ringfence.model.json.Json;
import io.ringfence.remote.own.ProjectName;

import java.util.List;
import java.util.Map;

/** How far somebody may go who is let in. Nobody becomes an administrator by leaving a word out. */
public sealed interface Limitation {

    /** Not at all: root on the host. */
    record Administrator() implements Limitation {}

    /**
     * To some projects.
     *
     * @param projects at least one: a client without projects could do nothing
     */
    record Projects(List<ProjectName> projects) implements Limitation {

        public Projects {
            projects = List.copyOf(projects);
            if (projects.isEmpty()) {
                throw new IllegalArgumentException("at least one project");
            }
        }
    }

    /** The names of the projects; none for an administrator. */
    default List<String> names() {
        return switch (this) {
            case Administrator() -> List.of();
            case Projects(List<ProjectName> projects) ->
                    projects.stream().map(ProjectName::text).toList();
        };
    }

    /**
     * Says it to a server. Projects go with {@code restricted} always: without it they mean nothing
     * (LXD 5.0.2 and Incus 6.0.4 accept that and make an administrator).
     */
    default void put(Map<String, Json> members) {
        members.put("restricted", names().isEmpty() ? Json.Bool.FALSE : Json.Bool.TRUE);
        members.put("projects", new Json.Arr(names().stream().<Json>map(Json.Text::new).toList()));
    }

    /** In words, as in {@code administrator}, {@code restricted to shop, web}. */
    default String words() {
        return names().isEmpty() ? "administrator" : "restricted to " + String.join(", ", names());
    }
}
