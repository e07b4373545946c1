package io.ringfence.idmap.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.idmap.Containers;
import io.ringfence.idmap.plan.Planner;
import io.ringfence.idmap.plan.Wish;
import io.ringfence.model.Capture;
import io.ringfence.model.Server;
import io.ringfence.model.json.Json;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.json.JsonReader;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What docs/formats.md shows of the formats is what is written. */
class FormatExamplesTest {

    private static final Server SERVER =
            new Containers()
                    .onDefault("files", "")
                    .isolated("blog/web", 165_536, 65_536)
                    .isolated("shop/web", 165_536, 65_536)
                    .stopped("broken", "volatile.idmap.next", "[{]")
                    .server();

    private static final Capture CAPTURE = new Capture(List.of(SERVER));

    @Test
    void theExamplesAreWhatIsWritten() throws IOException, JsonException {
        StringWriter maps = new StringWriter();
        IdmapsJson.write(CAPTURE, maps);
        StringWriter who = new StringWriter();
        WhoJson.write(CAPTURE, 165_541, who);
        StringWriter plan = new StringWriter();
        PlanJson.write(List.of(Planner.plan(SERVER, Wish.all())), plan);
        List<String> examples = examples();
        assertThat(examples).hasSize(3);
        assertThat(read(maps.toString())).isEqualTo(read(examples.get(0)));
        assertThat(read(who.toString())).isEqualTo(read(examples.get(1)));
        // the preview has the members of the first format
        assertThat(withoutAfter(plan.toString())).isEqualTo(read(examples.get(2)));
    }

    private static Json withoutAfter(String json) throws JsonException {
        return read(
                json.replaceFirst(
                        "(?s)\"after\":\\[.*\\],\"commands\"", "\"after\":[],\"commands\""));
    }

    private static Json read(String text) throws JsonException {
        return new JsonReader().read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> examples() throws IOException {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/formats.md"))) {
            folder = folder.resolve("..").normalize();
        }
        String text = Files.readString(folder.resolve("docs/formats.md"));
        Matcher blocks =
                Pattern.compile("```json\n(.*?)```", Pattern.DOTALL)
                        .matcher(text.substring(text.indexOf("## Id maps: JSON")));
        List<String> examples = new ArrayList<>();
        while (blocks.find()) {
            examples.add(blocks.group(1));
        }
        return examples;
    }
}
