package io.ringfence.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

class WindowTest {

    private static final int MANY = 700_000;

    @Test
    void fewLinesAreAllInIt() {
        Window window = Window.of(300);
        assertThat(window.count()).isEqualTo(300);
        assertThat(window.at(299)).isSameAs(window);
        assertThat(window.at(0)).isSameAs(window);
        assertThat(Window.of(0).around(0).count()).isZero();
    }

    @Test
    void whoScrollsDownComesToTheEndAndBack() {
        Window window = Window.of(MANY);
        int line = 0;
        while (line < MANY - 1) {
            line = Math.min(line + 100, MANY - 1);
            window = window.at(line - window.first());
            assertThat(window.has(line)).as("line " + line).isTrue();
            assertThat(window.count()).isLessThanOrEqualTo(Window.MOST);
        }
        while (line > 0) {
            line = Math.max(line - 100, 0);
            window = window.at(line - window.first());
            assertThat(window.has(line)).as("line " + line).isTrue();
        }
        assertThat(window.first()).isZero();
    }

    @Test
    void aWindowThatMovedLeavesWhoSeesItAlone() {
        Window window = Window.of(MANY).around(350_000);
        assertThat(window.at(350_000 - window.first())).isSameAs(window);
        Window next = window.at(window.count() - 1);
        int there = window.first() + window.count() - 1 - next.first();
        assertThat(next.at(there)).isSameAs(next);
    }

    @Property
    void theLineThatIsWantedIsInIt(
            @ForAll @IntRange(min = 1, max = 20_000) int total,
            @ForAll @IntRange(min = 0, max = 19_999) int line,
            @ForAll @IntRange(min = 1, max = 20_000) int later) {
        int wanted = line % total;
        Window window = Window.of(total).around(wanted);
        assertThat(window.has(wanted)).isTrue();
        Window resized = window.resized(later);
        assertThat(resized.first()).isNotNegative();
        assertThat(resized.first() + resized.count()).isLessThanOrEqualTo(later);
        assertThat(resized.count()).isEqualTo(Math.min(resized.count(), Window.MOST)).isPositive();
        assertThat(resized.around(wanted % later).has(wanted % later)).isTrue();
    }
}
