package io.ringfence.app.tests;

import io.ringfence.model.Answer;
import io.ringfence.model.Answers;
import io.ringfence.model.Capture;
import io.ringfence.model.Server;
import io.ringfence.model.file.CaptureFile;
import io.ringfence.model.file.SampleSourceProvider;
import io.ringfence.model.json.Json;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.json.JsonReader;
import io.ringfence.model.read.ServerReader;
import io.ringfence.model.source.Progress;
import io.ringfence.model.source.SourceException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Makes a capture of one server with very many instances out of the sample. */
final class LargeEstate {

    private static final int PROJECTS = 20;

    private final JsonReader reader = new JsonReader();

    private LargeEstate() {}

    /** Writes a capture of a server {@code large} with instances {@code c0}, {@code c1} … */
    static void write(Path file, int instances) {
        try {
            Capture capture = new Capture(List.of(server("large", instances)));
            new CaptureFile().write(capture, file, "test", Instant.EPOCH);
        } catch (SourceException e) {
            throw new AssertionError(e);
        }
    }

    /** A server with instances {@code c0}, {@code c1} … in {@value #PROJECTS} projects. */
    static Server server(String name, int instances) {
        try {
            return new LargeEstate().make(name, instances);
        } catch (SourceException | JsonException e) {
            throw new AssertionError(e);
        }
    }

    /** The same answers, read anew as of now: what a capture of a server costs without its net. */
    static Server again(Server server) {
        return ServerReader.read(
                server.name(),
                Instant.now(),
                server.connection(),
                server.answers(),
                server.hostFacts());
    }

    private Server make(String name, int instances) throws SourceException, JsonException {
        Server model =
                new SampleSourceProvider()
                                .find(SampleSourceProvider.SPEC)
                                .orElseThrow()
                                .capture(Progress.NONE)
                                .servers()
                                .stream()
                                .max(
                                        (a, b) ->
                                                a.instances().items().size()
                                                        - b.instances().items().size())
                                .orElseThrow();
        List<Answer> answers = new ArrayList<>();
        List<Json> patterns = new ArrayList<>();
        for (Answer answer : model.answers().list()) {
            if (answer.request().startsWith("/1.0/instances?")) {
                patterns.addAll(items(answer));
            } else if (answer.request().startsWith("/1.0/projects?")) {
                answers.add(answerOf(answer.request(), projects()));
            } else if (!answer.request().contains("project=")) {
                answers.add(answer);
            }
        }
        for (int project = 0; project < PROJECTS; project++) {
            List<Json> list = new ArrayList<>();
            for (int i = project; i < instances; i += PROJECTS) {
                list.add(renamed(patterns.get(i % patterns.size()), "c" + i, "p" + project));
            }
            answers.add(answerOf("/1.0/instances?recursion=1&project=p" + project, list));
        }
        return ServerReader.read(
                name,
                model.captured(),
                model.connection(),
                new Answers(answers),
                model.hostFacts());
    }

    private List<Json> items(Answer answer) throws JsonException {
        return reader.read(answer.body()) instanceof Json.Obj(var members)
                        && members.get("metadata") instanceof Json.Arr(var items)
                ? items
                : List.of();
    }

    private static List<Json> projects() {
        List<Json> list = new ArrayList<>();
        for (int project = 0; project < PROJECTS; project++) {
            list.add(
                    new Json.Obj(
                            Map.of(
                                    "name", new Json.Text("p" + project),
                                    "description", new Json.Text(""),
                                    "config", new Json.Obj(Map.of()))));
        }
        return list;
    }

    private static Json renamed(Json instance, String name, String project) {
        UnaryOperator<Map<String, Json>> rename =
                members -> {
                    Map<String, Json> copy = new LinkedHashMap<>(members);
                    copy.put("name", new Json.Text(name));
                    copy.put("project", new Json.Text(project));
                    return copy;
                };
        return instance instanceof Json.Obj(var members)
                ? new Json.Obj(rename.apply(members))
                : instance;
    }

    private static Answer answerOf(String request, List<Json> items) {
        Json envelope =
                new Json.Obj(
                        Map.of(
                                "type", new Json.Text("sync"),
                                "status_code", new Json.Num("200"),
                                "metadata", new Json.Arr(items)));
        return Answer.of(request, 200, envelope.text().getBytes(StandardCharsets.UTF_8));
    }
}
