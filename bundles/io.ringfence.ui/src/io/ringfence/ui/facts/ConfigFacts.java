package io.ringfence.ui.facts;

import io.ringfence.model.Network;
import io.ringfence.model.NetworkAcl;
import io.ringfence.model.Project;
import io.ringfence.model.StoragePool;
import io.ringfence.model.Volume;
import io.ringfence.ui.page.Part;

import org.eclipse.osgi.util.NLS;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Facts about what is little more than its configuration. */
final class ConfigFacts {

    private ConfigFacts() {}

    static List<Part> of(Project project) {
        return Parts.of(
                new FactList(Messages.heading_facts)
                        .add(Messages.description, project.description())
                        .add(Messages.restricted, project.restricted())
                        .add(Messages.usedBy, users(project.usedBy()))
                        .part(),
                config(project.config()));
    }

    static List<Part> of(Network network) {
        return Parts.of(
                new FactList(Messages.heading_facts)
                        .add(Messages.description, network.description())
                        .add(Messages.type, network.type())
                        .add(Messages.managed, network.managed())
                        .add(Messages.status, network.status())
                        .add(Messages.usedBy, users(network.usedBy()))
                        .part(),
                config(network.config()));
    }

    static List<Part> of(NetworkAcl acl) {
        return Parts.of(
                new FactList(Messages.heading_facts)
                        .add(Messages.description, acl.description())
                        .add(Messages.usedBy, users(acl.usedBy()))
                        .part(),
                rules(Messages.heading_ingress, acl.ingress()),
                rules(Messages.heading_egress, acl.egress()),
                config(acl.config()));
    }

    static List<Part> of(StoragePool pool) {
        return Parts.of(
                new FactList(Messages.heading_facts)
                        .add(Messages.description, pool.description())
                        .add(Messages.driver, pool.driver())
                        .add(Messages.status, pool.status())
                        .add(Messages.usedBy, users(pool.usedBy()))
                        .part(),
                pool.config().optional().map(ConfigFacts::config).orElse(List.of()),
                pool.config()
                        .whyUnknown()
                        .<List<Part>>map(
                                why -> List.of(new Part.Prose(Messages.heading_config, why)))
                        .orElse(List.of()));
    }

    static List<Part> of(Volume volume) {
        return Parts.of(
                new FactList(Messages.heading_facts)
                        .add(Messages.pool, volume.pool())
                        .add(Messages.type, volume.type())
                        .add(Messages.content, volume.contentType())
                        .add(Messages.usedBy, users(volume.usedBy()))
                        .part(),
                config(volume.config()));
    }

    static List<Part> config(Map<String, String> config) {
        return new FactList(Messages.heading_config).config(config).part();
    }

    /** How many use it. */
    static String users(List<String> urls) {
        return urls.isEmpty() ? Messages.nobody : NLS.bind(Messages.users, urls.size());
    }

    private static List<Part> rules(String heading, List<NetworkAcl.Rule> rules) {
        FactList list = new FactList(heading);
        for (NetworkAcl.Rule rule : rules) {
            String what =
                    Stream.of(
                                    rule.protocol(),
                                    rule.source(),
                                    rule.sourcePort(),
                                    "→",
                                    rule.destination(),
                                    rule.destinationPort(),
                                    rule.description())
                            .filter(text -> !text.isEmpty())
                            .collect(Collectors.joining(" "));
            list.add(rule.action() + " · " + rule.state(), what);
        }
        return list.part();
    }
}
