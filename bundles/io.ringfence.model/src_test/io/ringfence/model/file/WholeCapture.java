package io.ringfence.model.file;

import io.ringfence.model.Answer;
import io.ringfence.model.Capture;
import io.ringfence.model.ClientRemote;
import io.ringfence.model.Connection;
import io.ringfence.model.HostFacts;
import io.ringfence.model.Known;
import io.ringfence.model.Server;
import io.ringfence.model.facts.HostFactsReader;
import io.ringfence.model.fixture.FakeAnswers;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.read.ServerReader;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A capture that has something of everything that a file keeps. */
final class WholeCapture {

    static final Instant CREATED = Instant.parse("2026-03-02T08:00:00Z");

    private WholeCapture() {}

    static Capture make() throws JsonException {
        HostFacts facts =
                HostFactsReader.read(
                        "{\"format\":\"ringfence-host-facts/1\",\"hostname\":\"host1\"}"
                                .getBytes(StandardCharsets.UTF_8));
        Server first =
                ServerReader.read(
                        "web",
                        Instant.parse("2026-03-01T12:00:00Z"),
                        Known.of(
                                new Connection(
                                        Connection.Transport.HTTPS,
                                        "host1:8443",
                                        Known.of(
                                                new Connection.Tls(
                                                        "TLSv1.3",
                                                        "TLS_AES_256_GCM_SHA384",
                                                        List.of("PEM"))),
                                        Known.of(List.of()),
                                        Known.unknown("nobody listened"),
                                        Known.of(new ClientRemote("lxc", "lab")))),
                        FakeAnswers.standalone()
                                .ok(
                                        "/1.0/instances?recursion=1&all-projects=true",
                                        "[{\"name\":\"c1\",\"type\":\"container\",\"config\":{\"user.pw\":\"hunter2\"},"
                                            + "\"expanded_config\":{\"user.pw\":\"hunter2\"},\"expanded_devices\":{}}]")
                                .error("/1.0/certificates?recursion=1", 403, "not authorized")
                                .add(
                                        Answer.unreadable(
                                                "/1.0/warnings?recursion=1", 200, 9, "too slow"))
                                .answers(),
                        Map.of("host1", facts));
        return new Capture(List.of(first, FakeAnswers.standalone().read("db")));
    }

    /** The same as a file. */
    static byte[] bytes() throws Exception {
        return new CaptureFile().bytes(make(), "Ringfence 0.1.0", CREATED);
    }
}
