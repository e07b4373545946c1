package io.ringfence.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.fixture.RandomJson;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.Progress;
import io.ringfence.model.source.SourceException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Whatever bytes a file has, it is read or refused with the documented error. */
class CaptureFilePropertyTest {

    private static final List<String> NAMES =
            List.of(
                    "tool",
                    "created",
                    "servers",
                    "entries",
                    "name",
                    "captured",
                    "connection",
                    "tls",
                    "answers",
                    "request",
                    "status",
                    "entry",
                    "hostFacts",
                    "unknown",
                    "transport",
                    "address",
                    "size",
                    "sha256",
                    "unreadable");

    @Property(tries = 1000)
    void randomBytesAreRefused(@ForAll byte[] bytes) {
        read(bytes);
    }

    @Property(tries = 1000)
    void filesAlteredInSeveralPlacesAreReadOrRefused(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        byte[] zip =
                new ZipMaker()
                        .manifest("/1.0", "{\"metadata\":{\"auth\":\"trusted\"}}".getBytes())
                        .bytes();
        for (int i = random.nextInt(4); i >= 0; i--) {
            // mostly in the headers, where it hurts
            int at =
                    random.nextBoolean()
                            ? random.nextInt(zip.length)
                            : zip.length - 1 - random.nextInt(180);
            zip[at] = (byte) (random.nextBoolean() ? random.nextInt(256) : random.nextInt(2) * 255);
        }
        read(zip);
    }

    @Property(tries = 1000)
    void anyManifestIsReadOrRefused(@ForAll long seed) throws IOException {
        String members = new RandomJson(NAMES, seed).allMembers();
        String manifest = "{\"format\":\"ringfence-capture/1\"," + members + "}";
        read(
                new ZipMaker()
                        .entry("manifest.json", manifest.getBytes(StandardCharsets.UTF_8))
                        .bytes());
    }

    private static void read(byte[] file) {
        try {
            new CaptureFile().read(new ByteArrayInputStream(file), "x", Progress.NONE);
        } catch (SourceException e) {
            assertThat(e.problem().kind()).isEqualTo(Problem.Kind.BAD_INPUT);
            assertThat(e.problem().where()).startsWith("x");
        }
    }
}
