package io.ringfence.model.trust;

import io.ringfence.model.Answer;
import io.ringfence.model.Known;
import io.ringfence.model.Raw;
import io.ringfence.model.Server;
import io.ringfence.model.json.Fields;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.json.JsonReader;
import io.ringfence.model.trust.AccessGroup.Permission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the groups of fine-grained authorization from the answers of a server. */
final class GroupsReader {

    private static final String REQUEST = "/1.0/auth/groups?";
    private static final String EXTENSION = "access_management";

    private GroupsReader() {}

    /** None for a release that has none; unknown when the server was not asked or did not tell. */
    static Known<List<AccessGroup>> read(Server server) {
        Optional<Answer> answer =
                server.answers().list().stream()
                        .filter(each -> each.request().startsWith(REQUEST))
                        .findFirst();
        if (answer.isEmpty() || answer.get().status() != 200) {
            return server.info().apiExtensions().contains(EXTENSION)
                    ? Known.unknown("the server did not tell its groups: ask as an administrator")
                    : Known.of(List.of());
        }
        try {
            JsonReader json = new JsonReader();
            List<AccessGroup> groups = new ArrayList<>();
            for (Raw element : answer.get().elements()) {
                groups.add(group(Fields.of(element.tree(json), "")));
            }
            return Known.of(List.copyOf(groups));
        } catch (JsonException e) {
            return Known.unknown("the server's groups cannot be read: " + e.what());
        }
    }

    private static AccessGroup group(Fields fields) throws JsonException {
        List<Permission> permissions = new ArrayList<>();
        for (Fields each : fields.objects("permissions")) {
            permissions.add(
                    new Permission(
                            each.text("entity_type"), each.text("url"), each.text("entitlement")));
        }
        return new AccessGroup(
                fields.text("name"),
                fields.textOrEmpty("description"),
                permissions,
                fields.texts("identity_provider_groups"));
    }
}
