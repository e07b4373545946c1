package io.ringfence.model.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.Answer;
import io.ringfence.model.Gap;
import io.ringfence.model.Instance;
import io.ringfence.model.Server;
import io.ringfence.model.fixture.FakeAnswers;

import org.junit.jupiter.api.Test;

import java.util.Map;

class GapsTest {

    private static final String ALL = "/1.0/instances?recursion=1&all-projects=true";

    private static String instance(String name, String more) {
        return "{\"name\":\""
                + name
                + "\",\"type\":\"container\",\"expanded_config\":{},\"expanded_devices\":{}"
                + more
                + "}";
    }

    @Test
    void aMalformedElementIsAGapAndTheRestIsRead() {
        Server server =
                FakeAnswers.standalone()
                        .ok(
                                ALL,
                                "["
                                        + instance("a", "")
                                        + ",{\"name\":\"b\",\"project\":\"p\",\"type\":\"container\",\"expanded_config\":[]},"
                                        + "\"/1.0/instances/c\",{\"name\":7},"
                                        + instance("d", ",\"config\":{\"k\":{\"x\":1}}")
                                        + ","
                                        + instance("e", ",\"created_at\":\"yesterday\"")
                                        + ","
                                        + instance("f", ",\"config\":{\"n\":null,\"b\":true}")
                                        + "]")
                        .read();
        assertThat(server.instances().items()).extracting(Instance::name).containsExactly("a", "f");
        assertThat(server.instances().items().getLast().config())
                .containsExactly(Map.entry("b", "true"));
        assertThat(server.instances().gaps())
                .containsExactly(
                        new Gap(
                                "p",
                                ALL
                                        + ": element 1: expanded_config: expected an object, found"
                                        + " an array"),
                        new Gap(null, ALL + ": element 2: expected an object, found a string"),
                        new Gap(null, ALL + ": element 3: name: expected a string, found a number"),
                        new Gap(
                                null,
                                ALL + ": element 4: config.k: expected a string, found an object"),
                        new Gap(
                                null,
                                ALL + ": element 5: created_at: expected a time in ISO-8601"));
    }

    @Test
    void operationsThatAreNoObjectAreAGap() {
        String request = "/1.0/operations?recursion=1";
        assertThat(FakeAnswers.standalone().ok(request, "\"none\"").read().tokens().gaps())
                .containsExactly(
                        new Gap(null, request + ": element 0: expected an object, found a string"));
        assertThat(FakeAnswers.standalone().ok(request, "null").read().tokens().complete())
                .isTrue();
    }

    @Test
    void countsGapsBeyondTheFirst() {
        Server server = FakeAnswers.standalone().ok(ALL, "[" + "1,".repeat(100) + "1]").read();
        assertThat(server.instances().gaps()).hasSize(21);
        assertThat(server.instances().gaps().getLast().reason()).contains("81 more instances");
    }

    @Test
    void anErrorBecomesAGapThatSaysWhatToDo() {
        Server server =
                FakeAnswers.standalone()
                        .error("/1.0/instances?recursion=1&project=p", 403, "not\\u001b authorized")
                        .error("/1.0/certificates?recursion=1", 500, "database is locked")
                        .error("/1.0/profiles?recursion=1&project=gone", 404, "Project not found")
                        .add(
                                Answer.unreadable(
                                        "/1.0/warnings?recursion=1", 0, 0, "no answer within 10 s"))
                        .body("/1.0/networks?recursion=1", 200, "<html>secret</html>")
                        .read();
        assertThat(server.instances().gaps())
                .containsExactly(
                        new Gap(
                                "p",
                                "this client may not see instances (403 not authorized,"
                                    + " /1.0/instances?recursion=1&project=p): capture with an"
                                    + " unrestricted client certificate or over the local socket"));
        assertThat(server.certificates().gaps().getFirst().reason())
                .contains("500 database is locked", "look at the server's log");
        assertThat(server.profiles().gaps().getFirst().reason()).contains("404 Project not found");
        assertThat(server.warnings().gaps().getFirst().reason()).contains("no answer within 10 s");
        assertThat(server.networks().gaps().getFirst().reason())
                .contains("is not JSON but HTML")
                .doesNotContain("secret");
    }

    @Test
    void perProjectAnswersRepairARefusalOfAllProjects() {
        Server server =
                FakeAnswers.standalone()
                        .error(ALL, 403, "not authorized")
                        .ok("/1.0/instances?recursion=1&project=own", "[" + instance("a", "") + "]")
                        .read();
        assertThat(server.instances().complete()).isTrue();
        assertThat(server.instances().items()).hasSize(1);
    }

    @Test
    void whatWasNotAskedIsUnknownUnlessTheReleaseDoesNotHaveIt() {
        Server server = FakeAnswers.empty().ok("/1.0", FakeAnswers.INFO).read();
        assertThat(server.instances().gaps()).hasSize(1);
        assertThat(server.warnings().gaps()).hasSize(1);
        assertThat(server.identities().complete()).isTrue();
        assertThat(server.members().complete()).isTrue();
    }

    @Test
    void aListThatIsNoListIsAGap() {
        Server server =
                FakeAnswers.standalone()
                        .ok("/1.0/warnings?recursion=1", "\"none\"")
                        .ok("/1.0/profiles?recursion=1", "null")
                        .body("/1.0/networks?recursion=1", 200, "{\"type\":\"sync\"}")
                        .body("/1.0/network-acls?recursion=1", 200, "[]")
                        .read();
        assertThat(server.warnings().gaps().getFirst().reason())
                .contains("expected an object, found a string");
        assertThat(server.profiles().complete()).isTrue();
        assertThat(server.networks().gaps().getFirst().reason()).contains("no metadata");
        assertThat(server.acls().gaps().getFirst().reason()).contains("no metadata");
    }
}
