package io.ringfence.ui.estate;

import io.ringfence.model.Certificate;
import io.ringfence.model.Gap;
import io.ringfence.model.Instance;
import io.ringfence.model.Listing;
import io.ringfence.model.Network;
import io.ringfence.model.Project;
import io.ringfence.model.Server;
import io.ringfence.ui.estate.Entity.Kind;

import org.eclipse.osgi.util.NLS;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Makes the nodes of one server. */
final class ServerNodes {

    private static final Comparator<EstateNode> BY_LABEL =
            Comparator.comparing(EstateNode::label, String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(EstateNode::label);

    private static final String CUSTOM_VOLUME = "custom";

    private final Server server;

    ServerNodes(Server server) {
        this.server = server;
    }

    EstateNode root() {
        String product = server.info().isIncus() ? "Incus" : "LXD";
        return new EstateNode(
                Entity.server(server.name()),
                Kind.SERVER.icon(),
                server.name(),
                (product + " " + server.info().version()).strip(),
                "",
                new Lazy<>(this::children));
    }

    private List<EstateNode> children() {
        var instances = byProject(server.instances(), Instance::project, this::instance);
        var profiles =
                byProject(
                        server.profiles(),
                        profile -> profile.project(),
                        profile -> leaf(Kind.PROFILE, profile.project(), profile.name(), ""));
        var networks = byProject(server.networks(), Network::project, this::network);
        var acls =
                byProject(
                        server.acls(),
                        acl -> acl.project(),
                        acl -> leaf(Kind.ACL, acl.project(), acl.name(), ""));
        var volumes =
                byProject(
                        customVolumes(),
                        volume -> volume.project(),
                        volume ->
                                leaf(
                                        Kind.VOLUME,
                                        volume.project(),
                                        volume.pool() + "/" + volume.type() + "/" + volume.name(),
                                        volume.contentType()));
        List<EstateNode> nodes = new ArrayList<>();
        for (String project : projects()) {
            nodes.add(
                    projectNode(
                            project,
                            () ->
                                    present(
                                            group(instances, Kind.INSTANCE, project),
                                            group(profiles, Kind.PROFILE, project),
                                            group(networks, Kind.NETWORK, project),
                                            group(acls, Kind.ACL, project),
                                            group(volumes, Kind.VOLUME, project))));
        }
        nodes.addAll(new ServerWideNodes(server).groups());
        return nodes;
    }

    /** The default project first, then by name; those of instances nobody listed, too. */
    private Collection<String> projects() {
        Set<String> names = new TreeSet<>();
        server.projects().forEach(project -> names.add(project.name()));
        server.instances().forEach(instance -> names.add(instance.project()));
        List<String> ordered = new ArrayList<>();
        if (names.remove(Server.DEFAULT_PROJECT)) {
            ordered.add(Server.DEFAULT_PROJECT);
        }
        ordered.addAll(names);
        return ordered;
    }

    private EstateNode projectNode(String name, Supplier<List<EstateNode>> children) {
        Project project = server.project(name);
        boolean restricted = project != null && project.restricted();
        return new EstateNode(
                Entity.project(server.name(), name),
                Kind.PROJECT.icon(),
                name,
                restricted ? Messages.detail_restricted : "",
                "",
                new Lazy<>(children));
    }

    private EstateNode instance(Instance instance) {
        return EstateNode.leaf(
                new Entity(server.name(), Kind.INSTANCE, instance.project(), instance.name()),
                instance.isContainer() ? "kind-container" : "kind-vm",
                instance.name(),
                instance.isRunning() ? "" : instance.status().toLowerCase(Locale.ROOT));
    }

    private EstateNode network(Network network) {
        String detail =
                network.managed()
                        ? network.type()
                        : NLS.bind(Messages.detail_unmanaged, network.type());
        return leaf(Kind.NETWORK, network.project(), network.name(), detail);
    }

    private EstateNode leaf(Kind kind, String project, String name, String detail) {
        return EstateNode.leaf(
                new Entity(server.name(), kind, project, name), kind.icon(), name, detail);
    }

    private Listing<io.ringfence.model.Volume> customVolumes() {
        return new Listing<>(
                server.volumes().stream()
                        .filter(volume -> volume.type().equals(CUSTOM_VOLUME))
                        .toList(),
                server.volumes().gaps());
    }

    /** Nodes of a listing by project, and what is missing of it. */
    private record Parts(Map<String, List<EstateNode>> nodes, List<Gap> gaps) {}

    private static <T> Lazy<Parts> byProject(
            Listing<T> listing, Function<T, String> project, Function<T, EstateNode> node) {
        return new Lazy<>(
                () ->
                        new Parts(
                                listing.stream()
                                        .collect(
                                                Collectors.groupingBy(
                                                        project,
                                                        Collectors.mapping(
                                                                node, Collectors.toList()))),
                                listing.gaps()));
    }

    private EstateNode group(Lazy<Parts> lazyParts, Kind kind, String project) {
        Parts parts = lazyParts.get();
        List<EstateNode> children = parts.nodes().getOrDefault(project, List.of());
        String note =
                parts.gaps().stream()
                        .filter(gap -> gap.project() == null || project.equals(gap.project()))
                        .map(Gap::reason)
                        .collect(Collectors.joining(" "));
        return group(Entity.group(server.name(), kind, project), children, note);
    }

    static EstateNode group(Entity entity, List<EstateNode> children, String note) {
        String detail =
                children.isEmpty() && !note.isEmpty()
                        ? Messages.detail_unknown
                        : "%,d".formatted(children.size());
        return new EstateNode(
                entity,
                entity.kind().icon(),
                entity.kind().groupLabel(),
                detail,
                note,
                new Lazy<>(() -> children.stream().sorted(BY_LABEL).toList()));
    }

    /** Groups with something in them, and those of which something is not known. */
    static List<EstateNode> present(EstateNode... groups) {
        return Arrays.stream(groups)
                .filter(group -> !group.note().isEmpty() || !group.children().get().isEmpty())
                .toList();
    }

    static String certificateLabel(Certificate certificate) {
        return certificate.name().isEmpty()
                ? new Entity("", Kind.CERTIFICATE, "", certificate.fingerprint()).label()
                : certificate.name();
    }
}
