package io.ringfence.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringfence.model.Capture;
import io.ringfence.model.fixture.FakeAnswers;
import io.ringfence.model.source.CaptureSource;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.Progress;
import io.ringfence.model.source.SourceException;
import io.ringfence.model.source.SourceProvider;
import io.ringfence.model.source.Sources;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

class SourceProvidersTest {

    private final Path folder;
    private final SourceProvider files = new FileSourceProvider();
    private final SourceProvider sample = new SampleSourceProvider();

    SourceProvidersTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void findsFilesThatExist() throws Exception {
        Path file = folder.resolve("estate.ringfence");
        Capture capture = new Capture(List.of(FakeAnswers.standalone().read("web")));
        new CaptureFile().write(capture, file, "t", Instant.EPOCH);
        CaptureSource source = files.find(file.toString()).orElseThrow();
        assertThat(source.name()).isEqualTo(file.toString());
        assertThat(source.live()).isEmpty();
        assertThat(source.capture(Progress.NONE).server("web")).isPresent();
        Path copy = Files.copy(file, folder.resolve("copy"));
        assertThat(files.find(copy.toString())).isPresent();
    }

    @Test
    void aFileThatIsNotThereIsAProblemIfItsNameIsOurs() throws SourceException {
        assertThatThrownBy(() -> files.find(folder.resolve("no.ringfence").toString()))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("no.ringfence: there is no such capture file");
        assertThatThrownBy(() -> files.find("a\0b.ringfence")).isInstanceOf(SourceException.class);
        assertThat(files.find("web")).isEmpty();
        assertThat(files.find("a\0b")).isEmpty();
        assertThatThrownBy(() -> files.find(folder.toString()))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("this is a folder");
        assertThat(files.find("src")).isEmpty();
        assertThat(files.find("unix:///var/lib/lxd/unix.socket")).isEmpty();
        assertThat(files.find("https://host.ringfence")).isEmpty();
    }

    @Test
    void theSampleIsKnownByItsName() throws SourceException {
        assertThat(sample.find("sample")).isPresent();
        assertThat(sample.find("Sample")).isEmpty();
        assertThat(sample.known())
                .extracting(SourceProvider.KnownSource::spec)
                .containsExactly("sample");
    }

    @Test
    void aBuildWithoutSampleSaysSo() {
        CaptureSource none = new SampleSourceProvider.Sample("/no-such-sample.ringfence");
        assertThatThrownBy(() -> none.capture(Progress.NONE))
                .isInstanceOfSatisfying(
                        SourceException.class,
                        e ->
                                assertThat(e.problem())
                                        .isEqualTo(
                                                new Problem(
                                                        Problem.Kind.BAD_INPUT,
                                                        "this build of Ringfence has no sample",
                                                        "sample",
                                                        "install or build Ringfence anew")));
    }

    @Test
    void exactProvidersAreAskedBeforeThoseThatTakeAnyWord() throws SourceException {
        SourceProvider anyWord =
                new SourceProvider() {
                    @Override
                    public Optional<CaptureSource> find(String spec) {
                        return Optional.of(new FileSource(Path.of("any")));
                    }

                    @Override
                    public List<KnownSource> known() {
                        return List.of();
                    }
                };
        Sources sources = new Sources(List.of(anyWord, files, sample));
        assertThat(sources.find("sample").name()).isEqualTo("sample");
        assertThat(sources.find("word").name()).isEqualTo("any");
        assertThatThrownBy(() -> new Sources(List.of(files)).find("word"))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("word: there is no such source");
    }

    @Test
    void hostFactsFilesThatCannotBeReadSayWhy() throws IOException {
        Path file = folder.resolve("facts.json");
        assertThatThrownBy(() -> HostFactsFile.read(file))
                .hasMessageContaining("facts.json: there is no such file");
        Files.writeString(file, "{\"format\":\"ringfence-host-facts/1\",\"root\":1}");
        assertThatThrownBy(() -> HostFactsFile.read(file))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("root: expected a boolean, found a number")
                .hasMessageContaining("collect them again");
        Files.write(file, new byte[(16 << 20) + 1]);
        assertThatThrownBy(() -> HostFactsFile.read(file)).hasMessageContaining("is larger than");
    }

    @Test
    void readsHostFactsFiles() throws Exception {
        Path file = folder.resolve("facts.json");
        Files.writeString(file, "{\"format\":\"ringfence-host-facts/1\",\"root\":true}");
        assertThat(HostFactsFile.read(file).root().optional()).contains(true);
    }
}
