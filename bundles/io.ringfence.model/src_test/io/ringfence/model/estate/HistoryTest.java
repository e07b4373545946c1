package io.ringfence.model.estate;

import static io.ringfence.model.estate.EstateFixture.await;
import static io.ringfence.model.estate.EstateFixture.get;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringfence.model.HostFacts;
import io.ringfence.model.Server;
import io.ringfence.model.facts.HostFactsReader;
import io.ringfence.model.fixture.FakeAnswers;
import io.ringfence.model.source.CaptureSource;
import io.ringfence.model.source.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipFile;

/** What becomes part of an estate's history, and when. */
@Timeout(value = 40, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HistoryTest {

    @TempDir private Path folder = Path.of("");

    private EstateFixture window() {
        return new EstateFixture(folder.resolve("home"));
    }

    private Path file() {
        return folder.resolve("customer" + EstateFile.EXTENSION);
    }

    @Test
    void whatSomebodyAsksForIsRecordedIfItDiffers() throws Exception {
        try (EstateFixture window = window()) {
            get(window.estates.create());
            window.ask(window.web);
            window.model.refreshAll();
            await(() -> window.estate().history("web").size() == 2); // the fake's project differs
            get(window.model.open("sample"));
            await(() -> window.estate().history("sample").size() == 1);
            get(window.model.open("sample"));
            get(window.estates.save());
            assertThat(window.estate().history("sample")).hasSize(1);
            assertThat(window.estate().history())
                    .extracting(Recorded::id)
                    .containsExactly("1", "2", "3");
        }
    }

    @Test
    void whatEventsCauseIsRecordedNowAndThenAndAtTheEnd() throws Exception {
        try (EstateFixture window = window()) {
            get(window.estates.saveAs(file()));
            window.ask(window.web);
            await(() -> !window.web.listeners().isEmpty());
            for (int i = 2; i < 5; i++) {
                int number = i;
                window.web.listeners().getFirst().changed();
                await(() -> ("p" + number).equals(window.shown("web")));
            }
            get(window.estates.save());
            assertThat(window.estate().history()).hasSize(1);
            window.timer.pass(HistoryKeeper.PAUSE);
            await(() -> window.estate().history().size() == 2);
            window.web.listeners().getFirst().changed();
            await(() -> "p5".equals(window.shown("web")));
        }
        try (EstateFixture window = window()) {
            assertThat(get(window.estates.open(file())).estate().history()).hasSize(3);
            assertThat(window.shown("web")).isIn("p5", "p1");
            List<Recorded> history = window.estate().history();
            assertThat(
                            window.estates
                                    .load(history.get(1), Progress.NONE)
                                    .servers()
                                    .getFirst()
                                    .projects()
                                    .iterator()
                                    .next()
                                    .name())
                    .isEqualTo("p4");
        }
    }

    @Test
    void atWhichFindingsChangeIsRecordedAtOnceAndMarked() throws Exception {
        Instant changed;
        try (EstateFixture window = window()) {
            get(window.estates.saveAs(file()));
            window.ask(window.web);
            await(() -> !window.web.listeners().isEmpty());
            window.web.listeners().getFirst().changed();
            await(() -> "p2".equals(window.shown("web")));
            Instant last = window.model.capture().servers().getFirst().captured();
            window.web.listeners().getFirst().changed();
            await(() -> "p3".equals(window.shown("web")));
            get(window.estates.save());
            assertThat(window.estate().history()).hasSize(1);
            changed = window.model.capture().servers().getFirst().captured();
            window.web.listeners().getFirst().changed(); // before anybody found the change
            await(() -> "p4".equals(window.shown("web")));
            window.estates.keepTurn("web", changed);
            get(window.estates.save());
            assertThat(window.estate().history())
                    .hasSize(3)
                    .extracting(Recorded::captured)
                    .contains(last, changed);
            window.estates.keepTurn("nowhere", changed);
            get(window.estates.save());
            assertThat(window.estate().history()).as("of others nothing").hasSize(3);
        }
        // elsewhere nobody is asked, so nothing is added
        try (EstateFixture laptop = new EstateFixture(folder.resolve("laptop"))) {
            List<Recorded> history = get(laptop.estates.open(file())).estate().history();
            assertThat(history).hasSize(4).extracting(Recorded::captured).contains(changed);
        }
        try (ZipFile zip = new ZipFile(file().toFile())) {
            byte[] json = zip.getInputStream(zip.getEntry("estate.json")).readAllBytes();
            assertThat(new String(json, StandardCharsets.UTF_8).split("\"turn\"", -1)).hasSize(2);
        }
    }

    @Test
    void hostFactsThatAreAddedAreKept() throws Exception {
        HostFacts facts =
                HostFactsReader.read(
                        "{\"format\":\"ringfence-host-facts/1\",\"hostname\":\"host1\"}"
                                .getBytes(StandardCharsets.UTF_8));
        try (EstateFixture window = window()) {
            get(window.estates.saveAs(file()));
            window.ask(window.web);
            Recorded without = window.estate().history().getFirst();
            assertThat(window.model.add(facts)).isTrue();
            await(() -> !window.estate().history().contains(without));
            assertThat(window.estate().history()).hasSize(1); // the same answers: in its place
        }
        try (EstateFixture laptop = new EstateFixture(folder.resolve("laptop"))) {
            get(laptop.estates.open(file()));
            Server web = laptop.model.capture().servers().getFirst();
            assertThat(web.hostFacts().keySet()).containsExactly("host1");
        }
    }

    private static String digest(FakeAnswers answers) {
        return ContentDigest.of(List.of(answers.read("web")));
    }

    private static FakeAnswers with(String instance) {
        return FakeAnswers.standalone()
                .ok("/1.0/instances?recursion=2&all-projects=true", "[" + instance + "]");
    }

    @Test
    void whatTheTimeChangesIsNoChange() {
        String first =
                """
                {"name":"c1","config":{"limits.memory":"1GiB","count":"1"},"last_used_at":"2026-01-01T00:00:00Z",
                "state":{"cpu":{"usage":1},"memory":{"usage":2},"network":{"eth0":{"hwaddr":"00:16",
                "counters":{"bytes_sent":3}}}}}\
                """;
        String digest = digest(with(first));
        String later =
                first.replace("\"usage\":1", "\"usage\":100")
                        .replace("\"bytes_sent\":3", "\"bytes_sent\":300")
                        .replace("2026-01-01", "2026-02-02");
        assertThat(digest(with(later))).isEqualTo(digest);
        assertThat(digest(with(first.replace("1GiB", "2GiB")))).isNotEqualTo(digest);
        assertThat(digest(with(first.replace("00:16", "00:17")))).isNotEqualTo(digest);
        String two = "{\"name\":\"a\",\"profiles\":[\"x\",\"y\"]}";
        assertThat(digest(with(first + "," + two))).isEqualTo(digest(with(two + "," + first)));
        assertThat(digest(with(two)))
                .as("the order of profiles decides what is effective")
                .isNotEqualTo(digest(with(two.replace("\"x\",\"y\"", "\"y\",\"x\""))));
    }

    @Test
    void whatIsMissingIsAChange() {
        FakeAnswers whole = FakeAnswers.standalone();
        String digest = digest(whole);
        assertThat(digest(FakeAnswers.standalone())).isEqualTo(digest);
        assertThat(
                        digest(
                                FakeAnswers.standalone()
                                        .error("/1.0/certificates?recursion=1", 403, "no")))
                .isNotEqualTo(digest);
    }

    @Test
    void anEstateIsASourceOfItsNewestCaptures() throws Exception {
        EstateSourceProvider provider = new EstateSourceProvider();
        try (EstateFixture window = window()) {
            get(window.estates.saveAs(file()));
            assertThatThrownBy(() -> source(provider).capture(Progress.NONE))
                    .hasMessageContaining("holds no capture yet");
            window.ask(window.web);
            window.ask(window.web);
            window.ask(window.db);
            get(window.estates.save());
            List<Server> servers = source(provider).capture(Progress.NONE).servers();
            assertThat(servers).extracting(Server::name).containsExactly("web", "db");
            assertThat(servers.getFirst().projects().iterator().next().name()).isEqualTo("p2");
        }
        Path renamed = Files.copy(file(), folder.resolve("renamed"));
        assertThat(provider.find(renamed.toString())).isPresent();
        assertThat(source(provider).live()).isEmpty();
        assertThat(source(provider).name()).isEqualTo(file().toString());
        Path other = Files.writeString(folder.resolve("other.ringfence"), "x");
        assertThat(provider.find(other.toString())).isEmpty();
        assertThat(provider.find("a\0b")).isEmpty();
        assertThat(provider.find("https://host.ringfence-estate")).isEmpty();
        assertThatThrownBy(() -> provider.find("no" + EstateFile.EXTENSION))
                .hasMessageContaining("no.ringfence-estate: there is no such estate");
        Files.writeString(file(), "damaged");
        assertThatThrownBy(() -> source(provider).capture(Progress.NONE))
                .hasMessageContaining("is not an estate");
    }

    private CaptureSource source(EstateSourceProvider provider) throws Exception {
        return provider.find(file().toString()).orElseThrow();
    }
}
