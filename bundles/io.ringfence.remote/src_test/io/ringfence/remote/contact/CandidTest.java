package io.ringfence.remote.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.auth.TokenFile;
import io.ringfence.remote.auth.Tokens;
import io.ringfence.remote.fixture.OidcProvider;
import io.ringfence.remote.own.Login;
import io.ringfence.remote.own.OwnRemote;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Users who have proved who they are, and the server that believes it. */
@Timeout(60)
class CandidTest extends CandidCase {

    private static final Instant LATER = NOW.plusSeconds(3600);

    private Tokens kept(OwnRemote.Kept remote) throws SourceException {
        return new TokenFile(own().tokens(remote.login().orElseThrow().file())).read();
    }

    @Test
    void somebodyLogsIn() throws Exception {
        OwnRemote.Kept kept = enter();
        assertThat(places).containsExactly(place.address());
        assertThat(visits)
                .singleElement()
                .satisfies(
                        visit -> {
                            assertThat(visit.code()).isEmpty();
                            assertThat(visit.issuer()).isEqualTo(place.address());
                            assertThat(visit.address().toString())
                                    .isEqualTo(place.address() + "/login");
                        });
        assertThat(place.asked())
                .containsExactly("POST /discharge", "GET /wait", "POST /discharge token");
        assertThat(kept.auth()).isEqualTo("candid");
        assertThat(kept.login())
                .hasValueSatisfying(
                        login ->
                                assertThat(login)
                                        .isEqualTo(
                                                new Login.Candid(
                                                        List.of(place.address()), login.file())));
        assertThat(own().find("web").orElseThrow().held()).isEqualTo(kept);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(tokens(kept))))
                .isEqualTo("rw-------");
        assertThat(kept(kept).expires()).contains(Instant.parse("2027-06-01T13:00:00Z"));
        assertThat(Files.readString(own().file())).doesNotContain("AAAA");
        assertThat(own().identities().current()).doesNotExist(); // no certificate is made for it
        capture(NOW);
        assertThat(place.asked()).hasSize(3);
        assertThat(brought.getLast()).startsWith("[{\"c\":[").contains("\"i\":\"for-here\"");
        own().change(List::clear);
        assertThat(tokens(kept)).doesNotExist();
    }

    @Test
    void whoIsToldThePlaceBeforehandIsNotAsked() throws Exception {
        assertThat(refused(Optional.of("https://127.0.0.1:1")).what())
                .contains("elsewhere than was given: " + place.address());
        assertThat(place.asked()).isEmpty();
        enter(Optional.of(place.address() + "/"));
        assertThat(places).isEmpty();
    }

    @Test
    void nothingIsSentToAPlaceThatNobodyAgreedTo() throws Exception {
        going = false;
        Problem no = refused();
        assertThat(no.kind()).isEqualTo(Problem.Kind.CANCELLED);
        assertThat(no.what()).contains("nobody agreed to log in at " + place.address());
        assertThat(place.asked()).isEmpty();
    }

    @Test
    void whereNobodyCanBeAskedItSaysWhatToGive() throws Exception {
        Wanted plain = wanted(start(api));
        Wanted wanted = with(new Entry.Candid(Optional.empty()), plain);
        Problem problem = refused(wanted, place.address());
        assertThat(problem.kind()).isEqualTo(Problem.Kind.UNANSWERED);
        assertThat(problem.remedy()).contains("--candid " + place.address());
        assertThat(place.asked()).isEmpty();
    }

    /** What is to be given stands in a command line, and the server chose it. */
    @Test
    void aPlaceIsOneWordOfTheCommand() throws Exception {
        String hostile = place.address() + "/$(reboot)";
        macaroon = macaroon.replace(place.address(), hostile);
        Wanted wanted = with(new Entry.Candid(Optional.empty()), wanted(start(api)));
        assertThat(refused(wanted, hostile).remedy()).endsWith("--candid '" + hostile + "'");
    }

    private Problem refused(Wanted wanted, String named) {
        SourceException thrown =
                catchThrowableOfType(SourceException.class, () -> contacts().add(wanted, person));
        assertThat(thrown.problem().what()).contains(named);
        return thrown.problem();
    }

    @Test
    void afterItsEndTheTokenOfTheLoginGetsNewProofs() throws Exception {
        OwnRemote.Kept kept = enter();
        macaroon = macaroon.replace("T13:", "T15:");
        capture(LATER);
        assertThat(place.asked()).hasSize(4).last().isEqualTo("POST /discharge token");
        assertThat(kept(kept).expires()).contains(Instant.parse("2027-06-01T15:00:00Z"));
        assertThat(visits).hasSize(1);
    }

    @Test
    void aLoginThatEndedSaysWhatToDo() throws Exception {
        OwnRemote.Kept kept = enter();
        place.forget();
        Problem problem =
                catchThrowableOfType(SourceException.class, () -> capture(LATER)).problem();
        assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_TRUSTED);
        assertThat(problem.remedy()).contains("ringfence remote login web");
        macaroon = macaroon.replace("T13:", "T15:");
        contacts().login(own().find("web").orElseThrow(), Optional.empty(), new Agreeing());
        assertThat(places).hasSize(1); // that place is known
        capture(LATER);
        assertThat(own().find("web").orElseThrow().held()).isEqualTo(kept);
    }

    @Test
    void aRenewalGoesToNoOtherPlace() throws Exception {
        enter();
        macaroon = macaroon.replace(place.address(), "https://127.0.0.1:1");
        Problem problem =
                catchThrowableOfType(SourceException.class, () -> capture(LATER)).problem();
        assertThat(problem.what()).contains("names another place for the login");
        assertThat(place.asked()).hasSize(3);
        macaroon = "";
        assertThat(
                        catchThrowableOfType(SourceException.class, () -> capture(LATER))
                                .problem()
                                .what())
                .contains("does not take logins with Candid any more");
    }

    @Test
    void theOldWayGivesTheProofItself() throws Exception {
        place.instead(
                "/discharge",
                exchange ->
                        OidcProvider.json(
                                exchange,
                                407,
                                "{\"Code\":\"interaction"
                                    + " required\",\"Info\":{\"VisitURL\":\"/v\",\"WaitURL\":\"/w\"}}"));
        place.instead(
                "/w",
                exchange ->
                        OidcProvider.json(
                                exchange,
                                200,
                                "{\"Macaroon\":{\"identifier\":\"for-here\",\"location\":\"\",\"caveats\":[],\"signature\":\"%s\"}}"
                                        .formatted("ab".repeat(32))));
        enter();
        assertThat(place.asked()).containsExactly("POST /discharge", "GET /w");
        assertThat(brought.getFirst())
                .contains("\"identifier\":\"for-here\"")
                .doesNotContain("abab");
    }

    @Test
    void aServerThatHasNoCandidSaysWhatToDo() throws Exception {
        macaroon = "";
        Problem problem = refused();
        assertThat(problem.what()).contains("does not log in with Candid");
        assertThat(problem.remedy()).contains("LXD up to 5.0", "lxc config trust add");
    }

    @Test
    void whoTheServerDoesNotLetInLeavesNothingBehind() throws Exception {
        admitting = false;
        SourceException thrown = catchThrowableOfType(SourceException.class, this::enter);
        assertThat(thrown.problem().what())
                .contains("the login is good, but the server does not let this user in");
        assertThat(home().path("/home/me/.config/ringfence")).doesNotExist();
    }
}
