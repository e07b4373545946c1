package io.ringfence.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.Idmap;
import io.ringfence.idmap.IdmapEntry;
import io.ringfence.idmap.IdmapException;
import io.ringfence.idmap.ProcMap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A lab with containers, and what Ringfence and the kernel say of their id maps. */
final class IdmapLab implements AutoCloseable {

    static final String ISOLATED = "security.idmap.isolated=true";

    private final Lab lab;
    private final Product product;
    private final boolean hasHost;

    private IdmapLab(Lab lab, Path folder, boolean hasHost) throws IOException {
        this.lab = lab;
        this.product = new Product(Files.createDirectory(folder.resolve("home")));
        this.hasHost = hasHost;
    }

    /** A daemon on this machine, below {@code folder}. */
    static IdmapLab start(Path folder) throws IOException {
        return start(Lab.Flavour.LXD, folder);
    }

    /** A daemon of this sort on this machine, below {@code folder}. */
    static IdmapLab start(Lab.Flavour flavour, Path folder) throws IOException {
        return new IdmapLab(Lab.start(flavour, folder.resolve("lab")), folder, false);
    }

    /** A daemon with these lines in its own {@code /etc/subuid} and {@code /etc/subgid}. */
    static IdmapLab startHost(Path folder, String... lines) throws IOException {
        Path etc = folder.resolve("lab/host/etc");
        Files.createDirectories(etc);
        for (String file : List.of("subuid", "subgid")) {
            Files.writeString(etc.resolve(file), String.join("\n", lines) + "\n");
        }
        Lab lab = Lab.start(Lab.Flavour.LXD, folder.resolve("lab"), "--host", "idmaps");
        return new IdmapLab(lab, folder, true);
    }

    static String size(long ids) {
        return "security.idmap.size=" + ids;
    }

    String client(String... arguments) {
        return lab.client(arguments);
    }

    /** The client's program. */
    String program() {
        return lab.program();
    }

    Path folder() {
        return lab.folder();
    }

    /** Runs a script with the variables of the client; its result may be a failure. */
    Shell.Result shell(String commands) {
        return Shell.run(
                lab.folder(),
                lab.environment(),
                Duration.ofMinutes(3),
                List.of("sh", "-ec", commands));
    }

    void launch(String project, String name, String... config) {
        create("launch", project, name, config);
    }

    /** As {@link #launch}, without a start. */
    void make(String project, String name, String... config) {
        create("init", project, name, config);
    }

    private void create(String command, String project, String name, String... config) {
        List<String> words = new ArrayList<>(List.of(command, "bb", name, "--project", project));
        if (!project.equals("default")) {
            lab.client(
                    "image", "copy", "bb", "local:", "--alias", "bb", "--target-project", project);
        }
        for (String each : config) {
            words.addAll(List.of("-c", each));
        }
        lab.client(words.toArray(String[]::new));
    }

    /** What {@code ringfence idmap} says of the server, with the facts of a host of its own. */
    JsonNode maps() throws IOException {
        return new ObjectMapper()
                .readTree(idmap("", "--format", "json"))
                .required("servers")
                .required(0);
    }

    /**
     * Runs {@code ringfence idmap} with the server as its source.
     *
     * @param command {@code plan} or another of its commands, empty for none
     */
    String idmap(String command, String... options) throws IOException {
        return run(command, options).expectSuccess();
    }

    /** As {@link #idmap}, whatever its status. */
    Shell.Result run(String command, String... options) throws IOException {
        List<String> all = new ArrayList<>(List.of("idmap"));
        if (!command.isEmpty()) {
            all.add(command);
        }
        all.add("unix://" + lab.socket());
        if (hasHost) {
            all.addAll(List.of("--host-facts", facts().toString()));
        }
        all.addAll(List.of(options));
        return product.run(all.toArray(String[]::new));
    }

    /** Runs commands in a container. */
    String inside(String container, String commands) {
        return lab.client("exec", container, "--", "sh", "-ec", commands).strip();
    }

    /** What the facts script says on the daemon's own machine. */
    private Path facts() throws IOException {
        Path script =
                Product.ROOT.resolve("bundles/io.ringfence.model/resources/ringfence-host-facts");
        Path facts = lab.folder().resolveSibling("facts.json");
        Files.writeString(
                facts,
                Lab.script("lxd", List.of("exec", lab.folder().toString(), "sh", script.toString()))
                        .expectSuccess());
        return facts;
    }

    /** The maps of all containers that run, as the kernel has them; by project and name. */
    Map<String, Idmap> kernelMaps() throws IOException, IdmapException {
        Map<String, Idmap> kernel = new TreeMap<>();
        for (JsonNode each : maps().required("instances")) {
            if (each.required("running").booleanValue()) {
                String project = each.required("project").textValue();
                String name = each.required("name").textValue();
                kernel.put(project + "/" + name, kernelMap(project, name));
            }
        }
        return kernel;
    }

    private Idmap kernelMap(String project, String name) throws IOException, IdmapException {
        String answer = lab.client("query", "/1.0/instances/" + name + "/state?project=" + project);
        JsonNode state = new ObjectMapper().readTree(answer);
        Path process = Path.of("/proc", state.required("pid").asText());
        List<IdmapEntry> entries = new ArrayList<>();
        for (IdKind kind : IdKind.values()) {
            Path file = process.resolve(kind.label() + "_map");
            entries.addAll(ProcMap.parse(kind, Files.readString(file)));
        }
        assertThat(entries).as(name).isNotEmpty();
        return Idmap.of(entries);
    }

    @Override
    public void close() {
        lab.close();
    }
}
