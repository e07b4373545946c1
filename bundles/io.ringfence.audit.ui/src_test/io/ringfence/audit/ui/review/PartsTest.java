package io.ringfence.audit.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.Audit;
import io.ringfence.audit.AuditResult;
import io.ringfence.audit.Finding;
import io.ringfence.model.Capture;
import io.ringfence.model.Instance;
import io.ringfence.model.Listing;
import io.ringfence.model.Server;
import io.ringfence.ui.estate.Entity;

import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

class PartsTest {

    private static final Instant NOW = Sample.CLOCK.instant();
    private static final Audit AUDIT = Sample.audit();
    private static final List<Server> SAMPLE =
            Sample.capture().servers().stream().map(PartsTest::smaller).toList();

    /** Servers that change, come, go, change places and names: always as if audited at once. */
    @Test
    void afterAnyChangesItIsTheSameAsAWholeAudit() {
        Random random = new Random(11);
        TestModel model = new TestModel();
        Review review = Sample.review(model);
        List<Server> open = new ArrayList<>(SAMPLE);
        for (int step = 0; step < 25; step++) {
            change(open, step, random);
            Capture capture = new Capture(open);
            String text = random.nextBoolean() ? "" : "c" + random.nextInt(9);
            Grouping grouping = Grouping.values()[random.nextInt(Grouping.values().length)];
            Order.By by = Order.By.values()[random.nextInt(Order.By.values().length)];
            review.filter(Filter.START.withText(text));
            review.order(new Order(by, random.nextBoolean()));
            review.group(grouping);
            model.capture(capture);
            assertThat(review.result()).isEqualTo(AUDIT.run(capture, NOW, () -> false));
            TestModel other = new TestModel();
            other.capture(capture);
            Review whole = Sample.review(other);
            whole.filter(review.filter());
            whole.order(review.order());
            whole.group(grouping);
            assertThat(texts(review.listed())).isEqualTo(texts(whole.listed()));
            Set<Entity> entities = new HashSet<>();
            for (Finding each : review.result().findings()) {
                entities.add(ReviewRow.entityOf(each));
            }
            for (Entity entity : entities) {
                assertThat(review.of(entity)).isEqualTo(whole.of(entity));
                Entity server = Entity.server(entity.server());
                assertThat(review.of(server)).isEqualTo(whole.of(server));
            }
        }
    }

    private static List<String> texts(Listed listed) {
        List<String> texts = new ArrayList<>();
        listed.rows().forEach(row -> texts.add(row.name() + " " + row.finding()));
        listed.groups()
                .forEach(
                        group -> {
                            texts.add(group.key() + " " + group.title() + " " + group.note().get());
                            group.rows().forEach(row -> texts.add(row.key().toString()));
                        });
        return texts;
    }

    /** Enough instances that some of them go and come. */
    private static Server smaller(Server server) {
        return server.withInstances(
                new Listing<>(
                        server.instances().stream().limit(12).toList(), server.instances().gaps()));
    }

    private static void change(List<Server> open, int step, Random random) {
        int where = open.isEmpty() ? 0 : random.nextInt(open.size());
        switch (open.isEmpty() ? 3 : random.nextInt(6)) {
            case 0 -> open.remove(where);
            case 1 -> open.set(where, open.get(where).withName("renamed-" + step));
            case 2 -> Collections.swap(open, where, 0);
            case 3 ->
                    open.add(
                            where,
                            SAMPLE.get(random.nextInt(SAMPLE.size())).withName("new-" + step));
            default -> open.set(where, changed(open.get(where), random));
        }
    }

    /** A server that answered anew: it has some instances less. */
    private static Server changed(Server server, Random random) {
        List<Instance> instances = new ArrayList<>(server.instances().items());
        instances.removeIf(_ -> random.nextInt(6) == 0);
        return server.withInstances(new Listing<>(instances, server.instances().gaps()));
    }

    @Test
    void whatWasFoundEarlierStaysUntilTheServerIsAudited() {
        Parts parts = new Parts();
        Server server = SAMPLE.getFirst();
        parts.add(server, audit(server));
        Server again = server.withInstances(server.instances());
        Audited between = parts.of(new Capture(List.of(again)), NOW);
        assertThat(between.result().findings()).isNotEmpty();
        assertThat(parts.has(again, NOW)).isFalse();
        assertThat(parts.of(Capture.EMPTY, NOW).result().findings()).isEmpty();
        assertThat(parts.of(new Capture(List.of(again)), NOW).result().servers()).isEmpty();
    }

    @Test
    void anAuditDoesNotHoldForEver() {
        Parts parts = new Parts();
        Server server = SAMPLE.getFirst();
        parts.add(server, audit(server));
        assertThat(parts.has(server, NOW.plus(Duration.ofMinutes(59)))).isTrue();
        assertThat(parts.has(server, NOW.plus(Duration.ofMinutes(61)))).isFalse();
    }

    @Test
    void earlierAnswersAreForgotten() throws InterruptedException {
        Parts parts = new Parts();
        WeakReference<@Nullable Server> earlier = new WeakReference<>(keep(parts, 0));
        Audited last = Audited.NOTHING;
        for (int step = 1; step < 20; step++) {
            Server server = keep(parts, step);
            last = parts.of(new Capture(List.of(server)), NOW);
        }
        for (int i = 0; i < 50 && earlier.get() != null; i++) {
            System.gc();
            Thread.sleep(10);
        }
        assertThat(earlier.get()).isNull();
        int things = last.parts().values().iterator().next().things();
        assertThat(last.rows().things().size()).isLessThanOrEqualTo(2 * things + 1_000);
        assertThat(last.rows().all()).isNotEmpty();
    }

    /** All its things have other names than before. */
    private static Server keep(Parts parts, int step) {
        Server server = SAMPLE.getFirst().withName("server-" + step);
        parts.add(server, audit(server));
        return server;
    }

    private static AuditResult audit(Server server) {
        return AUDIT.run(new Capture(List.of(server)), NOW, () -> false);
    }
}
