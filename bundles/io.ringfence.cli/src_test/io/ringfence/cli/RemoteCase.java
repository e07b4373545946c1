package io.ringfence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.json.Fields;
import io.ringfence.model.json.JsonReader;
import io.ringfence.model.source.Sources;
import io.ringfence.remote.config.Environment;

import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** A user with a home of their own who gives commands about remotes. */
abstract class RemoteCase {

    static final Instant NOW = Instant.parse("2027-06-01T12:00:00Z");

    @TempDir Path root = Path.of("");
    Prompt prompt = Prompt.NONE;
    Sources sources = new Sources(List.of());
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** Where Ringfence keeps what is its own. */
    Path own() {
        return root.resolve("home/.config/ringfence");
    }

    Path file(String path, String text) throws Exception {
        Path file = root.resolve("home").resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    int run(String... arguments) {
        out.reset();
        err.reset();
        Terminal terminal =
                new Terminal(
                        new ResultStream(out),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false,
                        false,
                        true,
                        100);
        return Main.run(
                arguments,
                new CommandContext(
                        terminal,
                        sources,
                        Clock.fixed(NOW, ZoneOffset.UTC),
                        prompt,
                        new Environment(Map.of(), root.resolve("home"), root)));
    }

    String ok(String... arguments) {
        int status = run(arguments);
        assertThat(status).as(err()).isZero();
        return out().strip();
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    Fields json(String... arguments) throws Exception {
        String text = ok(arguments);
        assertThat(text.lines()).hasSize(1);
        return Fields.of(new JsonReader().read(text.getBytes(StandardCharsets.UTF_8)), "");
    }
}
