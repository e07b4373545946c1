package io.ringfence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.Answer;
import io.ringfence.model.Answers;
import io.ringfence.model.Capture;
import io.ringfence.model.Known;
import io.ringfence.model.Server;
import io.ringfence.model.file.FileSourceProvider;
import io.ringfence.model.file.SampleSourceProvider;
import io.ringfence.model.read.ServerReader;
import io.ringfence.model.source.CaptureSource;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.Progress;
import io.ringfence.model.source.SourceException;
import io.ringfence.model.source.SourceProvider;
import io.ringfence.model.source.Sources;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The commands as a user gives them: what they print where, and how they end. */
class CommandLineTest {

    private static final Instant NOW = Instant.parse("2027-06-01T12:00:00Z");

    @TempDir private Path folder = Path.of("");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void anAuditPrintsItsResultAndNothingElse() {
        assertThat(run("audit", "sample", "--format", "json")).isZero();
        assertThat(out()).startsWith("{").contains("\"ringfence-audit/1\"").endsWith("}\n");
        assertThat(err()).isEmpty();
        String first = out();
        out.reset();
        run("audit", "sample", "--format", "json");
        assertThat(out()).isEqualTo(first);
    }

    @Test
    void theTableIsTheFormatForPeople() {
        assertThat(run("audit", "sample")).isZero();
        assertThat(out()).contains("■ critical").doesNotContain("\u001b");
        assertThat(out().lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void aCommandThatDoesNotExistLeadsToTheNearest() {
        assertThat(run("adit", "sample")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err())
                .isEqualTo(
                        "ringfence: adit: there is no such command; did you mean audit?; see"
                                + " ringfence --help\n");
        err.reset();
        assertThat(run("trust", "lst", "sample")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err()).contains("lst: there is no such command; did you mean list?");
        err.reset();
        assertThat(run("xyzzy")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err()).doesNotContain("Unmatched", "index").contains("xyzzy: ", "audit");
        err.reset();
        assertThat(run("idmap", "plan", "sample", "--isolate", "nosuch")).isEqualTo(2);
        assertThat(err())
                .contains("there is ", "default/", " more; see `ringfence idmap SOURCE`")
                .doesNotContain("look it up");
    }

    @Test
    void aKeyThatAuditsCallWeakSaysSo() {
        for (String[] command :
                List.of(
                        new String[] {"remote", "identity", "create", "--help"},
                        new String[] {"pki", "issue", "--help"})) {
            assertThat(run(command)).isZero();
            assertThat(out().replaceAll("\\s+", " "))
                    .contains("ec-p256 too, which audits call weak");
            out.reset();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "csv", "sarif", "JSON"})
    void everyFormatIsPrinted(String format) {
        assertThat(run("audit", "sample", "--format", format)).isZero();
        assertThat(out()).contains("instance.privileged");
    }

    @Test
    void whatIsLessSevereIsLeftOutOnRequest() {
        run("audit", "sample", "--format", "csv", "--min-severity", "high");
        assertThat(out()).contains(",critical,", ",high,").doesNotContain(",medium,", ",low,");
    }

    @Test
    void aFailureThatIsSevereEnoughIsToldByTheStatus() {
        assertThat(run("audit", "sample", "--fail-on", "critical")).isEqualTo(1);
        assertThat(run("audit", "well", "--fail-on", "critical")).isZero();
        assertThat(run("audit", "dead", "sample", "--fail-on", "critical")).isEqualTo(3);
    }

    @Test
    void anAuditGoesToAFileOnRequest() throws IOException {
        Path file = folder.resolve("findings.json");
        assertThat(run("audit", "sample", "--format", "json", "--output", file.toString()))
                .isZero();
        assertThat(out()).isEmpty();
        assertThat(Files.readString(file)).contains("\"ringfence-audit/1\"");
    }

    @Test
    void aSavedCaptureSaysTheSameAsItsSource() {
        String file = folder.resolve("estate.ringfence").toString();
        assertThat(run("capture", "sample", "--output", file)).isZero();
        assertThat(out()).isEmpty();
        assertThat(err()).contains("web-01: ", "saved to " + file);
        run("audit", "sample", "--format", "json");
        String live = out();
        out.reset();
        run("audit", file, "--format", "json");
        assertThat(out()).isEqualTo(live);
    }

    @Test
    void aSourceThatDoesNotAnswerIsOneLine() {
        assertThat(run("audit", "dead")).isEqualTo(3);
        assertThat(out()).isEmpty();
        assertThat(err()).isEqualTo("ringfence: dead: does not answer; start it\n");
    }

    @Test
    void theOthersCountWhenOneDoesNotAnswer() {
        assertThat(run("audit", "dead", "sample", "--format", "json")).isEqualTo(3);
        assertThat(out()).contains("\"ringfence-audit/1\"");
        assertThat(err()).isEqualTo("ringfence: dead: does not answer; start it\n");
    }

    @Test
    void aMistakeOfOursIsOneLineUnlessSomebodyLooksForIt() {
        assertThat(run("audit", "broken")).isEqualTo(2);
        assertThat(err().lines()).singleElement().asString().contains("--debug");
        assertThat(run("audit", "broken", "--debug")).isEqualTo(2);
        assertThat(err()).contains("\tat io.ringfence.cli.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"broken", "large"})
    void aMistakeOfOursWithOneSourceHurtsNoOther(String source) {
        assertThat(run("audit", source, "sample", "--format", "json")).isEqualTo(2);
        assertThat(out()).contains("\"ringfence-audit/1\"");
        assertThat(err().lines())
                .singleElement()
                .asString()
                .startsWith("ringfence: " + source + ": ");
    }

    @Test
    void theTraceIsShownForEverySource() {
        assertThat(run("audit", "dead", "sample", "--debug")).isEqualTo(3);
        assertThat(err()).contains("\tat io.ringfence.cli.");
    }

    @Test
    void tooLittleMemoryIsOneLineAndNoFinding() {
        assertThat(run("audit", "large")).isEqualTo(2);
        assertThat(out()).isEmpty();
        assertThat(err().lines()).singleElement().asString().contains("not enough memory");
    }

    @Test
    void aResultThatGotLostIsAnError() {
        assertThat(run(failing("No space left on device"), "audit", "sample")).isEqualTo(2);
        assertThat(err().lines()).singleElement().asString().contains("No space left on device");
        assertThat(run(failing("Stream closed"), "--help")).isEqualTo(2);
    }

    @Test
    void aReaderWhoHasSeenEnoughIsNone() {
        assertThat(run(failing("Broken pipe"), "audit", "sample")).isZero();
        assertThat(err()).isEmpty();
    }

    @Test
    void anArgumentIsNotAFileOfArguments() throws IOException {
        Path file = folder.resolve("arguments");
        Files.writeString(file, "--version");
        assertThat(run("@" + file)).isEqualTo(2);
        assertThat(run("audit", "@" + file)).isEqualTo(2);
        assertThat(out()).isEmpty();
    }

    @Test
    void aNameThatNoFileCanHaveIsBadUsage() {
        assertThat(run("audit", "sample", "--output", "a\0b")).isEqualTo(2);
        assertThat(err().lines()).singleElement().asString().contains("LC_ALL").contains("--help");
        assertThat(err()).doesNotContain("java.");
    }

    private static OutputStream failing(String why) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(why);
            }
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nothing",
                "audit",
                "audit sample --format xml",
                "audit sample --fail-on bad",
                "audit sample --no-such-option",
                "capture sample"
            })
    void badUsageIsOneLineThatNamesTheHelp(String line) {
        assertThat(run(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(2);
        assertThat(out()).isEmpty();
        assertThat(err().lines()).singleElement().asString().contains("--help");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "audit nothing.ringfence",
                "audit no-such-remote",
                "audit sample --exceptions nothing.json",
                "audit sample --host-facts nothing.json",
                "audit sample --output nothing/findings.txt",
                "capture sample --output nothing/estate.ringfence"
            })
    void badInputIsOneLine(String line) {
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(out()).isEmpty();
        assertThat(err().lines()).hasSize(1);
    }

    @Test
    void hostFactsMustBeAboutOneOfTheServers() throws IOException {
        Path file = folder.resolve("facts.json");
        Files.writeString(
                file, "{\"format\":\"ringfence-host-facts/1\",\"hostname\":\"elsewhere\"}");
        assertThat(run("audit", "sample", "--host-facts", file.toString())).isEqualTo(2);
        assertThat(err()).contains("facts.json: these host facts are about none of the servers");
    }

    @Test
    void anExpiredExceptionIsMentioned() throws IOException {
        Path file = folder.resolve("accepted.json");
        Files.writeString(
                file,
                """
                {"format":"ringfence-exceptions/1","exceptions":[{"id":"EX-1","owner":"ann",
                "check":"instance.privileged","reason":"legacy","expires":"2027-05-31"}]}
                """);
        assertThat(run("audit", "sample", "--exceptions", file.toString())).isZero();
        assertThat(err()).contains("exception EX-1 expired on 2027-05-31 and covers nothing");
    }

    @Test
    void helpHasExamplesAndCompletionKnowsTheCommands() {
        assertThat(run("audit", "--help")).isZero();
        assertThat(out()).contains("Examples:", "ringfence audit unix: --fail-on high");
        assertThat(run("capture", "--help")).isZero();
        assertThat(out()).contains("ringfence capture web-01 web-02");
        assertThat(run("generate-completion")).isZero();
        assertThat(out()).contains("--min-severity", "--host-facts", "\"svg\"", "--scale");
        assertThat(run("--version")).isZero();
        assertThat(out()).contains("ringfence ");
        assertThat(err()).isEmpty();
    }

    private int run(String... arguments) {
        return run(out, arguments);
    }

    private int run(OutputStream result, String... arguments) {
        Terminal terminal =
                new Terminal(new ResultStream(result), print(err), false, false, true, 100);
        Sources sources =
                new Sources(
                        List.of(new SampleSourceProvider(), new FileSourceProvider(), new Made()));
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return Main.run(arguments, new CommandContext(terminal, sources, clock));
    }

    private static PrintStream print(ByteArrayOutputStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** Sources of which but one can be captured. */
    private static final class Made implements SourceProvider {

        @Override
        public Optional<CaptureSource> find(String spec) {
            return switch (spec) {
                case "dead", "broken", "large", "well" -> Optional.of(new Source(spec));
                default -> Optional.empty();
            };
        }

        @Override
        public List<KnownSource> known() {
            return List.of();
        }

        private static final class Source implements CaptureSource {

            private final String name;

            Source(String name) {
                this.name = name;
            }

            @Override
            public String name() {
                return name;
            }

            @Override
            public Capture capture(Progress progress) throws SourceException {
                return switch (name) {
                    case "well" -> new Capture(List.of(server()));
                    case "broken" -> throw new IllegalStateException("a mistake");
                    case "large" -> throw new OutOfMemoryError("made by hand");
                    default ->
                            throw new SourceException(
                                    new Problem(
                                            Problem.Kind.UNREACHABLE,
                                            "does not answer",
                                            name,
                                            "start it"));
                };
            }

            private Server server() {
                Answer root =
                        Answer.of(
                                "/1.0",
                                200,
                                "{\"metadata\":{\"environment\":{\"server\":\"lxd\"}}}"
                                        .getBytes(StandardCharsets.UTF_8));
                return ServerReader.read(
                        name,
                        NOW,
                        Known.unknown("made by hand"),
                        new Answers(List.of(root)),
                        Map.of());
            }
        }
    }
}
