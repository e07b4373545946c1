package io.ringfence.model.file;

import static io.ringfence.model.file.WholeCapture.CREATED;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringfence.model.Capture;
import io.ringfence.model.HostFacts;
import io.ringfence.model.Instance;
import io.ringfence.model.Known;
import io.ringfence.model.Server;
import io.ringfence.model.fixture.Watched;
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
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What is saved is read back, and nothing else changes. */
class CaptureFileTest {

    private final CaptureFile files = new CaptureFile();

    private final Path folder;

    CaptureFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path saved() throws Exception {
        Path file = folder.resolve("estate.ringfence");
        files.write(WholeCapture.make(), file, "Ringfence 0.1.0", CREATED);
        return file;
    }

    @Test
    void readsBackWhatWasSaved() throws Exception {
        Capture before = WholeCapture.make();
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
        Capture capture = files.read(new ByteArrayInputStream(zip), "x.ringfence", Progress.NONE);
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
        files.write(WholeCapture.make(), link, "t", CREATED);
        assertThat(link).isSymbolicLink();
        assertThat(files.read(file, Progress.NONE).servers()).hasSize(2);
    }
}
