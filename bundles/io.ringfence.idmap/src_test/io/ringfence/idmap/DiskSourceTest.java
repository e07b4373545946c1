package io.ringfence.idmap;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.Device;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

class DiskSourceTest {

    private static Device disk(String pool, String source) {
        return new Device("d", "disk", Map.of("pool", pool, "source", source));
    }

    @ParameterizedTest
    @CsvSource({
        "pool, data, pool, data, ''",
        "pool, data/logs, pool, data, logs",
        "pool, data/logs/old, pool, data, logs/old",
        "pool, data/, pool, data, ''",
        "pool, data//logs///old/, pool, data, logs/old",
        "'', /srv/data, '', /srv/data, ''",
        "'', cephfs:fs/data, '', cephfs:fs/data, ''"
    })
    void whatADiskShows(String pool, String source, String ofPool, String name, String folder) {
        assertThat(DiskSource.of(disk(pool, source)))
                .contains(new DiskSource(ofPool, name, folder));
    }

    @Test
    void aRootOrAnotherDeviceShowsNothing() {
        assertThat(DiskSource.of(disk("pool", ""))).isEmpty();
        assertThat(DiskSource.of(new Device("n", "nic", Map.of("source", "x")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', true",
        "'', logs, true",
        "logs, logs, true",
        "logs, logs/old, true",
        "logs/old, logs, true",
        "logs, logs-old, false",
        "logs, mail, false",
        "logs/a, logs/b, false"
    })
    void foldersMeetWhereOneIsInTheOther(String one, String other, boolean meet) {
        assertThat(DiskSource.meet(one, other)).isEqualTo(meet);
        assertThat(DiskSource.meet(other, one)).isEqualTo(meet);
    }
}
