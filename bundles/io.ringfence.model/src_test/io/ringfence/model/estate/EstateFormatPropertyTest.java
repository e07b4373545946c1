package io.ringfence.model.estate;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.archive.Bytes;
import io.ringfence.model.archive.DamagedFileException;
import io.ringfence.model.estate.EstateFormat.Document;
import io.ringfence.model.fixture.RandomJson;
import io.ringfence.model.source.Problem;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Whatever bytes a document has, it is read or refused with the documented error. */
class EstateFormatPropertyTest {

    private static final List<String> NAMES =
            List.of(
                    "tool",
                    "saved",
                    "sources",
                    "spec",
                    "history",
                    "id",
                    "source",
                    "captured",
                    "servers",
                    "size",
                    "content",
                    "next",
                    "notes",
                    "check",
                    "server",
                    "type",
                    "project",
                    "name",
                    "device",
                    "text",
                    "author",
                    "at",
                    "seen",
                    "settings",
                    "entries",
                    "estate.json");

    private static final EstateFormat FORMAT = new EstateFormat(Migrations.ALL);

    @Property(tries = 1000)
    void randomBytesAreRefused(@ForAll byte[] bytes) throws IOException {
        read(bytes);
    }

    @Property(tries = 1000)
    void documentsAlteredInSeveralPlacesAreReadOrRefused(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        byte[] zip = EstateMaker.withCapture("capture".getBytes()).bytes();
        for (int i = random.nextInt(4); i >= 0; i--) {
            // mostly in the headers, where it hurts
            int at =
                    random.nextBoolean()
                            ? random.nextInt(zip.length)
                            : zip.length - 1 - random.nextInt(200);
            zip[at] = (byte) (random.nextBoolean() ? random.nextInt(256) : random.nextInt(2) * 255);
        }
        read(zip);
    }

    @Property(tries = 500)
    void documentsCutAnywhereAreRefused(@ForAll long seed) throws IOException {
        byte[] zip = EstateMaker.withCapture("capture".getBytes()).bytes();
        byte[] cut = java.util.Arrays.copyOf(zip, new Random(seed).nextInt(zip.length));
        assertThat(read(cut)).isFalse();
    }

    @Property(tries = 1000)
    void anyContentIsReadOrRefused(@ForAll long seed) throws IOException {
        read(new EstateMaker().estate(new RandomJson(NAMES, seed).allMembers()).bytes());
    }

    @Property(tries = 500)
    void anyManifestIsReadOrRefused(@ForAll long seed) throws IOException {
        String members = new RandomJson(NAMES, seed).allMembers();
        read(
                new EstateMaker()
                        .estate("\"a\":1")
                        .manifest("{\"format\":\"ringfence-estate/1\"," + members + "}")
                        .bytes());
    }

    /** Whether it was read; then it is written and read again, and says the same. */
    private static boolean read(byte[] file) throws IOException {
        Document document;
        try {
            document = FORMAT.read(Bytes.of(file));
        } catch (DamagedFileException e) {
            Problem problem = e.in("x", "usual").problem();
            assertThat(problem.kind()).isEqualTo(Problem.Kind.BAD_INPUT);
            assertThat(problem.where()).startsWith("x");
            return false;
        }
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            FORMAT.write(document.content(), Map.of(), document.archive(), "t", Instant.EPOCH, out);
            Document again = FORMAT.read(Bytes.of(out.toByteArray()));
            assertThat(again.content()).isEqualTo(document.content());
        } catch (DamagedFileException e) {
            throw new AssertionError("what was read cannot be written", e);
        }
        return true;
    }
}
