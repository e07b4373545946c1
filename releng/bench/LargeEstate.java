import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.ringfence.model.Answer;
import io.ringfence.model.Answers;
import io.ringfence.model.Capture;
import io.ringfence.model.Server;
import io.ringfence.model.file.CaptureFile;
import io.ringfence.model.read.ServerReader;
import io.ringfence.model.source.Progress;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a large capture out of a real one: its instances again and again, spread over projects.
 * Arguments: capture file, number of instances, number of projects, output file.
 */
final class LargeEstate {

    private static final ObjectMapper JSON = new ObjectMapper();

    public static void main(String[] args) throws Exception {
        Capture real = new CaptureFile().read(Path.of(args[0]), Progress.NONE);
        int instances = Integer.parseInt(args[1]);
        int projects = Integer.parseInt(args[2]);
        Server model =
                real.servers().stream()
                        .max((a, b) -> a.instances().items().size() - b.instances().items().size())
                        .orElseThrow();
        List<Answer> answers = new ArrayList<>();
        List<JsonNode> patterns = new ArrayList<>();
        for (Answer answer : model.answers().list()) {
            String request = answer.request();
            if (request.startsWith("/1.0/instances?")) {
                JSON.readTree(answer.body()).path("metadata").forEach(patterns::add);
            } else if (request.startsWith("/1.0/projects?")) {
                answers.add(projects(answer, projects));
            } else if (!request.contains("project=")) {
                answers.add(answer);
            } else if (request.contains("project=default")) {
                answers.add(answer);
                for (int project = 0; project < projects; project++) {
                    answers.add(
                            Answer.of(
                                    request.replace("project=default", "project=p" + project),
                                    answer.status(),
                                    answer.body()));
                }
            }
        }
        for (int project = 0; project < projects; project++) {
            answers.add(instances(patterns, instances, projects, project));
        }
        Server large =
                ServerReader.read(
                        "large",
                        model.captured(),
                        model.connection(),
                        new Answers(answers),
                        model.hostFacts());
        new CaptureFile()
                .write(new Capture(List.of(large)), Path.of(args[3]), "benchmark", Instant.now());
        System.out.println(large.instances().items().size() + " instances");
    }

    private static Answer projects(Answer answer, int number) throws Exception {
        ObjectNode envelope = (ObjectNode) JSON.readTree(answer.body());
        ArrayNode list = (ArrayNode) envelope.required("metadata");
        for (int project = 0; project < number; project++) {
            list.addObject()
                    .put("name", "p" + project)
                    .put("description", "")
                    .putObject("config")
                    .put("features.profiles", "true")
                    .put("features.images", "true");
        }
        return Answer.of(answer.request(), answer.status(), JSON.writeValueAsBytes(envelope));
    }

    private static Answer instances(
            List<JsonNode> patterns, int instances, int projects, int project) throws Exception {
        ObjectNode envelope = JSON.createObjectNode().put("type", "sync").put("status_code", 200);
        ArrayNode list = envelope.putArray("metadata");
        for (int number = project; number < instances; number += projects) {
            ObjectNode instance = patterns.get(number % patterns.size()).deepCopy();
            instance.put("name", "c" + number).put("project", "p" + project);
            list.add(instance);
        }
        return Answer.of(
                "/1.0/instances?recursion=1&project=p" + project,
                200,
                JSON.writeValueAsBytes(envelope));
    }
}
