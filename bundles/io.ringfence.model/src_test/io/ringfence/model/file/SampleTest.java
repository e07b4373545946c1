package io.ringfence.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.Capture;
import io.ringfence.model.Server;
import io.ringfence.model.source.Progress;
import io.ringfence.model.source.SourceException;

import org.junit.jupiter.api.Test;

/** The sample that ships is whole, and there is something to show in it. */
class SampleTest {

    @Test
    void holdsSeveralServersCompletely() throws SourceException {
        Capture sample =
                new SampleSourceProvider().find("sample").orElseThrow().capture(Progress.NONE);
        assertThat(sample.servers()).hasSizeGreaterThan(1);
        assertThat(sample.servers()).allMatch(server -> server.info().trusted());
        assertThat(sample.servers()).allMatch(server -> server.instances().complete());
        assertThat(sample.servers())
                .extracting(Server::instances)
                .anyMatch(instances -> instances.items().size() > 3);
    }
}
