package io.ringfence.audit.checks.instance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathGlobTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/proc/kcore | /proc/kcore | true",
                "/proc/* | /proc/kcore | true",
                "/proc/* | /proc/sys/kernel | false",
                "/** | /proc/sys/kernel | true",
                "/proc/** | /proc/ | true",
                "/proc/** | /sys/x | false",
                "/pro? | /proc | true",
                "/pro? | /pro/ | false",
                "/{proc,sys}/x | /sys/x | true",
                "/{a{b,c},d}/x | /ac/x | true",
                "/{a{b,c},d}/x | /d/x | true",
                "/{a{b,c},d}/x | /a/x | false",
                "/dev/[a-m]em | /dev/mem | true",
                "/dev/[^a-m]em | /dev/mem | false",
                "/dev/[xm]em | /dev/mem | true",
                "/dev/[ | /dev/[ | true",
                "/{a | /{a | true",
                "/a{,b}c | /ac | true",
            })
    void matches(String pattern, String path, boolean expected) {
        assertThat(new PathGlob(pattern).matches(path)).isEqualTo(expected);
    }
}
