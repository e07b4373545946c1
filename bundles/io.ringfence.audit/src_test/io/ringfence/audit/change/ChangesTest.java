package io.ringfence.audit.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.CheckInfo;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Finding;
import io.ringfence.audit.FindingKey;
import io.ringfence.audit.Outcome;
import io.ringfence.audit.Severity;
import io.ringfence.audit.change.PastAudit.State;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class ChangesTest {

    private static final CheckInfo CHECK =
            new CheckInfo(
                    "instance.privileged",
                    "Instances",
                    Severity.CRITICAL,
                    "Privileged container",
                    "",
                    List.of(),
                    "",
                    List.of());
    private static final EntityRef C1 = EntityRef.of(EntityRef.Type.INSTANCE, "shop", "c1");
    private static final EntityRef SHOP = EntityRef.of(EntityRef.Type.PROJECT, "shop");
    private static final EntityRef SERVER = EntityRef.of(EntityRef.Type.SERVER, "web-01");

    private final KeyIndex index = new KeyIndex();

    @Test
    void whatFailsNowAndNeverDidIsNew() {
        assertThat(change(Outcome.FAIL, 0, List.of(pass(C1)))).isEqualTo(Change.NEW);
        assertThat(change(Outcome.FAIL, 0, List.of())).isEqualTo(Change.NEW);
        assertThat(change(Outcome.FAIL, 1, List.of(pass(C1)), List.of(pass(C1))))
                .isEqualTo(Change.NEW);
    }

    @Test
    void whatFailedAllTheTimeDidNotChange() {
        assertThat(change(Outcome.FAIL, 0, List.of(fail(C1)))).isEqualTo(Change.NONE);
        assertThat(change(Outcome.FAIL, 0, List.of(fail(C1)), List.of(fail(C1))))
                .isEqualTo(Change.NONE);
        assertThat(change(Outcome.FAIL, 1, List.of(pass(C1)), List.of(fail(C1))))
                .as("it was new before the baseline, not since")
                .isEqualTo(Change.NONE);
        assertThat(change(Outcome.FAIL, 0, List.of(fail(C1)), List.of(unknown(C1))))
                .as("nobody could tell in between")
                .isEqualTo(Change.NONE);
    }

    @Test
    void whatWasMendedInBetweenIsReopened() {
        assertThat(change(Outcome.FAIL, 1, List.of(fail(C1)), List.of(pass(C1))))
                .isEqualTo(Change.REOPENED);
        assertThat(change(Outcome.FAIL, 0, List.of(fail(C1)), List.of(pass(C1))))
                .as("it failed at the baseline, too, but was mended since")
                .isEqualTo(Change.REOPENED);
        assertThat(
                        change(
                                Outcome.FAIL,
                                2,
                                List.of(fail(C1)),
                                List.of(unknown(C1)),
                                List.of(pass(C1))))
                .isEqualTo(Change.REOPENED);
    }

    @Test
    void whatCouldNotBeKnownThenIsNotCalledNew() {
        for (EntityRef where : List.of(C1, SHOP, SERVER)) {
            assertThat(change(Outcome.FAIL, 0, List.of(unknown(where))))
                    .as(where.label())
                    .isEqualTo(Change.FOUND);
        }
        assertThat(change(Outcome.FAIL, 0, List.of(unknown(SHOP)), List.of(pass(C1))))
                .as("a capture since then knew it")
                .isEqualTo(Change.NEW);
        EntityRef other = EntityRef.of(EntityRef.Type.PROJECT, "blog");
        assertThat(change(Outcome.FAIL, 0, List.of(unknown(other)))).isEqualTo(Change.NEW);
    }

    @Test
    void whatIsUnknownOfAnEntityHoldsForItsDevices() {
        FindingKey device = new FindingKey(CHECK.id(), "web-01", C1.withDevice("eth0"));
        assertThat(past(List.of(unknown(C1)), 0).state(device)).isEqualTo(State.UNKNOWN);
        assertThat(past(List.of(fail(C1)), 0).state(device)).isEqualTo(State.NOT_FAILED);
    }

    @Test
    void fixedAndGoneAreToldApart() {
        assertThat(change(Outcome.PASS, 0, List.of(fail(C1)))).isEqualTo(Change.FIXED);
        assertThat(change(Outcome.NOT_APPLICABLE, 0, List.of(fail(C1)))).isEqualTo(Change.FIXED);
        assertThat(since(List.of(), List.of(fail(C1)))).isEqualTo(Change.GONE);
    }

    @Test
    void whatWasBrokenAndMendedAfterTheBaselineIsToldApart() {
        List<PastAudit> past = List.of(past(List.of(pass(C1)), 0));
        List<PastAudit> seen =
                List.of(past(List.of(fail(C1), fail(SHOP)), 1), past(List.of(pass(C1)), 2));
        List<Finding> now = List.of(pass(C1));
        assertThat(Changes.of(now, past, 0).byKey()).isEmpty();
        assertThat(Changes.of(now, past, 0, seen).byKey())
                .containsOnly(
                        Map.entry(FindingKey.of(pass(C1)), Change.MEANWHILE),
                        Map.entry(FindingKey.of(fail(SHOP)), Change.MEANWHILE));
        List<PastAudit> failed = List.of(past(List.of(fail(C1)), 0));
        assertThat(Changes.of(now, failed, 0, seen).byKey())
                .as("it failed at the baseline, too")
                .containsEntry(FindingKey.of(pass(C1)), Change.FIXED)
                .containsEntry(FindingKey.of(fail(SHOP)), Change.MEANWHILE);
        assertThat(Changes.of(List.of(unknown(SHOP)), past, 0, seen).byKey())
                .as("whether it was mended is not known")
                .doesNotContainValue(Change.MEANWHILE);
        List<PastAudit> still = List.of(past(List.of(fail(C1)), 1), past(List.of(fail(C1)), 2));
        assertThat(Changes.of(List.of(fail(C1)), past, 0, still).of(FindingKey.of(fail(C1))))
                .isEqualTo(Change.NEW);
    }

    @Test
    void whatCannotBeFoundOutAnyMoreIsNotFixed() {
        assertThat(change(Outcome.UNKNOWN, 0, List.of(fail(C1)))).isEqualTo(Change.LOST);
        assertThat(since(List.of(unknown(SHOP)), List.of(fail(C1)))).isEqualTo(Change.LOST);
        assertThat(since(List.of(unknown(SERVER)), List.of(fail(C1)))).isEqualTo(Change.LOST);
        assertThat(change(Outcome.UNKNOWN, 0, List.of(pass(C1)))).isEqualTo(Change.NOW_UNKNOWN);
        assertThat(change(Outcome.UNKNOWN, 0, List.of(unknown(C1)))).isEqualTo(Change.NONE);
    }

    @Test
    void aServerMayHaveAnotherNameNow() {
        PastAudit then = past(List.of(fail(C1), fail(SERVER)), 0);
        List<Finding> now =
                List.of(
                        on("web-01 (2)", Outcome.FAIL, C1),
                        on(
                                "web-01 (2)",
                                Outcome.FAIL,
                                EntityRef.of(EntityRef.Type.SERVER, "web-01 (2)")));
        assertThat(Changes.of(now, List.of(then), 0).byKey()).isEmpty();
    }

    @Test
    void tellsWhatBecameOfAFindingOverTime() {
        List<PastAudit> past =
                List.of(
                        past(List.of(pass(C1)), 0),
                        past(List.of(fail(C1)), 1),
                        past(List.of(fail(C1)), 2),
                        past(List.of(unknown(C1)), 3));
        FindingKey key = FindingKey.of(fail(C1));
        assertThat(Timeline.of(key, past, List.of(), State.FAILED, at(4)).periods())
                .containsExactly(
                        new Timeline.Period(State.NOT_FAILED, at(0), at(0), 1),
                        new Timeline.Period(State.FAILED, at(1), at(2), 2),
                        new Timeline.Period(State.UNKNOWN, at(3), at(3), 1),
                        new Timeline.Period(State.FAILED, at(4), at(4), 1));
        assertThat(Timeline.of(key, List.of(), List.of(), State.FAILED, at(4)).periods()).isEmpty();
    }

    @Test
    void manyAuditsTakeLittleRoom() {
        for (int i = 0; i < 50; i++) {
            past(List.of(fail(C1), unknown(SHOP), pass(SERVER)), i);
        }
        assertThat(index.size()).isEqualTo(2);
    }

    @SafeVarargs
    private Change change(Outcome now, int baseline, List<Finding>... then) {
        List<PastAudit> past = new ArrayList<>();
        for (List<Finding> findings : then) {
            past.add(past(findings, past.size()));
        }
        Finding finding = on("web-01", now, C1);
        return Changes.of(List.of(finding), past, baseline).of(FindingKey.of(finding));
    }

    private Change since(List<Finding> now, List<Finding> then) {
        return Changes.of(now, List.of(past(then, 0)), 0).of(FindingKey.of(fail(C1)));
    }

    private PastAudit past(List<Finding> findings, int minute) {
        return new PastAudit(at(minute), "web-01", findings, index);
    }

    private static Instant at(int minute) {
        return Instant.EPOCH.plusSeconds(60L * minute);
    }

    private static Finding fail(EntityRef entity) {
        return on("web-01", Outcome.FAIL, entity);
    }

    private static Finding pass(EntityRef entity) {
        return on("web-01", Outcome.PASS, entity);
    }

    private static Finding unknown(EntityRef entity) {
        return on("web-01", Outcome.UNKNOWN, entity);
    }

    private static Finding on(String server, Outcome outcome, EntityRef entity) {
        return new Finding(CHECK, outcome, Severity.CRITICAL, server, entity, "", List.of(), null);
    }
}
