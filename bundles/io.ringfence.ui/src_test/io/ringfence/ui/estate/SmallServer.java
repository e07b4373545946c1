package io.ringfence.ui.estate;

import io.ringfence.model.Answers;
import io.ringfence.model.Certificate;
import io.ringfence.model.Gap;
import io.ringfence.model.Instance;
import io.ringfence.model.InstanceType;
import io.ringfence.model.Known;
import io.ringfence.model.Listing;
import io.ringfence.model.Network;
import io.ringfence.model.Profile;
import io.ringfence.model.Project;
import io.ringfence.model.Raw;
import io.ringfence.model.Server;
import io.ringfence.model.ServerInfo;
import io.ringfence.model.Warning;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes servers with a few things in them, for tests. */
public final class SmallServer {

    /** When every server was captured. */
    public static final Instant CAPTURED = Instant.parse("2026-03-01T12:00:00Z");

    private final String name;
    private final List<Project> projects = new ArrayList<>();
    private final List<Instance> instances = new ArrayList<>();
    private final List<Profile> profiles = new ArrayList<>();
    private final List<Network> networks = new ArrayList<>();
    private final List<Certificate> certificates = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();
    private final List<Gap> certificateGaps = new ArrayList<>();
    private final List<Gap> networkGaps = new ArrayList<>();

    private SmallServer(String name) {
        this.name = name;
        project("default");
    }

    public static SmallServer named(String name) {
        return new SmallServer(name);
    }

    public SmallServer project(String project, String... config) {
        projects.add(new Project(project, "", pairs(config), List.of(), Raw.none()));
        return this;
    }

    /** A running container with its own configuration. */
    public SmallServer container(String project, String container, String... config) {
        return instance(project, container, InstanceType.CONTAINER, "Running", List.of(), config);
    }

    public SmallServer instance(
            String project,
            String instance,
            InstanceType type,
            String status,
            List<String> profileNames,
            String... config) {
        Map<String, String> own = pairs(config);
        instances.add(
                new Instance(
                        project,
                        instance,
                        type,
                        status,
                        "none",
                        "",
                        profileNames,
                        own,
                        Map.of(),
                        own,
                        Map.of(),
                        Listing.of(List.of()),
                        CAPTURED,
                        raw("/1.0/instances", instance)));
        return this;
    }

    public SmallServer profile(String project, String profile, String... config) {
        profiles.add(
                new Profile(project, profile, "", pairs(config), Map.of(), List.of(), Raw.none()));
        return this;
    }

    public SmallServer network(String project, String network, boolean managed) {
        networks.add(
                new Network(
                        project,
                        network,
                        "bridge",
                        managed,
                        "Created",
                        "",
                        Map.of(),
                        List.of(),
                        Raw.none()));
        return this;
    }

    public SmallServer certificate(String fingerprint, String certificate) {
        certificates.add(
                new Certificate(
                        fingerprint, certificate, "client", false, List.of(), "", Raw.none()));
        return this;
    }

    public SmallServer warning(String uuid, String type) {
        warnings.add(
                new Warning(uuid, type, "low", "new", "", "", "", "", 1, CAPTURED, Raw.none()));
        return this;
    }

    /** Certificates cannot be read. */
    public SmallServer certificatesHidden(String why) {
        certificateGaps.add(new Gap(null, why));
        return this;
    }

    /** Networks of one project cannot be read. */
    public SmallServer networksHidden(String project, String why) {
        networkGaps.add(new Gap(project, why));
        return this;
    }

    public Server build() {
        ServerInfo info =
                new ServerInfo(
                        "lxd",
                        "5.0.2",
                        true,
                        List.of("tls"),
                        Set.of(),
                        Known.of(Map.of("core.https_address", ":8443")),
                        Map.of("server_name", name),
                        Map.of(),
                        false,
                        raw("/1.0", name));
        return new Server(
                name,
                CAPTURED,
                Known.unknown("it was made by hand"),
                info,
                Listing.of(List.of()),
                Listing.of(projects),
                Listing.of(instances),
                Listing.of(profiles),
                new Listing<>(networks, networkGaps),
                Listing.of(List.of()),
                Listing.of(List.of()),
                Listing.of(List.of()),
                new Listing<>(certificates, certificateGaps),
                Listing.of(List.of()),
                Listing.of(List.of()),
                Listing.of(warnings),
                Map.of(),
                Answers.NONE);
    }

    private static Raw raw(String request, String name) {
        byte[] json = ("{\"name\":\"" + name + "\"}").getBytes(StandardCharsets.UTF_8);
        return new Raw(request, json, 0, json.length);
    }

    private static Map<String, String> pairs(String... keysAndValues) {
        Map<String, String> map = new java.util.TreeMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
