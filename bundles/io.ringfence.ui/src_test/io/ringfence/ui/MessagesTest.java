package io.ringfence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every text has a value and every value is used, in every bundle that shows texts. */
class MessagesTest {

    private static final Path BUNDLES =
            Path.of(System.getProperty("ringfence.root", "../.."), "bundles");
    private static final List<String> SHOWING =
            List.of(
                    "io.ringfence.ui",
                    "io.ringfence.audit.ui",
                    "io.ringfence.idmap.ui",
                    "io.ringfence.remote.ui",
                    "io.ringfence.app");

    static List<Path> sources() throws IOException {
        List<Path> sources = new java.util.ArrayList<>();
        for (String bundle : SHOWING) {
            try (Stream<Path> files = Files.walk(BUNDLES.resolve(bundle).resolve("src"))) {
                files.filter(file -> file.endsWith("Messages.java")).forEach(sources::add);
            }
        }
        assertThat(sources).hasSizeGreaterThan(SHOWING.size());
        return sources;
    }

    @ParameterizedTest
    @MethodSource("sources")
    void fieldsAndValuesAreTheSame(Path source) throws IOException {
        List<String> fields =
                Files.readAllLines(source).stream()
                        .filter(line -> line.startsWith("    public static String "))
                        .map(line -> line.replaceFirst(".* (\\w+);", "$1"))
                        .toList();
        Properties values = new Properties();
        try (InputStream in = Files.newInputStream(source.resolveSibling("messages.properties"))) {
            values.load(in);
        }
        assertThat(fields).isNotEmpty();
        assertThat(new TreeSet<>(fields)).isEqualTo(new TreeSet<>(values.stringPropertyNames()));
        assertThat(values.values()).noneMatch(value -> value.toString().isBlank());
    }

    /** What is bound late must be there early: a field that is not public stays null. */
    @ParameterizedTest
    @MethodSource("ownMessages")
    void everyFieldIsFilled(String className) throws ReflectiveOperationException {
        Field[] fields = Class.forName(className).getDeclaredFields();
        for (Field field : fields) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
                field.setAccessible(true);
                assertThat((String) field.get(null)).as(field.getName()).isNotBlank();
            }
        }
    }

    static List<String> ownMessages() {
        return Arrays.asList(
                "io.ringfence.ui.Messages",
                "io.ringfence.ui.estate.Messages",
                "io.ringfence.ui.facts.Messages",
                "io.ringfence.ui.start.Messages",
                "io.ringfence.ui.state.Messages",
                "io.ringfence.ui.view.Messages",
                "io.ringfence.ui.widget.Messages",
                "io.ringfence.ui.command.Messages");
    }
}
