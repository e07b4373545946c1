package io.ringfence.model.estate;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.estate.Content.Kept;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class ThinningTest {

    private static final Instant START = Instant.parse("2026-01-01T00:30:00Z");

    private static Kept kept(int id, String source, Duration after, long size) {
        Instant captured = START.plus(after);
        return new Kept(
                new Recorded("" + id, source, captured, List.of(), size), "" + id, Map.of());
    }

    private static List<String> ids(List<Kept> history) {
        return history.stream().map(kept -> kept.recorded().id()).toList();
    }

    /** Every six hours for so many days. */
    private static List<Kept> history(String source, int days) {
        List<Kept> history = new ArrayList<>();
        for (int i = 1; i <= days * 4; i++) {
            history.add(kept(i, source, Duration.ofHours(6L * (i - 1)), 1));
        }
        return history;
    }

    @Test
    void theNewestStayAndBeforeThemTheLastOfEachDay() {
        List<String> stay = ids(Thinning.thinned(history("web", 10), Thinning.BUDGET));
        List<String> expected = new ArrayList<>(List.of("4", "8", "12", "16", "20"));
        for (int i = 21; i <= 40; i++) {
            expected.add("" + i);
        }
        assertThat(stay).isEqualTo(expected);
    }

    @Test
    void noMoreThanSixtyOfEachSource() {
        List<Kept> history = new ArrayList<>(history("web", 200));
        history.addAll(history("db", 2));
        List<Kept> stay = Thinning.thinned(history, Thinning.BUDGET);
        assertThat(stay.stream().filter(kept -> kept.recorded().source().equals("web")))
                .hasSize(60);
        assertThat(stay.stream().filter(kept -> kept.recorded().source().equals("db"))).hasSize(8);
        assertThat(ids(stay)).contains("800", "624").doesNotContain("620");
    }

    @Test
    void thoseAtWhichFindingsChangedStayBesideTheNewest() {
        List<Kept> history = new ArrayList<>();
        for (int i = 1; i <= 100; i++) {
            Kept plain = kept(i, "web", Duration.ofSeconds(i), 1);
            history.add(i % 10 == 3 ? plain.turn() : plain);
        }
        List<String> stay = ids(Thinning.thinned(history, Thinning.BUDGET));
        List<String> expected = new ArrayList<>();
        for (int i = 3; i < 80; i += 10) {
            expected.addAll(List.of("" + (i - 1), "" + i));
        }
        assertThat(stay.subList(0, 16)).isEqualTo(expected);
        assertThat(stay).hasSize(36);
    }

    @Test
    void whoChangesAllTheTimeCannotPushOutTheDays() {
        List<Kept> history = new ArrayList<>(history("web", 10));
        for (int i = 101; i <= 300; i++) {
            history.add(kept(i, "web", Duration.ofDays(10).plusSeconds(i), 1).turn());
        }
        List<String> stay = ids(Thinning.thinned(history, Thinning.BUDGET));
        assertThat(stay).contains("4", "8", "36", "40").hasSize(10 + Thinning.TURNS + 1 + 20);
        assertThat(stay).contains("270").doesNotContain("269");
    }

    @Test
    void theOldestGoWhenAllAreTooLargeButNoNewest() {
        List<Kept> history = new ArrayList<>();
        history.add(kept(1, "db", Duration.ZERO, 50));
        for (int i = 2; i < 8; i++) {
            history.add(kept(i, "web", Duration.ofHours(i), 30));
        }
        assertThat(ids(Thinning.thinned(history, 120))).containsExactly("1", "6", "7");
        assertThat(ids(Thinning.thinned(history, 10))).containsExactly("1", "7");
        assertThat(ids(Thinning.thinned(history, 500))).hasSize(7);
    }

    @Property
    void whatStaysStaysAndTheNewestAlways(
            @ForAll @Size(max = 200) List<@IntRange(max = 2000) Integer> hours) {
        List<Kept> history = new ArrayList<>();
        int at = 0;
        for (int hour : hours) {
            at += hour;
            String source = hour % 3 == 0 ? "db" : "web";
            Kept kept = kept(history.size() + 1, source, Duration.ofMinutes(at), hour);
            history.add(hour % 4 == 1 ? kept.turn() : kept);
        }
        List<Kept> once = Thinning.thinned(history, 20_000);
        assertThat(history).containsAll(once);
        assertThat(Thinning.thinned(once, 20_000)).isEqualTo(once);
        for (String source : List.of("db", "web")) {
            List<Kept> all =
                    history.stream().filter(k -> k.recorded().source().equals(source)).toList();
            if (!all.isEmpty()) {
                assertThat(once).contains(all.getLast());
            }
        }
    }
}
