package io.ringfence.model.read;

import io.ringfence.model.Project;
import io.ringfence.model.Raw;
import io.ringfence.model.Server;
import io.ringfence.model.json.Fields;
import io.ringfence.model.json.JsonException;

import java.util.Map;

/**
 * What an element's reader knows beside the element.
 *
 * @param request what was asked
 * @param raw where the element stands
 * @param projects all projects by name, as far as they could be read
 */
record Context(ApiRequest request, Raw raw, Map<String, Project> projects) {

    /** The project that the element says it is in, else the one that was asked for. */
    String project(Fields element) throws JsonException {
        String own = element.textOrEmpty("project");
        return own.isEmpty() ? request.project() : own;
    }

    /**
     * The project that owns the element. Where the element does not say: older releases answer for
     * a project without the feature with the default project's objects.
     */
    String owner(Fields element, String feature) throws JsonException {
        String name = project(element);
        Project project = projects.get(name);
        return element.has("project") || project == null || project.hasFeature(feature)
                ? name
                : Server.DEFAULT_PROJECT;
    }
}
