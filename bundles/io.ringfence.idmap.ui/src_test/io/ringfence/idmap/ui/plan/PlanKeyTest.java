package io.ringfence.idmap.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

class PlanKeyTest {

    private static final Pattern KEY =
            Pattern.compile(
                    "<key [^>]*contextId=\"([^\"]+)\"[^>]*"
                            + "commandId=\"io.ringfence.idmap.ui.planIsolation\"[^>]*"
                            + "sequence=\"M1\\+M2\\+P\"");

    /** What is to be planned may be chosen in a table as well. */
    @Test
    void aPlanIsOneKeyAwayInThePictureAndInTheTables() throws IOException {
        String plugin = Files.readString(Path.of("plugin.xml"));
        List<String> contexts = KEY.matcher(plugin).results().map(match -> match.group(1)).toList();
        assertThat(contexts)
                .containsExactly("io.ringfence.idmap.ui.view", "io.ringfence.idmap.ui.table");
    }
}
