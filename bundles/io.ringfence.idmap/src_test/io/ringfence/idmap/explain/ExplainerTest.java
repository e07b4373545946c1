package io.ringfence.idmap.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.idmap.Containers;
import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.MemberIdmaps;
import io.ringfence.idmap.OverlapClass;

import org.junit.jupiter.api.Test;

import java.time.Instant;

class ExplainerTest {

    private static final String BASE = "security.idmap.base";

    private static Explanation explain(Containers containers, OverlapClass type) {
        MemberIdmaps member = containers.idmaps().members().getFirst();
        return member.overlaps().stream()
                .filter(each -> each.type() == type && each.kind() == IdKind.UID)
                .findFirst()
                .map(new Explainer(containers.server(), member)::of)
                .orElseThrow();
    }

    @Test
    void aBaseThatWasSetByHand() {
        Explanation explanation =
                explain(
                        new Containers()
                                .onDefault("d", "")
                                .isolated("c1", 5_000_000, 65_536)
                                .with(BASE, "5000000")
                                .isolated("c2", 5_030_000, 65_536)
                                .with(BASE, "5030000"),
                        OverlapClass.ISOLATED_ISOLATED);
        assertThat(explanation.cause()).isEqualTo(Cause.BASE_BY_HAND);
        assertThat(explanation.sentence())
                .isEqualTo(
                        "security.idmap.base of default/c1 and default/c2 was set by hand; LXD does"
                                + " not check whether the range is free.");
    }

    @Test
    void aBaseThatWasSetOnARangeThatSomebodyHad() {
        Explanation explanation =
                explain(
                        new Containers()
                                .onDefault("d", "")
                                .isolated("auto", 165_536, 65_536)
                                .isolated("hand", 170_000, 65_536)
                                .with(BASE, "170000"),
                        OverlapClass.ISOLATED_ISOLATED);
        assertThat(explanation.cause()).isEqualTo(Cause.BASE_BY_HAND);
        assertThat(explanation.from())
                .extracting(InstanceIdmap::label)
                .containsExactly("default/hand");
    }

    /** What came later cannot have led the server to what it gave out before. */
    @Test
    void aBaseThatWasSetOnARangeThatSomebodyHadBefore() {
        Instant noon = Instant.parse("2026-03-01T12:00:00Z");
        Explanation explanation =
                explain(
                        new Containers()
                                .onDefault("d", "")
                                .isolated("auto", 165_536, 65_536)
                                .born(noon)
                                .isolated("hand", 165_536, 65_536)
                                .with(BASE, "165536")
                                .born(noon.plusSeconds(2_000)),
                        OverlapClass.ISOLATED_IDENTICAL);
        assertThat(explanation.cause()).isEqualTo(Cause.BASE_BY_HAND);
        assertThat(explanation.from())
                .extracting(InstanceIdmap::label)
                .containsExactly("default/hand");
    }

    @Test
    void oneNameInTwoProjects() {
        Explanation explanation =
                explain(
                        new Containers()
                                .onDefault("d", "")
                                .isolated("p1/x", 165_536, 65_536)
                                .isolated("p2/x", 165_536, 65_536),
                        OverlapClass.ISOLATED_IDENTICAL);
        assertThat(explanation.cause()).isEqualTo(Cause.SAME_NAME);
        assertThat(explanation.sentence()).contains("p1/x", "p2/x", "LXD");
    }

    @Test
    void aRangeInsideARange() {
        Explanation explanation =
                explain(
                        new Containers()
                                .onDefault("d", "")
                                .isolated("a", 1_000_000, 2_000_000)
                                .with(BASE, "1000000")
                                .isolated("b", 1_100_000, 65_536)
                                .with(BASE, "1100000")
                                .isolated("c", 1_165_536, 900_000)
                                .with("security.idmap.size", "900000"),
                        OverlapClass.ISOLATED_ISOLATED);
        // a with b were set by hand; the first overlap is theirs
        assertThat(explanation.cause()).isEqualTo(Cause.BASE_BY_HAND);
        Containers containers =
                new Containers()
                        .onDefault("d", "")
                        .isolated("a", 1_000_000, 2_000_000)
                        .with(BASE, "1000000")
                        .with("security.idmap.size", "2000000")
                        .isolated("b", 1_100_000, 65_536)
                        .with(BASE, "1100000")
                        .isolated("c", 1_165_536, 900_000)
                        .with("security.idmap.size", "900000");
        MemberIdmaps member = containers.idmaps().members().getFirst();
        Explanation second =
                new Explainer(containers.server(), member)
                        .of(
                                member.overlaps().stream()
                                        .filter(
                                                each ->
                                                        each.type()
                                                                == OverlapClass.ISOLATED_ISOLATED)
                                        .filter(each -> each.ids().size() == 900_000)
                                        .findFirst()
                                        .orElseThrow());
        assertThat(second.cause()).isEqualTo(Cause.RANGE_INSIDE_RANGE);
        assertThat(second.sentence())
                .isEqualTo(
                        "A range inside another one (default/b inside the range of default/a) leads"
                                + " LXD backwards when it looks for a free range: it gave default/c"
                                + " ids that default/a had.");
        assertThat(second.from()).extracting(InstanceIdmap::label).containsExactly("default/b");
    }

    @Test
    void createdAtTheSameTime() {
        Explanation explanation =
                explain(
                        new Containers()
                                .onDefault("d", "")
                                .isolated("c1", 693_216, 65_536)
                                .isolated("c2", 693_216, 65_536),
                        OverlapClass.ISOLATED_IDENTICAL);
        assertThat(explanation.cause()).isEqualTo(Cause.PARALLEL_CREATION);
    }

    @Test
    void drawnDownByALowBase() {
        Containers containers =
                new Containers()
                        .onDefault("d", "")
                        .isolated("low", 20_000, 65_536)
                        .with(BASE, "20000")
                        .isolated("dragged", 85_536, 65_536);
        MemberIdmaps member = containers.idmaps().members().getFirst();
        Explanation explanation =
                new Explainer(containers.server(), member)
                        .of(
                                member.overlaps().stream()
                                        .filter(each -> each.ids().contains(90_000))
                                        .findFirst()
                                        .orElseThrow());
        assertThat(explanation.cause()).isEqualTo(Cause.LOW_BASE);
        assertThat(explanation.sentence())
                .isEqualTo(
                        "The base of default/low lies below the ids that LXD gives out, and it goes"
                                + " on behind it: default/dragged got ids of the host without"
                                + " asking.");
    }

    @Test
    void rawIdmapAndPrivilegeAreKeys() {
        assertThat(
                        explain(
                                        new Containers().onDefault("c1", "both 1000 1000"),
                                        OverlapClass.RAW_HOST_SYSTEM)
                                .sentence())
                .isEqualTo("raw.idmap of default/c1 asks for it.");
        assertThat(
                        explain(
                                        new Containers()
                                                .running(
                                                        "c1",
                                                        "volatile.idmap.current",
                                                        "[]",
                                                        "volatile.idmap.next",
                                                        "[]"),
                                        OverlapClass.PRIVILEGED)
                                .sentence())
                .isEqualTo("security.privileged of default/c1 asked for it when it was started.");
    }

    @Test
    void sharingTheDefaultMapIsByDesign() {
        Containers containers =
                new Containers()
                        .onDefault("c1", "")
                        .onDefault("c2", "")
                        .isolated("c3", 165_536, 65_536);
        assertThat(explain(containers, OverlapClass.DEFAULT_DEFAULT).cause())
                .isEqualTo(Cause.BY_DESIGN);
        assertThat(explain(containers, OverlapClass.DEFAULT_ISOLATED).sentence())
                .contains("100000-10100000");
    }
}
