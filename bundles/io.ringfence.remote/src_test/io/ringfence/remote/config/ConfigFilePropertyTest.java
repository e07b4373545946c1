package io.ringfence.remote.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Any text is a configuration or a clear problem. */
class ConfigFilePropertyTest {

    @Property(tries = 500)
    void neverThrowsAnythingElse(@ForAll("texts") String text) throws IOException {
        Path file = Files.createTempFile("config", ".yml");
        try {
            Files.writeString(file, text);
            assertThat(new ConfigFileReader(file).read().remotes()).isNotNull();
        } catch (SourceException e) {
            assertThat(e.problem().kind()).isEqualTo(Problem.Kind.BAD_INPUT);
            assertThat(e.problem().where()).startsWith(file.toString());
        } finally {
            Files.delete(file);
        }
    }

    /** Pieces that YAML gives a meaning to, in any order. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "remotes",
                        "addr",
                        ":",
                        " ",
                        "\n",
                        "  ",
                        "{",
                        "}",
                        "[",
                        "]",
                        "- ",
                        "&a",
                        "*a",
                        "'",
                        "\"",
                        "|",
                        ">",
                        "#",
                        "?",
                        "%",
                        "@",
                        "!",
                        "---",
                        "...",
                        "null",
                        "true",
                        "1",
                        "\t",
                        "\u0000",
                        "\ufeff",
                        "é",
                        "default-remote",
                        "<<",
                        ",")
                .list()
                .ofMaxSize(30)
                .map(pieces -> String.join("", pieces));
    }
}
