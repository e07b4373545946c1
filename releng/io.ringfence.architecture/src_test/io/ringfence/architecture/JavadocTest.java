package io.ringfence.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Public types and methods say what they mean; what overrides says it where it is declared. */
class JavadocTest {

    private static final String WORDS = "(?:(?:abstract|default|final|sealed|static) )*";

    private static final Pattern TYPE =
            Pattern.compile(" *public " + WORDS + "(?:@?interface|class|enum|record) (\\w+).*");

    /** A constructor has no type before its name. */
    private static final Pattern METHOD =
            Pattern.compile(" +(?:public|protected) " + WORDS + "(?:<.+> )?[^(=]+ (\\w+)\\(.*");

    @Test
    void publicTypesAndMethodsAreExplained() throws IOException {
        assertThat(unexplained(Bundles.ofProduct().folder())).isEmpty();
    }

    @Test
    void oneThatIsNotExplainedIsFound(@TempDir Path folder) throws IOException {
        Path sources = Files.createDirectories(folder.resolve("bundle/src"));
        Files.writeString(
                sources.resolve("Silent.java"),
                """
                /** Says what it is. */
                @Deprecated
                public final class Silent {

                    public Silent(int number) {}

                    /** Says what it does. */
                    public int loud() {
                        return 1;
                    }

                    public static <T> List<T> mute(
                            T one) {
                        return List.of(one);
                    }

                    @Override
                    public String toString() {
                        return "";
                    }

                    public record Part(int size) {}
                }
                """);

        assertThat(unexplained(folder)).containsExactly("Silent.java: Part", "Silent.java: mute");
    }

    private static List<String> unexplained(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/"))
                    .flatMap(file -> unexplainedIn(file).stream())
                    .sorted()
                    .toList();
        }
    }

    private static List<String> unexplainedIn(Path file) {
        List<String> found = new ArrayList<>();
        String above = "";
        for (String line : lines(file)) {
            Matcher type = TYPE.matcher(line);
            Matcher method = METHOD.matcher(line);
            String name = type.matches() ? type.group(1) : method.matches() ? method.group(1) : "";
            if (!name.isEmpty() && !above.contains("*/") && !above.contains("@Override")) {
                found.add(file.getFileName() + ": " + name);
            }
            boolean apart = line.isBlank() || line.endsWith("{") && !line.endsWith("= {");
            above = apart ? "" : above + line;
        }
        return found;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
