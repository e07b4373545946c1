package io.ringfence.remote.ui.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.Capture;
import io.ringfence.model.Server;
import io.ringfence.model.file.SampleSourceProvider;
import io.ringfence.model.source.Progress;
import io.ringfence.model.source.SourceException;
import io.ringfence.model.trust.Grants;
import io.ringfence.model.trust.ServerTrust;
import io.ringfence.model.trust.TrustEntry;
import io.ringfence.model.trust.TrustMatrix;
import io.ringfence.remote.own.ProjectName;
import io.ringfence.remote.trust.Limitation;
import io.ringfence.remote.trust.Outcome;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.estate.Mark;
import io.ringfence.ui.estate.Rating;
import io.ringfence.ui.estate.Ratings;
import io.ringfence.ui.page.Part;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the views show of the sample, as if it were live. */
class TrustShownTest {

    private static final TrustShown SHOWN = shown();

    private static TrustShown shown() {
        List<ServerShown> servers = new ArrayList<>();
        Capture sample = sample();
        for (Server server : sample.servers()) {
            ServerTrust trust = ServerTrust.of(server);
            servers.add(
                    new ServerShown(
                            server,
                            server.name(),
                            true,
                            trust,
                            Optional.of(trust.find("ringfence").getFirst().id()),
                            Grants.of(server, trust)));
        }
        return new TrustShown(
                servers, TrustMatrix.of(servers.stream().map(ServerShown::trust).toList()), null);
    }

    private static Capture sample() {
        try {
            return new SampleSourceProvider().find("sample").orElseThrow().capture(Progress.NONE);
        } catch (SourceException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ServerShown server(String name) {
        return SHOWN.server(name).orElseThrow();
    }

    private static TrustEntry entry(String server, String name) {
        return server(server).trust().find(name).getFirst();
    }

    private static EntryRow row(String server, String name) {
        TrustEntry entry = entry(server, name);
        return new EntryRow(server, entry, server(server).isOwn(entry));
    }

    @Test
    void theChosenServerIsShownWhileItIsThere() {
        assertThat(SHOWN.shown().orElseThrow().name()).isEqualTo("web-01");
        assertThat(SHOWN.choosing("ci-01").shown().orElseThrow().name()).isEqualTo("ci-01");
        assertThat(SHOWN.choosing("gone").shown().orElseThrow().name()).isEqualTo("web-01");
        assertThat(TrustShown.NOTHING.shown()).isEmpty();
    }

    @Test
    void whatIsRemarkableOfAnEntry() {
        Instant end =
                entry("web-01", "ringfence").certificate().optional().orElseThrow().notAfter();
        EntryRow own = row("web-01", "ringfence");
        assertThat(own.state(end.minusSeconds(60))).containsExactly(Messages.state_own);
        assertThat(own.state(end.plusSeconds(60)))
                .containsExactly(Messages.state_own, Messages.state_over);
        assertThat(own.entity())
                .isEqualTo(new Entity("web-01", Entity.Kind.CERTIFICATE, "", own.entry().id()));
    }

    @Test
    void whoRemovesThemselvesReadsThatFirst() {
        String text =
                RemoveHandler.consequences(
                        List.of(row("web-01", "deploy-shop"), row("web-01", "ringfence")),
                        server("web-01"));
        assertThat(text)
                .startsWith("With ringfence this client itself enters web-01.")
                .contains("deploy-shop (", "project shop)");
        assertThat(
                        RemoveHandler.consequences(
                                List.of(row("web-01", "deploy-shop")), server("web-01")))
                .doesNotContain("this client itself");
    }

    @Test
    void thePageOfARestrictedCertificateSaysWhatIsOpen() {
        List<Part> parts = TrustParts.parts(SHOWN, server("ci-01"), entry("ci-01", "pipeline"));
        assertThat(parts)
                .anySatisfy(
                        part ->
                                assertThat(part)
                                        .isInstanceOfSatisfying(
                                                Part.Prose.class,
                                                prose ->
                                                        assertThat(prose.text())
                                                                .startsWith(
                                                                        "Through project untrusted"
                                                                                + " it can edit")));
        assertThat(parts).noneMatch(part -> part instanceof Part.Links);
    }

    @Test
    void thePageOfAKeyLeadsToTheOtherServers() {
        List<Part> parts = TrustParts.parts(SHOWN, server("web-01"), entry("web-01", "ringfence"));
        assertThat(parts.getFirst()).isEqualTo(new Part.Prose("", Messages.part_own));
        assertThat(parts)
                .filteredOn(part -> part instanceof Part.Links)
                .singleElement()
                .satisfies(
                        part ->
                                assertThat(((Part.Links) part).links())
                                        .extracting(Part.Link::text)
                                        .containsExactly("web-02", "ci-01"));
    }

    @Test
    void everyCellOfEverySheetHasText() {
        for (ServerShown each : SHOWN.servers()) {
            TrustShown chosen = SHOWN.choosing(each.name());
            fill(new EntrySheet(), chosen);
            fill(new TokenSheet(), chosen);
            fill(new GrantSheet(), chosen);
            fill(new MatrixSheet(), chosen);
        }
        assertThat(new MatrixSheet().columns(Ratings.NONE, SHOWN))
                .hasSize(SHOWN.servers().size() + 4);
    }

    @Test
    void whatWasFoundIsSaidInWordsToo() {
        assertThat(Marks.words(Rating.NONE)).isEmpty();
        assertThat(Marks.words(Rating.of(Mark.PASS))).isEqualTo("pass");
        Rating high = Rating.of(Mark.HIGH);
        assertThat(Marks.words(high)).isEqualTo("high");
        assertThat(Marks.words(high.plus(Rating.of(Mark.LOW)))).isEqualTo("high (2)");
    }

    private static <R> void fill(Sheet<R> sheet, TrustShown shown) {
        List<R> rows = sheet.rows(shown);
        assertThat(rows.stream().map(sheet::key)).doesNotHaveDuplicates();
        for (R row : rows) {
            assertThat(sheet.columns(Ratings.NONE, shown).getFirst().text().apply(row))
                    .isNotBlank();
            assertThat(sheet.target(row)).isInstanceOf(Entity.class);
        }
    }

    /** LXD lets a project have such a name. */
    @Test
    void theNameOfAProjectIsNoPattern() throws Exception {
        Limitation odd = new Limitation.Projects(List.of(ProjectName.parse("{x}{0}")));
        assertThat(RestrictHandler.done(odd).apply("ann")).contains("ann", "{x}{0}");
    }

    @Test
    void ofManyEachHasItsLine() {
        List<Outcome> outcomes =
                Outcome.ofEach(
                        List.of("a", "b"),
                        id -> id,
                        id -> id,
                        id -> {
                            if (id.equals("b")) {
                                throw new SourceException(
                                        new io.ringfence.model.source.Problem(
                                                io.ringfence.model.source.Problem.Kind.BAD_INPUT,
                                                "it is gone",
                                                "here",
                                                "look again"));
                            }
                        });
        assertThat(TrustWork.lines(outcomes, "Done: %s."::formatted))
                .isEqualTo("Done: a.\n\nb: It is gone. Look again.");
    }
}
