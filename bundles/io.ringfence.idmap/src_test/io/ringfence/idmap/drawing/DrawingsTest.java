package io.ringfence.idmap.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ringfence.idmap.Containers;
import io.ringfence.idmap.IdKind;
import io.ringfence.model.Capture;
import io.ringfence.model.Server;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

class DrawingsTest {

    private static final Path GOLDEN = Path.of("src_test/io/ringfence/idmap/drawing/picture.svg");

    private static final Server SERVER =
            new Containers()
                    .stopped("root", "security.privileged", "true")
                    .onDefault("files", "both 1000 1000")
                    .onDefault("shop/web", "")
                    .onDefault("shop/api", "")
                    .isolated("ldap", 5_000_000, 65_536)
                    .isolated("kerberos", 5_030_000, 65_536)
                    .stopped("broken", "volatile.idmap.next", "[{]")
                    .server();

    private static String svg(Server server, Set<IdKind> kinds, int width)
            throws IOException, DrawingException {
        StringWriter out = new StringWriter();
        PictureSvg.write(
                Drawings.of(new Capture(List.of(server)), kinds, width, Palette.LIGHT), out);
        return out.toString();
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> texts(Document document, String element) {
        NodeList found = document.getElementsByTagName(element);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }

    /** Whatever changes in the picture is seen in the review of this file. */
    @Test
    void drawsWhatItDrewBefore() throws IOException, DrawingException {
        String found = svg(SERVER, EnumSet.allOf(IdKind.class), 1200);
        if (!Files.exists(GOLDEN) || !Files.readString(GOLDEN).equals(found)) {
            Path file = Path.of("target/picture.svg");
            Files.createDirectories(file.getParent());
            Files.writeString(file, found);
            throw new AssertionError(
                    "The picture is another one. If it is right, take it over:\n"
                            + "    cp bundles/io.ringfence.idmap/target/picture.svg"
                            + " bundles/io.ringfence.idmap/"
                            + GOLDEN);
        }
    }

    @Test
    void everythingIsThere() throws Exception {
        Document document = parsed(svg(SERVER, EnumSet.allOf(IdKind.class), 1200));
        assertThat(texts(document, "text"))
                .contains("Id maps of web-01", "host id", "5,000,000", "5,030,000", "default map")
                .contains("default/root", "default/files", "default/ldap", "default/broken")
                .contains("2 × shop/web and shop/api", "system and users")
                .anyMatch(text -> text.startsWith("? The key volatile.idmap.next is of no use."))
                .contains(
                        "isolated-isolated: default/ldap and default/kerberos, host ids"
                                + " 5030000-5065535 (35,536)");
        assertThat(texts(document, "title"))
                .contains(
                        "uid and gid 5000000-5065535 on the host, 0-65535 in the container, shared",
                        "shared ids: high");
    }

    @Test
    void everyFillIsDefined() throws Exception {
        String svg = svg(SERVER, EnumSet.of(IdKind.GID), 800);
        Document document = parsed(svg);
        Set<String> defined = new HashSet<>();
        NodeList patterns = document.getElementsByTagName("pattern");
        for (int i = 0; i < patterns.getLength(); i++) {
            defined.add("url(#" + ((Element) patterns.item(i)).getAttribute("id") + ")");
        }
        NodeList rectangles = document.getElementsByTagName("rect");
        for (int i = 0; i < rectangles.getLength(); i++) {
            String fill = ((Element) rectangles.item(i)).getAttribute("fill");
            assertThat(fill.startsWith("url") ? defined : Set.of(fill)).contains(fill);
        }
        assertThat(svg).contains("group ids");
    }

    /** What is shared between maps, and shifted, stands under its host in words. */
    @Test
    void notesAreToldInWords() throws Exception {
        Server server =
                new Containers()
                        .isolated("files", 5_000_000, 65_536)
                        .disk(Map.of("source", "/srv", "path", "/srv", "shift", "true"))
                        .server();
        assertThat(texts(parsed(svg(server, EnumSet.of(IdKind.UID), 1200)), "text"))
                .anyMatch(text -> text.startsWith("shifted-disk: The path /srv of the host"));
    }

    @Test
    void everyLevelHasAPatternInTheLegend() throws Exception {
        String svg = svg(SERVER, EnumSet.of(IdKind.UID), 1200);
        for (String level : List.of("critical", "high", "medium", "info", "alone")) {
            assertThat(svg).contains("fill=\"url(#" + level + ")\" stroke=");
        }
        assertThat(texts(parsed(svg), "text")).contains("own range", "default map");
    }

    @Test
    void hostileNamesStayText() throws Exception {
        String name = "<script>alert(1)</script>&\"'\u0000\u202e\ud800]]>";
        String svg =
                svg(
                        new Containers().onDefault("p/" + name, "").onDefault("x", "").server(),
                        EnumSet.allOf(IdKind.class),
                        1200);
        assertThat(svg).doesNotContain("<script", "\u0000", "\u202e");
        assertThat(texts(parsed(svg), "title")).anyMatch(text -> text.contains("<script>alert(1)"));
    }

    @Test
    void aPngHasTheSizeAndIsNotBlank() throws Exception {
        Capture capture = new Capture(List.of(SERVER));
        for (Palette palette : Palette.values()) {
            Drawing drawing = Drawings.of(capture, EnumSet.allOf(IdKind.class), 1000, palette);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            PicturePng.write(drawing, 1.5, out);
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
            assertThat(image.getWidth()).isEqualTo(1500);
            assertThat(image.getHeight())
                    .isEqualTo((int) Math.round(PictureSvg.height(drawing) * 1.5));
            Set<Integer> colours = new HashSet<>();
            for (int x = 0; x < image.getWidth(); x += 3) {
                for (int y = 0; y < image.getHeight(); y += 3) {
                    colours.add(image.getRGB(x, y));
                }
            }
            assertThat(colours).hasSizeGreaterThan(50);
            assertThat(colours).contains(Integer.decode(palette.ground()) | 0xFF000000);
        }
    }

    @Test
    void thousandsThatShareNothingAreOneLane() throws Exception {
        Containers containers = new Containers().onDefault("files", "");
        for (int i = 0; i < 10_000; i++) {
            containers.isolated("c" + i, 20_000_000 + i * 65_536L, 65_536);
        }
        containers.isolated("ldap", 5_000_000, 65_536).isolated("kerberos", 5_030_000, 65_536);
        String svg = svg(containers.server(), EnumSet.allOf(IdKind.class), 1600);
        assertThat(texts(parsed(svg), "text"))
                .contains("10,000 isolated containers", "default/ldap", "default/files");
        assertThat(svg.length()).isLessThan(1_000_000);
    }

    @Test
    void whatIsTooLargeIsSaid() {
        Containers containers = new Containers();
        for (int i = 0; i < 2_100; i++) {
            containers.isolated("c" + i, 20_000_000 + i * 65_536L, 65_537);
        }
        assertThatExceptionOfType(DrawingException.class)
                .isThrownBy(() -> svg(containers.server(), EnumSet.of(IdKind.UID), 1600))
                .satisfies(
                        e -> {
                            assertThat(e.problem()).contains("2,100 lanes", "2,000");
                            assertThat(e.advice()).contains("fewer servers");
                        });
        assertThatExceptionOfType(DrawingException.class)
                .isThrownBy(() -> svg(SERVER, EnumSet.of(IdKind.UID), 100));
        Drawing wide =
                Drawings.of(
                        new Capture(List.of(SERVER)),
                        EnumSet.of(IdKind.UID),
                        20_000,
                        Palette.LIGHT);
        assertThatExceptionOfType(DrawingException.class)
                .isThrownBy(() -> PicturePng.write(wide, 8, new ByteArrayOutputStream()))
                .withMessageContaining("160,000 by");
        assertThatExceptionOfType(DrawingException.class)
                .isThrownBy(() -> PicturePng.write(wide, Double.NaN, new ByteArrayOutputStream()));
    }
}
