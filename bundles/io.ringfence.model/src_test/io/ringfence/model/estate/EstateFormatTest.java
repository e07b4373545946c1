package io.ringfence.model.estate;

import static io.ringfence.model.estate.EstateFixture.get;
import static io.ringfence.model.estate.EstateFixture.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringfence.model.Capture;
import io.ringfence.model.file.AtomicFile;
import io.ringfence.model.file.CaptureFile;
import io.ringfence.model.fixture.FakeAnswers;
import io.ringfence.model.json.Json;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.Progress;
import io.ringfence.model.source.SourceException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;

@Timeout(value = 40, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EstateFormatTest {

    private static final byte[] CAPTURE =
            new CaptureFile()
                    .bytes(
                            new Capture(List.of(FakeAnswers.standalone().read("web"))),
                            "t",
                            Instant.EPOCH);

    @TempDir private Path folder = Path.of("");

    private Path file() {
        return folder.resolve("customer" + EstateFile.EXTENSION);
    }

    private EstateState opened(EstateFixture window, byte[] document) throws Exception {
        Files.write(file(), document);
        return get(window.estates.open(file()));
    }

    private String text(String entry) throws Exception {
        try (ZipFile zip = new ZipFile(file().toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void readsWhatOtherToolsWroteByTheBook() throws Exception {
        try (EstateFixture window = new EstateFixture(folder.resolve("home"))) {
            EstateState state = opened(window, EstateMaker.withCapture(CAPTURE).bytes());
            assertThat(state.estate().history())
                    .containsExactly(
                            new Recorded(
                                    "7",
                                    "web",
                                    Instant.parse("2026-03-01T12:00:00Z"),
                                    List.of("web"),
                                    CAPTURE.length));
            assertThat(window.shown("web")).isEqualTo("default");
        }
    }

    @Test
    void whatIsNotKnownSurvivesASave() throws Exception {
        byte[] document =
                new EstateMaker()
                        .estate(
                                """
                                "sources":[{"spec":"web","colour":"green"}],
                                "history":[{"id":"7","source":"web","by":{"who":["ann"]},
                                "captured":"2026-03-01T12:00:00Z","servers":["web"],"size":%d}],
                                "notes":[{"check":"c","server":"s","type":"t","name":"n","text":"x",
                                "author":"ann","at":"2026-03-01T12:00:00Z","seen":"d","until":3}],
                                "settings":{"later.key":"kept","later.list":[1,2.50]},
                                "baselines":[{"name":"house"}],"next":12\
                                """
                                        .formatted(CAPTURE.length))
                        .entry("captures/7.ringfence", CAPTURE)
                        .entry("reports/1.html", "<p>a report</p>".repeat(100))
                        .bytes();
        try (EstateFixture window = new EstateFixture(folder.resolve("home"))) {
            opened(window, document);
            window.estates.set("audit.filter", "high");
            get(window.estates.save());
        }
        assertThat(text("estate.json").replaceAll("\\s", ""))
                .contains("{\"spec\":\"web\",\"colour\":\"green\"}")
                .contains("\"by\":{\"who\":[\"ann\"]}")
                .contains("\"until\":3")
                .contains("\"later.key\":\"kept\",\"later.list\":[1,2.50],")
                .contains("\"audit.filter\":\"high\"")
                .contains("\"baselines\":[{\"name\":\"house\"}]")
                .contains("\"next\":12");
        assertThat(text("reports/1.html")).isEqualTo("<p>a report</p>".repeat(100));
        try (ZipFile zip = new ZipFile(file().toFile())) {
            assertThat(zip.getInputStream(zip.getEntry("captures/7.ringfence")).readAllBytes())
                    .isEqualTo(CAPTURE);
        }
        assertThat(Files.readAllBytes(folder.resolve("customer" + EstateFile.EXTENSION + "~")))
                .isEqualTo(document);
    }

    @Test
    void anyTextIsSavedAndRead() throws Exception {
        String text = "Grüße \u0000 \"'\\ \uD83D\uDE00 \n\t </script>";
        Subject subject = new Subject("a", "b", "c", "", "d\u2028", "");
        try (EstateFixture window = new EstateFixture(folder.resolve("home"))) {
            window.estates.create().get();
            window.estates.note(subject, note(text));
            window.estates.set("half", "a\uD83D");
            get(window.estates.saveAs(file()));
        }
        try (EstateFixture window = new EstateFixture(folder.resolve("home"))) {
            Estate estate = get(window.estates.open(file())).estate();
            assertThat(estate.notes()).isEqualTo(Map.of(subject, note(text)));
            assertThat(estate.settings()).isEqualTo(Map.of("half", "a?"));
        }
    }

    private static Json.Obj renamed(Json.Obj document, String from, String to)
            throws JsonException {
        Map<String, Json> members = new LinkedHashMap<>(document.members());
        Json value = members.remove(from);
        if (value == null) {
            throw new JsonException(from + ": expected a value");
        }
        members.put(to, value);
        return new Json.Obj(members);
    }

    @Test
    void olderFormatsAreMigratedStepByStep() throws Exception {
        Migrations later =
                new Migrations(
                        List.of(
                                document -> renamed(document, "servers", "remotes"),
                                document -> renamed(document, "remotes", "sources")));
        EstateMaker old = new EstateMaker().estate("\"servers\":[{\"spec\":\"web\"}]");
        try (EstateFixture window =
                new EstateFixture(folder.resolve("home"), new AtomicFile(), later)) {
            assertThat(opened(window, old.bytes()).estate().sources()).containsExactly("web");
            window.estates.set("a", "b");
            get(window.estates.save());
            assertThat(text("estate.json")).contains("\"format\" : \"ringfence-estate/3\"");
            get(window.estates.create());
            assertThat(get(window.estates.open(file())).estate().sources()).containsExactly("web");
            byte[] middle =
                    new EstateMaker()
                            .format("ringfence-estate/2")
                            .estate("\"remotes\":[{\"spec\":\"db\"}]")
                            .bytes();
            get(window.estates.create());
            assertThat(opened(window, middle).estate().sources()).containsExactly("db");
            byte[] wrong = new EstateMaker().estate("\"a\":1").bytes();
            assertThatThrownBy(() -> opened(window, wrong))
                    .hasMessageContaining("estate.json: is damaged: servers: expected a value");
        }
        assertThat(Migrations.ALL.format().text()).isEqualTo("ringfence-estate/1");
    }

    private void refused(byte[] document, String message) {
        try (EstateFixture window = new EstateFixture(folder.resolve("home"))) {
            assertThatThrownBy(() -> opened(window, document))
                    .cause()
                    .isInstanceOfSatisfying(
                            SourceException.class,
                            e -> {
                                Problem problem = e.problem();
                                assertThat(problem.kind()).isEqualTo(Problem.Kind.BAD_INPUT);
                                assertThat(problem.line())
                                        .startsWith(file().toString())
                                        .contains(message);
                                assertThat(problem.remedy()).isNotBlank();
                            });
            assertThat(window.estates.state()).isEqualTo(EstateState.NONE);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void refusesNewerFormats() throws Exception {
        refused(
                new EstateMaker().format("ringfence-estate/2").estate("\"a\":1").bytes(),
                "entry manifest.json: has format ringfence-estate/2, this version reads"
                        + " ringfence-estate/1 only; open it with Ringfence 9.9 or newer");
    }

    @Test
    void refusesWhatIsNoEstate() throws Exception {
        refused(new byte[0], "is not an estate; give an estate that Ringfence saved");
        refused("hello world, this is not ZIP at all".getBytes(), "is not an estate");
        refused(CAPTURE, "is not an estate");
        refused(
                new EstateMaker().format("ringfence-capture/1").estate("\"a\":1").bytes(),
                "is not of an estate");
    }

    @Test
    void refusesDamage() throws Exception {
        byte[] good = EstateMaker.withCapture(CAPTURE).bytes();
        refused(java.util.Arrays.copyOf(good, good.length - 30), "is cut: its end is missing");
        refused(
                EstateMaker.withCapture(CAPTURE).entry("captures/7.ringfence", new byte[9]).bytes(),
                "entry captures/7.ringfence: was altered: its size differs");
        refused(
                new EstateMaker()
                        .estate(
                                "\"sources\":[{\"spec\":\"w\"}],\"history\":[{\"id\":\"1\","
                                        + "\"source\":\"w\",\"captured\":\"2026-03-01T12:00:00Z\","
                                        + "\"size\":1}]")
                        .bytes(),
                "entry captures/1.ringfence: is missing");
        refused(
                new EstateMaker()
                        .estate("\"a\":1")
                        .manifest("{\"format\":\"ringfence-estate/1\",\"entries\":{}}")
                        .bytes(),
                "entry estate.json: is not listed in manifest.json");
        refused(
                new EstateMaker()
                        .estate("\"a\":1")
                        .manifest(
                                "{\"format\":\"ringfence-estate/1\",\"entries\":{\"estate.json\":"
                                        + "{\"size\":37,\"sha256\":\"00\"}}}")
                        .bytes(),
                "entry estate.json: was altered");
        refused(new EstateMaker().entry("estate.json", "{").bytes(), "is damaged");
        refused(
                new EstateMaker().entry("estate.json", "[" + "[".repeat(100)).bytes(),
                "entry estate.json: is damaged");
    }

    @Test
    void refusesContentThatMakesNoSense() throws Exception {
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put("\"sources\":{}", "sources: expected an array, found an object");
        wrong.put("\"sources\":[{\"spec\":1}]", "sources[0].spec: expected a string");
        wrong.put("\"sources\":[{\"spec\":\"a\"},{\"spec\":\"a\"}]", "sources: one is there twice");
        wrong.put("\"sources\":[{\"spec\":\" \"}]", "sources: one is there twice, or has no name");
        String kept =
                "\"sources\":[{\"spec\":\"a\"}],\"history\":[{\"id\":\"%s\",\"source\":\"%s\"}]";
        wrong.put(kept.formatted("../7", "a"), "history[0].id: expected a number");
        wrong.put(kept.formatted("0", "a"), "history[0].id: expected a number");
        wrong.put(kept.formatted("1", "b"), "history[0].source: expected one of the sources");
        wrong.put(kept.formatted("1", "a"), "history[0].captured: expected a time, found null");
        wrong.put("\"notes\":[{}]", "notes[0].check: expected a string");
        wrong.put("\"settings\":[]", "settings: expected an object");
        wrong.put("\"next\":0", "next: expected a whole number");
        for (Map.Entry<String, String> one : wrong.entrySet()) {
            refused(
                    new EstateMaker().estate(one.getKey()).bytes(),
                    "entry estate.json: is damaged: " + one.getValue());
        }
    }

    /** What is told, as soon as the estate is open, of the one capture that cannot be read. */
    private static String damage(EstateState state) {
        assertThat(state.problem()).as("it can be saved all the same").isNull();
        assertThat(state.damaged()).hasSize(1);
        return state.damaged().getFirst().problem().line();
    }

    @Test
    void refusesBombs() throws Exception {
        refused(
                new EstateMaker().estate("\"a\":1").entry("x", new byte[8 << 20]).bytes(),
                "entry x: is more than 400 times larger than it is packed");
        refused(
                new EstateMaker().estate("\"a\":1").entry("../x", "x").bytes(),
                "entry ../x: has a path that leaves its folder");
        // a bomb inside of a capture is refused when that is read, and the rest is shown
        byte[] bomb = new EstateMaker().entry("manifest.json", new byte[8 << 20]).bytes();
        try (EstateFixture window = new EstateFixture(folder.resolve("home"))) {
            EstateState state = opened(window, EstateMaker.withCapture(bomb).bytes());
            assertThat(state.estate().sources()).containsExactly("web");
            assertThat(damage(state))
                    .contains(
                            "customer.ringfence-estate, entry captures/7.ringfence, entry"
                                    + " manifest.json: is more than 400 times larger");
            assertThatThrownBy(
                            () ->
                                    window.estates.load(
                                            state.estate().history().getFirst(), Progress.NONE))
                    .isInstanceOf(SourceException.class);
        }
    }

    @Test
    void anOlderCaptureIsShownWhereTheNewestIsDamaged() throws Exception {
        byte[] document =
                new EstateMaker()
                        .estate(
                                """
                                "sources":[{"spec":"web"}],"history":[
                                {"id":"1","source":"web","captured":"2026-03-01T12:00:00Z","size":%d},
                                {"id":"2","source":"web","captured":"2026-03-02T12:00:00Z","size":3}]
                                """
                                        .formatted(CAPTURE.length))
                        .entry("captures/1.ringfence", CAPTURE)
                        .entry("captures/2.ringfence", "xyz")
                        .bytes();
        try (EstateFixture window = new EstateFixture(folder.resolve("home"))) {
            EstateState state = opened(window, document);
            assertThat(window.shown("web")).isEqualTo("default");
            assertThat(damage(state)).contains("entry captures/2.ringfence: is not a capture file");
            assertThat(state.estate().history()).hasSize(2);
        }
    }
}
