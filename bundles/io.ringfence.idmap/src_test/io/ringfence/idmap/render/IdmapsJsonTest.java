package io.ringfence.idmap.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.idmap.Containers;
import io.ringfence.idmap.plan.Planner;
import io.ringfence.idmap.plan.Wish;
import io.ringfence.model.Capture;
import io.ringfence.model.json.Json;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.json.JsonReader;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

class IdmapsJsonTest {

    private static final Containers ESTATE =
            new Containers()
                    .onDefault("d1", "uid 1000 5")
                    .isolated("p1/x", 165_536, 65_536)
                    .isolated("p2/x", 165_536, 65_536)
                    .stopped("root", "security.privileged", "true")
                    .stopped("broken", "volatile.idmap.next", "[{]");

    private static final Capture CAPTURE = new Capture(List.of(ESTATE.server()));

    private static String maps() throws IOException {
        StringWriter out = new StringWriter();
        IdmapsJson.write(CAPTURE, out);
        return out.toString();
    }

    private static Json read(String text) throws JsonException {
        return new JsonReader().read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsPromisedIsThere() throws IOException, JsonException {
        String json = maps();
        assertThat(read(json)).isInstanceOf(Json.Obj.class);
        assertThat(json)
                .startsWith(
                        "{\"format\":\"ringfence-idmap/1\",\"servers\":[\n{\"server\":\"web-01\"")
                .endsWith("]}\n")
                .contains(
                        "{\"project\":\"p1\",\"name\":\"x\",\"kind\":\"isolated\",\"running\":false,"
                            + "\"pendingRestart\":false,\"source\":\"volatile.idmap.next\","
                            + "\"unknown\":null,"
                            + "\"uid\":[{\"host\":165536,\"container\":0,\"size\":65536}],"
                            + "\"gid\":[{\"host\":165536,\"container\":0,\"size\":65536}]}")
                .contains(
                        "{\"class\":\"isolated-identical\",\"kind\":\"uid\",\"severity\":\"high\","
                                + "\"instances\":[\"p1/x\",\"p2/x\"],\"from\":165536,\"to\":231071,"
                                + "\"ranges\":[{\"from\":165536,\"to\":231071}],\"ids\":65536,")
                .contains("\"cause\":\"one name in two projects\"")
                .contains("\"kind\":\"uid\",\"from\":0,\"to\":0,\"name\":\"root\"")
                .contains("\"next\":{\"from\":231072,\"to\":296607,\"meets\":[]}")
                .contains("\"unknown\":\"The key volatile.idmap.next is of no use.");
    }

    @Test
    void twoRunsAreTheSameToTheByte() throws IOException {
        assertThat(maps()).isEqualTo(maps());
    }

    @Test
    void whoAndPlanAreDocumentsOfTheirOwn() throws IOException, JsonException {
        StringWriter who = new StringWriter();
        WhoJson.write(CAPTURE, 165_541, who);
        assertThat(read(who.toString())).isInstanceOf(Json.Obj.class);
        assertThat(who.toString())
                .startsWith("{\"format\":\"ringfence-idmap-who/1\",\"id\":165541,\"servers\":[")
                .contains(
                        "{\"project\":\"p1\",\"name\":\"x\",\"kind\":\"uid\",\"id\":5,"
                                + "\"key\":\"security.idmap.isolated\"}")
                .contains("\"unknown\":[\n\"default/broken\"]");
        StringWriter plan = new StringWriter();
        PlanJson.write(List.of(Planner.plan(ESTATE.server(), Wish.all())), plan);
        assertThat(read(plan.toString())).isInstanceOf(Json.Obj.class);
        assertThat(plan.toString())
                .startsWith("{\"format\":\"ringfence-idmap-plan/1\",\"servers\":[")
                .contains(
                        "\"action\":\"keep\"",
                        "\"action\":\"set\"",
                        "\"after\":[",
                        "\"commands\":[")
                .contains("\"subIdLine\":null");
    }
}
