package io.ringfence.model.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.Server;
import io.ringfence.model.fixture.FakeAnswers;
import io.ringfence.model.fixture.RandomJson;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.util.List;

/** Whatever a server answers, reading never fails: it says what it could not read. */
class ServerReaderPropertyTest {

    private static final List<String> REQUESTS =
            List.of(
                    "/1.0",
                    "/1.0/projects?recursion=1",
                    "/1.0/instances?recursion=2&all-projects=true",
                    "/1.0/profiles?recursion=1&project=%zz",
                    "/1.0/networks?recursion=1",
                    "/1.0/network-acls?recursion=1",
                    "/1.0/storage-pools?recursion=1&target=m",
                    "/1.0/storage-pools?recursion=1",
                    "/1.0/storage-pools/a/volumes?recursion=1",
                    "/1.0/certificates?recursion=1",
                    "/1.0/auth/identities?recursion=1",
                    "/1.0/operations?recursion=1",
                    "/1.0/warnings?recursion=1",
                    "/1.0/cluster/members?recursion=1",
                    "/1.0?target=x",
                    "",
                    "?=&&;");

    private static final List<String> NAMES =
            List.of(
                    "name",
                    "project",
                    "type",
                    "config",
                    "expanded_config",
                    "expanded_devices",
                    "snapshots",
                    "used_by",
                    "auth",
                    "api_extensions",
                    "environment",
                    "class",
                    "id",
                    "metadata",
                    "request",
                    "ingress",
                    "fingerprint",
                    "managed",
                    "created_at");

    @Property(tries = 1000)
    void anyJsonForAnyRequestIsRead(
            @ForAll("requests") List<String> requests, @ForAll("json") String json) {
        FakeAnswers answers = FakeAnswers.standalone();
        requests.forEach(request -> answers.ok(request, json));
        Server server = answers.read();
        server.instances().forEach(instance -> assertThat(instance.raw().json()).isNotEmpty());
        assertThat(server.answers().list()).hasSizeGreaterThanOrEqualTo(requests.size());
    }

    @Property(tries = 300)
    void anyTextForAnyRequestIsRead(
            @ForAll("requests") List<String> requests, @ForAll String text, @ForAll int status) {
        FakeAnswers answers = FakeAnswers.standalone();
        requests.forEach(request -> answers.body(request, status, text));
        answers.read();
    }

    @Provide
    Arbitrary<List<String>> requests() {
        return Arbitraries.of(REQUESTS).set().ofMaxSize(6).map(List::copyOf);
    }

    @Provide
    Arbitrary<String> json() {
        return Arbitraries.longs().map(seed -> new RandomJson(NAMES, seed).value());
    }
}
