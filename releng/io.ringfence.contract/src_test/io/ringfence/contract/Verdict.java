package io.ringfence.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What an audit says of one entity, or should say.
 *
 * @param where {@code TYPE PROJECT/NAME:DEVICE} without the parts that there are none of
 */
record Verdict(String check, String outcome, String where) implements Comparable<Verdict> {

    /** The outcomes of an audit's JSON. */
    static List<Verdict> ofAudit(String json) throws IOException {
        return read(new ObjectMapper().readTree(json).required("findings"));
    }

    /** What {@code releng/lab/plant} says that it planted. */
    static List<Verdict> ofPlan(String json) throws IOException {
        return read(new ObjectMapper().readTree(json));
    }

    private static List<Verdict> read(JsonNode list) {
        List<Verdict> verdicts = new ArrayList<>();
        for (JsonNode node : list) {
            JsonNode entity = node.required("entity");
            String project = node.path("project").asText("");
            JsonNode device = entity.has("device") ? entity.get("device") : node.path("device");
            verdicts.add(
                    new Verdict(
                            node.required("check").textValue(),
                            node.required("outcome").textValue(),
                            entity.required("type").textValue()
                                    + " "
                                    + (project.isEmpty() ? "" : project + "/")
                                    + entity.required("name").textValue()
                                    + (device.isTextual() ? ":" + device.textValue() : "")));
        }
        return verdicts;
    }

    /** The failures among {@code verdicts}, of these checks. */
    static Set<Verdict> failures(List<Verdict> verdicts, Set<String> checks) {
        return verdicts.stream()
                .filter(verdict -> verdict.outcome().equals("fail"))
                .filter(verdict -> checks.contains(verdict.check()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The ids of the checks that say something here. */
    static Set<String> checks(List<Verdict> verdicts) {
        return verdicts.stream().map(Verdict::check).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public int compareTo(Verdict other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return check + " " + outcome + " " + where;
    }
}
