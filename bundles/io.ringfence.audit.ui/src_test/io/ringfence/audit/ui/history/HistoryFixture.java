package io.ringfence.audit.ui.history;

import io.ringfence.audit.Finding;
import io.ringfence.audit.ui.review.Review;
import io.ringfence.audit.ui.review.Sample;
import io.ringfence.audit.ui.review.TestModel;
import io.ringfence.model.Capture;
import io.ringfence.model.Instance;
import io.ringfence.model.Listing;
import io.ringfence.model.Server;
import io.ringfence.model.estate.EstateModel;
import io.ringfence.model.read.ServerReader;
import io.ringfence.model.service.LxdModel;
import io.ringfence.model.source.Progress;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** The server {@code web-02} of the sample as it is, and as it was before. */
public final class HistoryFixture {

    static final Server WEB = Sample.capture().server("web-02").orElseThrow();
    static final Instant NOW = WEB.captured();
    static final String SOURCE = "web-02";

    final TestModel model = new TestModel();
    final TestEstate estate = new TestEstate();
    final Review review = Sample.review(model, estate);

    /** A history of the estate while the server answers this. */
    History historyOf(Capture now) {
        model.answered(SOURCE, now);
        return history(model, review, estate);
    }

    /** A history that does everything at once. */
    public static History history(LxdModel model, Review review, EstateModel estate) {
        Past past =
                new Past(
                        Sample.audit(),
                        (_, work) -> {
                            work.run(Progress.NONE);
                            return () -> {};
                        },
                        estate);
        return new History(model, review, past, estate, Runnable::run);
    }

    /** What is wrong with {@code legacy-app} as long as it is there. */
    Finding privileged() {
        return review.result().findings().stream()
                .filter(finding -> finding.check().id().equals("instance.privileged"))
                .filter(finding -> finding.entity().name().equals("legacy-app"))
                .findFirst()
                .orElseThrow();
    }

    static boolean isLegacy(Instance instance) {
        return instance.name().startsWith("legacy");
    }

    static boolean isNotLegacy(Instance instance) {
        return !isLegacy(instance);
    }

    /** The server of the sample as it was some time before, with some of its instances. */
    static Capture web(Duration before, Predicate<Instance> with) {
        return new Capture(List.of(before(WEB, before, with)));
    }

    /** A server as it was some time before, with some of its instances. */
    public static Server before(Server server, Duration before, Predicate<Instance> with) {
        return before(
                server, before, Listing.of(server.instances().stream().filter(with).toList()));
    }

    /** A server as it was some time before, with other instances. */
    public static Server before(Server server, Duration before, Listing<Instance> instances) {
        return ServerReader.read(
                        server.name(),
                        server.captured().minus(before),
                        server.connection(),
                        server.answers(),
                        server.hostFacts())
                .withInstances(instances);
    }
}
