package io.ringfence.model.read;

import io.ringfence.model.Network;
import io.ringfence.model.NetworkAcl;
import io.ringfence.model.Server;
import io.ringfence.model.json.Fields;
import io.ringfence.model.json.JsonException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads networks and their access control lists. */
final class NetworkReader {

    private NetworkReader() {}

    static Network network(Fields element, Context context) throws JsonException {
        boolean managed = element.flag("managed");
        return new Network(
                // the host's own interfaces are listed in every project and belong to none
                managed ? context.owner(element, "networks") : Server.DEFAULT_PROJECT,
                element.text("name"),
                element.textOrEmpty("type"),
                managed,
                element.textOrEmpty("status"),
                element.textOrEmpty("description"),
                ConfigReader.config(element, "config"),
                element.texts("used_by"),
                context.raw());
    }

    static NetworkAcl acl(Fields element, Context context) throws JsonException {
        return new NetworkAcl(
                context.owner(element, "networks"),
                element.text("name"),
                element.textOrEmpty("description"),
                ConfigReader.config(element, "config"),
                rules(element, "ingress"),
                rules(element, "egress"),
                element.texts("used_by"),
                context.raw());
    }

    private static List<NetworkAcl.Rule> rules(Fields acl, String direction) throws JsonException {
        List<NetworkAcl.Rule> rules = new ArrayList<>();
        for (Fields rule : acl.objects(direction)) {
            rules.add(
                    new NetworkAcl.Rule(
                            rule.text("action"),
                            rule.textOrEmpty("state"),
                            rule.textOrEmpty("source"),
                            rule.textOrEmpty("destination"),
                            rule.textOrEmpty("protocol"),
                            rule.textOrEmpty("source_port"),
                            rule.textOrEmpty("destination_port"),
                            rule.textOrEmpty("description")));
        }
        return Collections.unmodifiableList(rules);
    }
}
