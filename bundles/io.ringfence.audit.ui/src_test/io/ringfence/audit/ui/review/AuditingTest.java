package io.ringfence.audit.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.Audit;
import io.ringfence.audit.AuditResult;
import io.ringfence.audit.Check;
import io.ringfence.audit.CheckContext;
import io.ringfence.audit.Findings;
import io.ringfence.audit.checks.BuiltInChecks;
import io.ringfence.model.Capture;
import io.ringfence.model.Listing;
import io.ringfence.model.Server;
import io.ringfence.model.service.Background;
import io.ringfence.model.source.Progress;

import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;

class AuditingTest {

    private static final Capture SAMPLE = Sample.capture();
    private static final Server FIRST = small(SAMPLE.servers().getFirst());
    private static final Server SECOND = small(SAMPLE.servers().get(1));

    private final Set<Server> audited =
            Collections.newSetFromMap(Collections.synchronizedMap(new IdentityHashMap<>()));
    private final Deque<Background.Work> started = new ArrayDeque<>();
    private final List<Audited> found = new ArrayList<>();
    private int ends;
    private final Auditing auditing =
            new Auditing(
                    new Audit(List.of(() -> watched())),
                    (_, work) -> {
                        started.add(work);
                        return () -> {};
                    },
                    Sample.CLOCK,
                    Duration.ZERO,
                    new Auditing.Listener() {
                        @Override
                        public void began() {
                            // what is found tells of it
                        }

                        @Override
                        public void found(@Nullable Audited next) {
                            ends++;
                            if (next != null) {
                                found.add(next);
                            }
                        }
                    });

    @Test
    void onlyWhatAnsweredAnewIsAudited() {
        auditing.audit(new Capture(List.of(FIRST, SECOND)));
        runNext(Progress.NONE);
        assertThat(audited).containsExactlyInAnyOrder(FIRST, SECOND);
        audited.clear();
        Server again = again(FIRST);
        auditing.audit(new Capture(List.of(again, SECOND)));
        runNext(Progress.NONE);
        assertThat(audited).hasSize(1).allMatch(server -> server == again);
        assertThat(found.getLast().server(SECOND.name()))
                .containsSame(found.getFirst().server(SECOND.name()).orElseThrow());
    }

    @Test
    void manyAnswersAreAuditedByOneTaskAtATime() {
        auditing.audit(new Capture(List.of(FIRST)));
        auditing.audit(new Capture(List.of(FIRST, SECOND)));
        auditing.audit(new Capture(List.of(SECOND)));
        assertThat(started).hasSize(1);
        runNext(Progress.NONE);
        assertThat(started).isEmpty();
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().parts()).containsOnlyKeys(SECOND.name());
        assertThat(auditing.isBusy()).isFalse();
    }

    @Test
    void whatIsNoLongerWantedEndsEarlyAndTheNextFollows() {
        Server again = again(FIRST);
        auditing.audit(new Capture(List.of(FIRST)));
        runNext(new Asked(() -> auditing.audit(new Capture(List.of(again))), false));
        assertThat(auditing.isBusy()).isTrue();
        assertThat(audited).noneMatch(server -> server == again);
        runNext(Progress.NONE);
        assertThat(auditing.isBusy()).isFalse();
        assertThat(found.getLast().result())
                .isEqualTo(
                        Sample.audit()
                                .run(
                                        new Capture(List.of(again)),
                                        Sample.CLOCK.instant(),
                                        () -> false));
    }

    @Test
    void whatWasCancelledIsAuditedWithTheNextChange() {
        auditing.audit(new Capture(List.of(FIRST)));
        runNext(new Asked(() -> {}, true));
        assertThat(found).isEmpty();
        assertThat(ends).isEqualTo(1);
        assertThat(auditing.isBusy()).isFalse();
        auditing.audit(new Capture(List.of(FIRST, SECOND)));
        runNext(Progress.NONE);
        assertThat(found.getLast().parts()).containsOnlyKeys(FIRST.name(), SECOND.name());
    }

    @Test
    void whateverComesInWhichThreadTheLastCaptureIsAudited() throws InterruptedException {
        Deque<Audited> told = new ConcurrentLinkedDeque<>();
        Auditing threaded =
                new Auditing(
                        Sample.audit(),
                        (_, work) -> {
                            Thread.startVirtualThread(() -> work.run(Progress.NONE));
                            return () -> {};
                        },
                        Sample.CLOCK,
                        Duration.ofMillis(5),
                        new Auditing.Listener() {
                            @Override
                            public void began() {
                                // what is found tells of it
                            }

                            @Override
                            public void found(@Nullable Audited next) {
                                if (next != null) {
                                    told.add(next);
                                }
                            }
                        });
        Capture last = Capture.EMPTY;
        for (int step = 0; step < 60; step++) {
            last = new Capture(step % 3 == 0 ? List.of(SECOND) : List.of(again(FIRST), SECOND));
            threaded.audit(last);
            Thread.sleep(step % 7);
        }
        for (int wait = 0; wait < 3_000 && threaded.isBusy(); wait++) {
            Thread.sleep(10);
        }
        assertThat(threaded.isBusy()).isFalse();
        AuditResult whole = Sample.audit().run(last, Sample.CLOCK.instant(), () -> false);
        for (int wait = 0; wait < 3_000 && !isLast(told, whole); wait++) {
            Thread.sleep(10);
        }
        assertThat(told.getLast().result()).isEqualTo(whole);
    }

    private static boolean isLast(Deque<Audited> told, AuditResult whole) {
        return !told.isEmpty() && told.getLast().result().equals(whole);
    }

    private void runNext(Progress progress) {
        started.removeFirst().run(progress);
    }

    /** How much there is to audit is another matter. */
    private static Server small(Server server) {
        return server.withInstances(
                new Listing<>(
                        server.instances().stream().limit(2).toList(), server.instances().gaps()));
    }

    private static Server again(Server server) {
        return server.withInstances(server.instances());
    }

    private List<Check> watched() {
        return new BuiltInChecks().checks().stream().<Check>map(Watched::new).toList();
    }

    private final class Watched implements Check {

        private final Check check;

        Watched(Check check) {
            this.check = check;
        }

        @Override
        public String id() {
            return check.id();
        }

        @Override
        public void run(CheckContext context, Findings findings) {
            audited.add(context.server());
            check.run(context, findings);
        }
    }

    /** Does something when it is asked for the first time whether it is cancelled. */
    private static final class Asked implements Progress {

        private final boolean cancelled;
        private @Nullable Runnable action;

        Asked(Runnable action, boolean cancelled) {
            this.action = action;
            this.cancelled = cancelled;
        }

        @Override
        public void report(String what, int done, int total) {
            // nobody watches
        }

        @Override
        public synchronized boolean cancelled() {
            Runnable first = action;
            action = null;
            if (first != null) {
                first.run();
            }
            return cancelled;
        }

        @Override
        public void onCancel(Runnable other) {
            // it is asked
        }
    }
}
