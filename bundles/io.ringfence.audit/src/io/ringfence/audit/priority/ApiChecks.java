package io.ringfence.audit.priority;

import io.ringfence.audit.data.DataFile;
import io.ringfence.model.json.Fields;
import io.ringfence.model.json.JsonException;

import java.util.List;
import java.util.Set;

/**
 * What checks of servers and trust stores are about, from {@code exposure.json}.
 *
 * @param api ids of checks whose weakness is used through the API
 * @param listener ids of checks that fail because something listens on every network
 * @param neither ids of the others
 */
record ApiChecks(Set<String> api, Set<String> listener, Set<String> neither) {

    static ApiChecks bundled() {
        return DataFile.object(ApiChecks.class, "exposure.json", ApiChecks::read);
    }

    private static ApiChecks read(Fields file) throws JsonException {
        return new ApiChecks(ids(file, "api"), ids(file, "listener"), ids(file, "neither"));
    }

    private static Set<String> ids(Fields file, String name) throws JsonException {
        List<String> ids = file.texts(name);
        return Set.copyOf(ids);
    }
}
