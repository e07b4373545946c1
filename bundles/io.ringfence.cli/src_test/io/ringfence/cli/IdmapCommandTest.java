package io.ringfence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.idmap.OverlapClass;
import io.ringfence.idmap.note.NoteClass;
import io.ringfence.model.file.FileSourceProvider;
import io.ringfence.model.file.SampleSourceProvider;
import io.ringfence.model.source.Sources;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import javax.imageio.ImageIO;

/** {@code ringfence idmap} as a user gives it. */
class IdmapCommandTest {

    private static final Instant NOW = Instant.parse("2027-06-01T12:00:00Z");

    @TempDir private Path folder = Path.of("");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private boolean terminal;

    /** Whatever changes in what is said of the sample is seen in the review of these files. */
    @ParameterizedTest
    @CsvSource({
        "idmap sample --all,sample-idmap.txt",
        "idmap sample --format json,sample-idmap.json",
        "idmap who 165536 sample,sample-idmap-who.txt",
        "idmap plan sample --all,sample-idmap-plan.txt",
        "idmap plan sample --format commands,sample-idmap-commands.txt",
    })
    void saysWhatItSaidBefore(String line, String name) throws IOException {
        assertThat(run(line.split(" "))).isZero();
        assertThat(err()).isEmpty();
        Path golden = Path.of("src_test/io/ringfence/cli", name);
        if (!Files.exists(golden) || !Files.readString(golden).equals(out())) {
            Path found = Path.of("target", name);
            Files.createDirectories(found.getParent());
            Files.writeString(found, out());
            throw new AssertionError(
                    "ringfence %s says something else than before. If that is right, take it over:\n"
                                    .formatted(line)
                            + "    cp bundles/io.ringfence.cli/%s bundles/io.ringfence.cli/%s"
                                    .formatted(found, golden));
        }
    }

    @Test
    void theTableFitsTheLine() {
        run("idmap", "sample");
        assertThat(out().lines()).allMatch(line -> line.length() <= 100);
        assertThat(out()).doesNotContain("\u001b");
    }

    /** Nothing that is asked for is passed over in silence. */
    @ParameterizedTest
    @CsvSource({
        "idmap sample --scale 2,--scale is for --format png alone",
        "idmap sample --format svg --scale 2,--scale is for --format png alone",
        "idmap sample --format json --dark,--dark is for --format svg and png alone",
        "idmap sample --width 900,--width is for --format svg and png alone",
        "idmap sample --format svg --width wide,'wide' is no such number",
        "idmap plan sample --isolate a --project b,--project=P are mutually exclusive",
    })
    void optionsThatDoNothingAreRefused(String line, String said) {
        assertThat(run(line.split(" "))).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(out()).isEmpty();
        assertThat(err()).contains(said).doesNotContain("Error:");
    }

    @Test
    void idsAreReadAsTheWindowWritesThem() {
        assertThat(run("idmap", "who", "165,536", "sample")).isZero();
        String grouped = out();
        out.reset();
        assertThat(run("idmap", "who", "165536", "sample")).isZero();
        assertThat(grouped).isEqualTo(out());
    }

    @Test
    void resultsGoToAFileOnRequest() throws IOException {
        Path file = folder.resolve("maps.json");
        assertThat(run("idmap", "sample", "--format", "json", "--output", file.toString()))
                .isZero();
        assertThat(out()).isEmpty();
        assertThat(Files.readString(file)).startsWith("{\"format\":\"ringfence-idmap/1\"");
    }

    /** What docs/id-maps.md lists can be looked at. */
    @Test
    void theSampleHasEveryOverlapAndNote() {
        run("idmap", "sample", "--format", "json");
        for (OverlapClass each : OverlapClass.values()) {
            assertThat(out()).contains("{\"class\":\"" + each.label() + "\"");
        }
        for (NoteClass each : NoteClass.values()) {
            assertThat(out()).contains("{\"class\":\"" + each.label() + "\"");
        }
    }

    @Test
    void aPictureIsDrawn() throws IOException {
        assertThat(run("idmap", "sample", "--format", "svg", "--width", "900", "--dark")).isZero();
        assertThat(out()).startsWith("<?xml ").contains("width=\"900\"", "default/ldap");
        Path file = folder.resolve("maps.png");
        assertThat(
                        run(
                                "idmap",
                                "sample",
                                "--format",
                                "png",
                                "--scale",
                                "0.5",
                                "--ids",
                                "uid",
                                "--output",
                                file.toString()))
                .isZero();
        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isEqualTo(800);
        assertThat(err()).isEmpty();
    }

    @Test
    void noTerminalGetsBytes() {
        terminal = true;
        assertThat(run("idmap", "sample", "--format", "png")).isEqualTo(2);
        assertThat(out()).isEmpty();
        assertThat(err()).contains("--output").hasLineCount(1);
    }

    @Test
    void aPlanForOneContainerNamesTheOthersThatStay() {
        assertThat(run("idmap", "plan", "sample", "--isolate", "legacy-cron")).isZero();
        assertThat(out())
                .contains("web-02", "default/legacy-cron", "add the line root:")
                .doesNotContain("web-01");
    }

    @Test
    void aPlanForAProjectIsAboutIt() {
        assertThat(run("idmap", "plan", "sample", "--project", "staging")).isZero();
        assertThat(out()).contains("staging/api").doesNotContain("default/web ");
    }

    @Test
    void aPlanThatCannotBeHadAsWishedHasAStatusOfItsOwn() {
        assertThat(run("idmap", "plan", "sample", "--size", "2000000000")).isEqualTo(1);
        assertThat(out()).contains("■ ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "idmap",
                "idmap who",
                "idmap who 5",
                "idmap plan",
                "idmap sample --format pdf",
                "idmap sample --ids all",
                "idmap sample --width wide",
                "idmap plan sample --all --isolate web",
            })
    void badUsageIsOneLineThatNamesTheHelp(String line) {
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(out()).isEmpty();
        assertThat(err().lines()).singleElement().asString().contains("--help");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "idmap nothing.ringfence",
                "idmap who x sample",
                "idmap who 4294967295 sample",
                "idmap who -1 sample",
                "idmap plan sample --isolate nobody",
                "idmap plan sample --isolate legacy-app",
                "idmap plan sample --project nothing",
                "idmap plan sample --size 0",
                "idmap sample --format svg --width 100",
                "idmap sample --format png --scale 100",
                "idmap sample --format png --width 20000 --scale 8",
            })
    void badInputIsOneLine(String line) {
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(out()).isEmpty();
        assertThat(err().lines()).hasSize(1);
    }

    private int run(String... arguments) {
        PrintStream complaints = new PrintStream(err, true, StandardCharsets.UTF_8);
        Terminal streams =
                new Terminal(new ResultStream(out), complaints, terminal, false, true, 100);
        Sources sources =
                new Sources(List.of(new SampleSourceProvider(), new FileSourceProvider()));
        return Main.run(
                arguments, new CommandContext(streams, sources, Clock.fixed(NOW, ZoneOffset.UTC)));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
