package io.ringfence.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringfence.model.Answer;
import io.ringfence.model.Capture;
import io.ringfence.model.ClientRemote;
import io.ringfence.model.Connection;
import io.ringfence.model.HostFacts;
import io.ringfence.model.Instance;
import io.ringfence.model.Known;
import io.ringfence.model.Server;
import io.ringfence.model.archive.FileLimits;
import io.ringfence.model.facts.HostFactsReader;
import io.ringfence.model.fixture.FakeAnswers;
import io.ringfence.model.fixture.Watched;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.read.ServerReader;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.Progress;
import io.ringfence.model.source.SourceException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

class CaptureFileTest {

    private static final Instant CREATED = Instant.parse("2026-03-02T08:00:00Z");

    private final CaptureFile files = new CaptureFile();

    private final Path folder;

    CaptureFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static Capture capture() throws JsonException {
        HostFacts facts =
                HostFactsReader.read(
                        "{\"format\":\"ringfence-host-facts/1\",\"hostname\":\"host1\"}"
                                .getBytes(StandardCharsets.UTF_8));
        Server first =
                ServerReader.read(
                        "web",
                        Instant.parse("2026-03-01T12:00:00Z"),
                        Known.of(
                                new Connection(
                                        Connection.Transport.HTTPS,
                                        "host1:8443",
                                        Known.of(
                                                new Connection.Tls(
                                                        "TLSv1.3",
                                                        "TLS_AES_256_GCM_SHA384",
                                                        List.of("PEM"))),
                                        Known.of(List.of()),
                                        Known.unknown("nobody listened"),
                                        Known.of(new ClientRemote("lxc", "lab")))),
                        FakeAnswers.standalone()
                                .ok(
                                        "/1.0/instances?recursion=1&all-projects=true",
                                        "[{\"name\":\"c1\",\"type\":\"container\",\"config\":{\"user.pw\":\"hunter2\"},"
                                            + "\"expanded_config\":{\"user.pw\":\"hunter2\"},\"expanded_devices\":{}}]")
                                .error("/1.0/certificates?recursion=1", 403, "not authorized")
                                .add(
                                        Answer.unreadable(
                                                "/1.0/warnings?recursion=1", 200, 9, "too slow"))
                                .answers(),
                        Map.of("host1", facts));
        return new Capture(List.of(first, FakeAnswers.standalone().read("db")));
    }

    private Path saved() throws Exception {
        Path file = folder.resolve("estate.ringfence");
        files.write(capture(), file, "Ringfence 0.1.0", CREATED);
        return file;
    }

    @Test
    void readsBackWhatWasSaved() throws Exception {
        Capture before = capture();
        Capture after = files.read(saved(), Progress.NONE);
        assertThat(after.servers()).extracting(Server::name).containsExactly("web", "db");
        for (int i = 0; i < 2; i++) {
            Server saved = before.servers().get(i);
            Server read = after.servers().get(i);
            assertThat(read.answers()).isEqualTo(saved.answers());
            assertThat(read.captured()).isEqualTo(saved.captured());
            assertThat(read.connection()).isEqualTo(saved.connection());
            assertThat(read.info().config()).isEqualTo(saved.info().config());
            assertThat(read.certificates()).isEqualTo(saved.certificates());
            assertThat(read.warnings()).isEqualTo(saved.warnings());
        }
        Server web = after.servers().getFirst();
        assertThat(web.instances().items()).extracting(Instance::name).containsExactly("c1");
        assertThat(web.hostFacts().values())
                .extracting(HostFacts::hostname)
                .containsExactly(Known.of("host1"));
        assertThat(web.warnings().gaps().getFirst().reason()).contains("too slow");
    }

    @Test
    void theSameCaptureMakesTheSameBytes() throws Exception {
        byte[] first = Files.readAllBytes(saved());
        assertThat(Files.readAllBytes(saved())).isEqualTo(first);
        Capture again = files.read(saved(), Progress.NONE);
        assertThat(files.bytes(again, "Ringfence 0.1.0", CREATED)).isEqualTo(first);
    }

    @Test
    void isAZipFileWithTheManifestFirstAndNoSecret() throws Exception {
        StringBuilder all = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(saved()))) {
            ZipEntry entry = zip.getNextEntry();
            assertThat(entry.getName()).isEqualTo("manifest.json");
            for (; entry != null; entry = zip.getNextEntry()) {
                all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(all)
                .contains("\"format\" : \"ringfence-capture/1\"", "\"tool\" : \"Ringfence 0.1.0\"")
                .doesNotContain("hunter2");
    }

    @Test
    void onlyItsOwnerMayReadIt() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(saved())))
                .isEqualTo("rw-------");
    }

    @Test
    void aSecretInAFileMadeByHandIsTakenOut() throws Exception {
        byte[] secret =
                "{\"type\":\"sync\",\"metadata\":[{\"name\":\"p\",\"config\":{\"user.pw\":\"hunter2\"}}]}"
                        .getBytes(StandardCharsets.UTF_8);
        byte[] zip = new ZipMaker().manifest("/1.0/projects?recursion=1", secret).bytes();
        Capture capture = read(zip);
        assertThat(capture.servers().getFirst().projects().items().getFirst().config())
                .containsEntry("user.pw", "[redacted: password]");
    }

    @Test
    void tellsProgressAndStopsWhenCancelled() throws Exception {
        Watched progress = new Watched();
        files.read(saved(), progress);
        assertThat(progress.reports()).isNotEmpty().allMatch(text -> text.endsWith("/21"));
        assertThat(progress.reports()).last().asString().endsWith("21/21");
        progress.cancel();
        assertThatThrownBy(() -> files.read(saved(), progress))
                .isInstanceOfSatisfying(
                        SourceException.class,
                        e -> assertThat(e.problem().kind()).isEqualTo(Problem.Kind.CANCELLED));
    }

    @Test
    void anOldFileSurvivesAFullDisk() throws Exception {
        Path file = saved();
        byte[] before = Files.readAllBytes(file);
        AtomicFile full =
                new AtomicFile(
                        _ ->
                                java.nio.channels.FileChannel.open(
                                        Path.of("/dev/full"),
                                        java.nio.file.StandardOpenOption.WRITE));
        assertThatThrownBy(() -> full.write(file, out -> out.write(new byte[100_000])))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("No space left on device")
                .hasMessageContaining("is unchanged");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void savingSaysWhereItCannot() {
        assertThatThrownBy(() -> files.write(Capture.EMPTY, folder, "t", CREATED))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("not a regular file");
        assertThatThrownBy(
                        () -> files.write(Capture.EMPTY, folder.resolve("no/such"), "t", CREATED))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("there is no such folder");
    }

    @Test
    void savingThroughALinkKeepsTheLink() throws Exception {
        Path file = saved();
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        files.write(capture(), link, "t", CREATED);
        assertThat(link).isSymbolicLink();
        assertThat(files.read(file, Progress.NONE).servers()).hasSize(2);
    }

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

    @Test
    void refusesACutFileWhereverItIsCut() throws Exception {
        byte[] whole = Files.readAllBytes(saved());
        for (int length = 0; length < whole.length; length += 7) {
            refused(java.util.Arrays.copyOf(whole, length), "");
        }
        refused(java.util.Arrays.copyOf(whole, whole.length / 2), "is cut");
    }

    @Test
    void refusesAnAlteredFileOrReadsTheSame() throws Exception {
        byte[] whole = Files.readAllBytes(saved());
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
        java.util.Arrays.fill(elsewhere, entry + 42, entry + 46, (byte) 0);
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
