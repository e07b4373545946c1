package io.ringfence.idmap.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.idmap.Containers;
import io.ringfence.idmap.IdKind;
import io.ringfence.model.Capture;
import io.ringfence.model.Server;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class PagesTest {

    /** A page of this height has room for a host with one lane, and its words. */
    private static final int LEAST = 136 + 62 + 12 * 16;

    private static Drawing drawing(int... lanes) {
        List<Server> servers = new ArrayList<>();
        for (int count : lanes) {
            Containers containers = new Containers();
            for (int i = 0; i < count; i++) {
                // each meets the next, so that all are lanes, and there are words
                containers.isolated("c" + i, 1_000_000 + i * 60_000L, 65_536);
            }
            servers.add(containers.server().withName("s" + servers.size()));
        }
        return Drawings.of(new Capture(servers), EnumSet.of(IdKind.UID), 1000, Palette.LIGHT);
    }

    private static String name(Drawing.Host host) {
        return host.name().replace(" (continued)", "");
    }

    /** Every lane is on one page, in order, and no page is taller than paper. */
    @Property(tries = 60)
    void nothingIsLostAndNothingIsCut(
            @ForAll @IntRange(max = 90) int first,
            @ForAll @IntRange(max = 90) int second,
            @ForAll @IntRange(min = LEAST, max = 2_000) int height) {
        Drawing whole = drawing(first, second);
        List<Drawing> pages = Pages.of(whole, height);
        Map<String, List<Drawing.Line>> lanes = new HashMap<>();
        Map<String, Integer> ends = new HashMap<>();
        for (Drawing page : pages) {
            assertThat(PictureSvg.height(page)).isLessThanOrEqualTo(height);
            assertThat(page.hosts()).isNotEmpty();
            for (Drawing.Host host : page.hosts()) {
                lanes.computeIfAbsent(name(host), _ -> new ArrayList<>()).addAll(host.lanes());
                ends.merge(name(host), host.ends() ? 1 : 0, Integer::sum);
            }
        }
        for (Drawing.Host host : whole.hosts()) {
            assertThat(lanes.get(host.name())).isEqualTo(host.lanes());
            assertThat(ends).containsEntry(host.name(), 1);
        }
    }

    @Test
    void whatFitsOnePageIsOne() {
        Drawing whole = drawing(5);
        assertThat(Pages.of(whole, PictureSvg.height(whole))).containsExactly(whole);
    }

    @Test
    void pagesHaveNumbersAndHostsThatGoOnSaySo() {
        List<Drawing> pages = Pages.of(drawing(60), 900);
        assertThat(pages).hasSize(2);
        assertThat(pages.getFirst().title()).isEqualTo("Id maps of s0 · page 1 of 2");
        assertThat(pages.getLast().hosts().getFirst().name()).isEqualTo("s0 (continued)");
        assertThat(pages.getFirst().hosts().getFirst().ends()).isFalse();
    }

    /** Where no lane fits, pages are too tall instead of endless. */
    @Test
    void paperThatIsTooLowEndsToo() {
        assertThat(Pages.of(drawing(3), 0)).hasSizeBetween(3, 4);
    }
}
