package io.ringfence.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.read.ServerReader;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;

class CaptureTest {

    @Test
    void mergedServersKeepTheirOrderAndGetNamesOfTheirOwn() {
        Capture first = new Capture(List.of(server("web"), server("db")));
        Capture second = new Capture(List.of(server("web"), server("web (2)")));
        assertThat(Capture.merged(List.of(first, second)).servers())
                .extracting(Server::name)
                .containsExactly("web", "db", "web (2)", "web (2) (2)");
    }

    private static Server server(String name) {
        return ServerReader.read(
                name, Instant.EPOCH, Known.unknown("not reached"), Answers.NONE, Map.of());
    }
}
