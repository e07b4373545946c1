package io.ringfence.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** A class that needs more than {@value #LIMIT} lines has more than one job. */
class SizeTest {

    private static final int LIMIT = 400;

    @Test
    void noSourceIsTooLong() throws IOException {
        assertThat(longerThanTheLimit(Bundles.ofProduct().folder())).isEmpty();
    }

    @Test
    void aSourceThatIsTooLongIsFound(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("Long.java"), Collections.nCopies(LIMIT + 1, "//"));
        Files.write(folder.resolve("Right.java"), Collections.nCopies(LIMIT, "//"));

        assertThat(longerThanTheLimit(folder)).containsExactly("Long.java: 401 lines");
    }

    private static List<String> longerThanTheLimit(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(SizeTest::tooLong)
                    .sorted()
                    .toList();
        }
    }

    private static Stream<String> tooLong(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            long count = lines.count();
            return count > LIMIT
                    ? Stream.of(file.getFileName() + ": " + count + " lines")
                    : Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
