package io.ringfence.audit.edited;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.ringfence.audit.fixture.Sample;
import io.ringfence.model.Answer;
import io.ringfence.model.Answers;
import io.ringfence.model.Connection;
import io.ringfence.model.HostFacts;
import io.ringfence.model.Instance;
import io.ringfence.model.Known;
import io.ringfence.model.Server;
import io.ringfence.model.facts.HostFactsReader;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.read.ServerReader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The answers of a real server, open for changes. Its name is {@value #NAME}. */
final class EditedServer {

    /** The name of every edited server, whatever the real one is called. */
    static final String NAME = "edited";

    private static final ObjectMapper JSON = new ObjectMapper();

    private record Page(String request, int status, ObjectNode envelope) {

        boolean isOf(String path) {
            return request.equals(path) || request.startsWith(path + "?");
        }
    }

    private final Server real;
    private final List<Page> pages = new ArrayList<>();
    private final Map<String, ObjectNode> facts = new LinkedHashMap<>();
    private Known<Connection> connection;

    private EditedServer(Server real) {
        this.real = real;
        connection = real.connection();
        for (Answer answer : real.answers().list()) {
            pages.add(new Page(answer.request(), answer.status(), object(answer.body())));
        }
        real.hostFacts().forEach((host, each) -> facts.put(host, object(bytes(each.raw().json()))));
    }

    /** An LXD server of the sample that is in no cluster. */
    static EditedServer lxd() {
        return of(server -> !server.info().isIncus() && !server.info().clustered());
    }

    /** The LXD cluster of the sample. */
    static EditedServer cluster() {
        return of(server -> !server.info().isIncus() && server.info().clustered());
    }

    /** An Incus server of the sample. */
    static EditedServer incus() {
        return of(server -> server.info().isIncus());
    }

    private static EditedServer of(Predicate<Server> wanted) {
        return new EditedServer(
                Sample.capture().servers().stream().filter(wanted).findFirst().orElseThrow());
    }

    /** The server as it would be read from a capture of these answers. */
    Server read() {
        List<Answer> answers =
                pages.stream()
                        .map(page -> Answer.of(page.request(), page.status(), text(page)))
                        .toList();
        Map<String, HostFacts> read = new LinkedHashMap<>();
        facts.forEach((host, each) -> read.put(host, facts(each)));
        return ServerReader.read(NAME, real.captured(), connection, new Answers(answers), read);
    }

    /** Changes what the answer to {@code GET /1.0} tells. */
    EditedServer info(Consumer<ObjectNode> edit) {
        pages.stream()
                .filter(page -> page.isOf("/1.0"))
                .forEach(page -> edit.accept(object(page.envelope(), "metadata")));
        return this;
    }

    /** Sets a key of the server's configuration; an empty value takes it away. */
    EditedServer config(String key, String value) {
        return info(info -> set(object(info, "config"), key, value));
    }

    /** Says something else in the server's environment. */
    EditedServer environment(String key, String value) {
        return info(info -> set(object(info, "environment"), key, value));
    }

    /** Adds an API extension. */
    EditedServer extension(String name) {
        return info(info -> info.withArray("/api_extensions").add(name));
    }

    /**
     * Changes each element of the lists that a path answers with.
     *
     * @param path without its query, as in {@code /1.0/instances}
     */
    EditedServer each(String path, Consumer<ObjectNode> edit) {
        for (Page page : pages) {
            if (page.isOf(path)) {
                page.envelope()
                        .withArray("/metadata")
                        .forEach(element -> edit.accept((ObjectNode) element));
            }
        }
        return this;
    }

    /** Changes the list that a path answers with for the default project, or for all projects. */
    EditedServer list(String path, Consumer<ArrayNode> edit) {
        pages.stream()
                .filter(page -> page.isOf(path))
                .filter(
                        page ->
                                !page.request().contains("project=")
                                        || page.request().contains("project=default")
                                        || page.request().contains("all-projects=true"))
                .forEach(page -> edit.accept(page.envelope().withArray("/metadata")));
        return this;
    }

    /** Changes one element. */
    EditedServer named(String path, String name, Consumer<ObjectNode> edit) {
        return each(
                path,
                element -> {
                    if (element.path("name").asText().equals(name)) {
                        edit.accept(element);
                    }
                });
    }

    /**
     * Changes {@link #container()}, or one of its kind.
     *
     * @param label {@code PROJECT/NAME}
     */
    EditedServer instance(String label, Consumer<ObjectNode> edit) {
        return each(
                "/1.0/instances",
                element -> {
                    String own = element.path("project").asText() + "/" + element.path("name");
                    if (own.replace("\"", "").equals(label)) {
                        edit.accept(element);
                        element.set("expanded_config", merged(element, "config"));
                        element.set("expanded_devices", merged(element, "devices"));
                    }
                });
    }

    /** Changes the facts of each host. */
    EditedServer facts(Consumer<ObjectNode> edit) {
        facts.values().forEach(edit);
        return this;
    }

    /** As it is when nobody ran the script on the host. */
    EditedServer withoutFacts() {
        facts.clear();
        return this;
    }

    /** As a server answers a client that it does not trust with anything. */
    EditedServer forbidden() {
        pages.replaceAll(
                page ->
                        new Page(
                                page.request(),
                                403,
                                object("{'type':'error','error':'not authorized'}")));
        return withoutFacts();
    }

    /** As a server that answers with something else than it was asked for. */
    EditedServer garbled() {
        pages.replaceAll(page -> new Page(page.request(), 200, object("{'metadata':'hello'}")));
        return this;
    }

    /** Changes how it was reached. */
    EditedServer connection(UnaryOperator<Connection> edit) {
        connection = connection.map(edit::apply);
        return this;
    }

    /** The label of a container of the default project that is stopped. */
    String container() {
        return containers().getFirst();
    }

    /** Labels of all containers of the default project that are stopped. */
    List<String> containers() {
        return real.instances().stream()
                .filter(Instance::isContainer)
                .filter(each -> each.project().equals("default") && !each.isRunning())
                .map(each -> each.project() + "/" + each.name())
                .toList();
    }

    /** The name of a host of it. */
    String host() {
        return real.hostFacts().keySet().iterator().next();
    }

    /** The server as it really was. */
    Server real() {
        return real;
    }

    /** Sets a member, or takes it away where the value is empty. */
    static void set(ObjectNode object, String key, String value) {
        if (value.isEmpty()) {
            object.remove(key);
        } else {
            object.put(key, value);
        }
    }

    /** The member that is an object, made where it is missing. */
    static ObjectNode object(ObjectNode parent, String name) {
        return parent.get(name) instanceof ObjectNode child ? child : parent.putObject(name);
    }

    /** An object of JSON text; apostrophes stand for quotes. */
    static ObjectNode object(String text) {
        return object(bytes(text.replace('\'', '"')));
    }

    /** What an instance has itself counts more than what its profiles gave it. */
    private static ObjectNode merged(ObjectNode instance, String own) {
        ObjectNode all = object(instance, "expanded_" + own).deepCopy();
        all.setAll(object(instance, own));
        return all;
    }

    private static HostFacts facts(JsonNode document) {
        try {
            return HostFactsReader.read(bytes(document.toString()));
        } catch (JsonException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] text(Page page) {
        return bytes(page.envelope().toString());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static ObjectNode object(byte[] json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
