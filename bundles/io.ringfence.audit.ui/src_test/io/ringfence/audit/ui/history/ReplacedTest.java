package io.ringfence.audit.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.ui.page.OtherServer;
import io.ringfence.audit.ui.review.Review;
import io.ringfence.audit.ui.review.Sample;
import io.ringfence.audit.ui.review.TestModel;
import io.ringfence.model.Capture;
import io.ringfence.model.Server;
import io.ringfence.model.ServerIdentity;
import io.ringfence.model.ServerInfo;
import io.ringfence.ui.estate.Entity;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Another server in the place of one that was recorded. */
class ReplacedTest {

    private static final Server WEB = Sample.capture().server("web-02").orElseThrow();
    private static final Instant NOW = WEB.captured();
    private static final String SOURCE = "web-02";
    private static final String OLD = "a1".repeat(32);
    private static final String NEW = "b2".repeat(32);

    private final TestModel model = new TestModel();
    private final TestEstate estate = new TestEstate();
    private final Review review = Sample.review(model, estate);

    @Test
    void isNotComparedUntilTheUserSaysThatItIsTheSame() {
        estate.record(SOURCE, web(3, OLD));
        estate.record(SOURCE, web(2, OLD));
        History history = historyOf(web(0, NEW));
        assertThat(history.comparison().servers()).isEmpty();
        assertThat(history.comparison().replaced())
                .containsExactly(
                        Map.entry(
                                "web-02",
                                new Replaced(identity(OLD), before(2), identity(NEW), NOW)));
        assertThat(new OtherServer(history).parts(Entity.server("web-02")).toString())
                .contains("a1a1 a1a1 a1a1")
                .contains("b2b2 b2b2 b2b2");
        assertThat(review.remark(Entity.server("web-02"))).startsWith("Another server, or another");
        assertThat(review.remark(Entity.server("web-01"))).isEmpty();
        history.same("web-02");
        assertThat(history.comparison().replaced()).isEmpty();
        assertThat(review.remark(Entity.server("web-02"))).isEmpty();
        assertThat(history.comparison().baselines()).containsExactly(before(2));
        assertThat(new OtherServer(history).parts(Entity.server("web-02"))).isEmpty();
    }

    @Test
    void isComparedWithItsOwnCaptures() {
        estate.record(SOURCE, web(3, OLD));
        estate.record(SOURCE, web(2, NEW));
        estate.record(SOURCE, web(1, NEW));
        History history = historyOf(web(0, NEW));
        assertThat(history.comparison().baselines()).containsExactly(before(1));
        assertThat(history.comparison().replaced().get("web-02"))
                .isEqualTo(new Replaced(identity(OLD), before(3), identity(NEW), before(2)));
    }

    @Test
    void whatIsNotKnownIsComparedAsBefore() {
        estate.record(SOURCE, web(1, ""));
        History history = historyOf(web(0, NEW));
        assertThat(history.comparison().replaced()).isEmpty();
        assertThat(history.comparison().baselines()).containsExactly(before(1));
    }

    private History historyOf(Capture now) {
        model.answered(SOURCE, now);
        return HistoryFixture.history(model, review, estate);
    }

    private static Instant before(int days) {
        return NOW.minus(Duration.ofDays(days));
    }

    private static ServerIdentity identity(String fingerprint) {
        return new ServerIdentity(fingerprint, "web-02");
    }

    private static Capture web(int days, String fingerprint) {
        Server then = HistoryFixture.before(WEB, Duration.ofDays(days), _ -> true);
        ServerInfo info = then.info();
        Map<String, String> environment = new HashMap<>(info.environment());
        environment.put("server_name", "web-02");
        environment.put("certificate", "");
        environment.put("certificate_fingerprint", fingerprint);
        ServerInfo other =
                new ServerInfo(
                        info.product(),
                        info.version(),
                        info.trusted(),
                        info.authMethods(),
                        info.apiExtensions(),
                        info.config(),
                        environment,
                        info.kernelFeatures(),
                        false,
                        info.raw());
        return new Capture(
                List.of(
                        new Server(
                                then.name(),
                                then.captured(),
                                then.connection(),
                                other,
                                then.members(),
                                then.projects(),
                                then.instances(),
                                then.profiles(),
                                then.networks(),
                                then.acls(),
                                then.pools(),
                                then.volumes(),
                                then.certificates(),
                                then.identities(),
                                then.tokens(),
                                then.warnings(),
                                then.hostFacts(),
                                then.answers())));
    }
}
