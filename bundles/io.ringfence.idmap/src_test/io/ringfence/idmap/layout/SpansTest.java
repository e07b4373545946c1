package io.ringfence.idmap.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.idmap.Containers;
import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.IdRange;
import io.ringfence.idmap.MapPiece;
import io.ringfence.idmap.MemberIdmaps;
import io.ringfence.idmap.Overlap;
import io.ringfence.idmap.OverlapLevel;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

class SpansTest {

    @Provide
    Arbitrary<List<Block>> lanes() {
        return Arbitraries.longs()
                .between(1, 5_000_000)
                .list()
                .ofMaxSize(400)
                .map(
                        gaps -> {
                            List<Block> blocks = new ArrayList<>();
                            long at = 0;
                            for (long gap : gaps) {
                                at += gap;
                                blocks.add(
                                        new Block(
                                                IdRange.of(at, gap / 3 + 1),
                                                0,
                                                MapPiece.Part.ISOLATED,
                                                gap % 7 == 0 ? OverlapLevel.HIGH : null));
                                at += gap / 3 + 1;
                            }
                            return blocks;
                        });
    }

    /** Every block that is visible is in one span, and spans never cover each other. */
    @Property(tries = 300)
    void nothingVisibleIsLost(
            @ForAll("lanes") List<Block> blocks,
            @ForAll @DoubleRange(min = 0, max = 999) double x,
            @ForAll @DoubleRange(min = 1, max = 5000) double factor) {
        Viewport view = Viewport.all(Axis.linear(), 1000).zoomed(x, factor);
        List<Span> spans = Spans.of(blocks, view);
        assertThat(spans).hasSizeLessThanOrEqualTo(1001);
        for (int i = 1; i < spans.size(); i++) {
            assertThat(spans.get(i).left()).isGreaterThanOrEqualTo(spans.get(i - 1).left() + 1);
        }
        int drawn = 0;
        long seen =
                blocks.stream()
                        .filter(block -> view.x(block.ids().end()) >= 0)
                        .filter(block -> view.x(block.ids().start()) < view.width())
                        .count();
        for (Block block : blocks) {
            boolean visible =
                    view.x(block.ids().end()) > 0 && view.x(block.ids().start()) < view.width() - 1;
            if (visible) {
                drawn++;
                assertThat(spans)
                        .anyMatch(
                                span ->
                                        span.ids().contains(block.ids())
                                                && (block.level() == null
                                                        || span.level() == OverlapLevel.HIGH));
            }
        }
        int counted = spans.stream().mapToInt(Span::blocks).sum();
        assertThat((long) counted).isBetween((long) drawn, seen);
    }

    @Test
    void aHundredThousandBlocksAreAPixelEach() {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            blocks.add(
                    new Block(
                            IdRange.of(100_000L + 40_000L * i, 30_000),
                            0,
                            MapPiece.Part.ISOLATED,
                            null));
        }
        List<Span> spans = Spans.of(blocks, Viewport.all(Axis.linear(), 800));
        assertThat(spans).hasSizeLessThanOrEqualTo(800);
        assertThat(spans.stream().mapToInt(Span::blocks).sum()).isEqualTo(100_000);
    }

    private static @Nullable OverlapLevel naive(List<Overlap> overlaps, IdRange ids) {
        OverlapLevel worst = null;
        for (Overlap each : overlaps) {
            if (each.kind() == IdKind.UID
                    && each.level() != OverlapLevel.INFO
                    && each.ids().ranges().stream().anyMatch(ids::overlaps)
                    && (worst == null || each.level().compareTo(worst) < 0)) {
                worst = each.level();
            }
        }
        return worst;
    }

    @Provide
    Arbitrary<List<IdRange>> ranges() {
        return Arbitraries.longs()
                .between(100_000, 900_000)
                .flatMap(
                        start ->
                                Arbitraries.longs()
                                        .between(1, 200_000)
                                        .map(size -> IdRange.of(start, size)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Property(tries = 200)
    void theWorstBandIsTheOneThatALookAtAllOverlapsFinds(
            @ForAll("ranges") List<IdRange> ranges, @ForAll("ranges") List<IdRange> asked) {
        Containers containers = new Containers().onDefault("d", "");
        for (int i = 0; i < ranges.size(); i++) {
            containers.isolated(
                    "c" + i,
                    ranges.get(i).start(),
                    ranges.get(i).size(),
                    i % 4 == 0 ? "uid " + 40 * i + " 1" : "");
        }
        MemberIdmaps member = containers.idmaps().members().getFirst();
        Bands bands = Bands.of(member.overlaps(), IdKind.UID);
        for (IdRange ids : asked) {
            assertThat(bands.worst(ids)).isEqualTo(naive(member.overlaps(), ids));
        }
        for (Span span : bands.spans(Viewport.all(Axis.linear(), 500))) {
            assertThat(span.level()).isEqualTo(naive(member.overlaps(), span.ids()));
        }
    }

    @Test
    void overlapsAreSteppedThrough() {
        MemberIdmaps member =
                new Containers()
                        .isolated("a", 200_000, 1000)
                        .isolated("b", 200_500, 1000)
                        .isolated("c", 500_000, 1000)
                        .isolated("d", 500_000, 1000)
                        .idmaps()
                        .members()
                        .getFirst();
        Bands bands = Bands.of(member.overlaps(), IdKind.UID);
        assertThat(bands.next(0)).isEqualTo(200_500);
        assertThat(bands.next(200_500)).isEqualTo(500_000);
        assertThat(bands.next(500_000)).isEqualTo(-1);
        assertThat(bands.previous(600_000)).isEqualTo(500_000);
        assertThat(bands.previous(500_000)).isEqualTo(200_500);
        assertThat(bands.previous(200_500)).isEqualTo(-1);
        assertThat(Bands.of(List.of(), IdKind.UID).next(0)).isEqualTo(-1);
        assertThat(Bands.of(List.of(), IdKind.UID).worst(IdRange.of(0, 5))).isNull();
    }

    @Test
    void manyLanesShareTheRowsOfAnOverview() {
        Containers containers = new Containers();
        for (int i = 0; i < 1000; i++) {
            containers.isolated("c" + i, 100_000L + 65_536L * i, 65_536);
        }
        containers.isolated("twin", 100_000, 65_536);
        List<Lane> lanes = Lanes.of("web-01", containers.idmaps(), Lanes.Grouping.MEMBER);
        Overview overview =
                Overview.of(lanes, Set.of(IdKind.UID), Viewport.all(Axis.linear(), 120), 10);
        assertThat(overview.at(0, 0)).isEqualTo(OverlapLevel.HIGH.ordinal());
        assertThat(overview.at(9, 0)).isEqualTo(Overview.EMPTY);
        assertThat(overview.at(9, 1)).isEqualTo(Overview.ALONE);
        assertThat(overview.at(0, 119)).isEqualTo(Overview.EMPTY);
    }
}
