package io.ringfence.remote.auth;

import io.ringfence.model.json.Json;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Has all proofs made that a macaroon of a server wants (bakery/discharge.go of
 * go-macaroon-bakery).
 *
 * @param server for whom, for people: {@code host:port}
 * @param consent says whether a place may be asked at all
 */
record CandidFlow(
        String server, WebClient web, Logins.Consent consent, Logins.Ask ask, InstantSource clock) {

    /** A proof may want others; a server that wants more than that has no good in mind. */
    private static final int MOST = 8;

    private static final int LONGEST = 48 * 1024;

    /**
     * What a login gave.
     *
     * @param places who proved it
     */
    record Proved(List<String> places, Tokens tokens) {

        Proved {
            places = List.copyOf(places);
        }
    }

    /** What is known by now of one login. */
    private static final class State {

        private final List<Macaroon> proofs = new ArrayList<>();
        private final Set<String> places = new LinkedHashSet<>();
        private Optional<DischargeToken> token;

        State(Optional<DischargeToken> token) {
            this.token = token;
        }
    }

    /**
     * @param before of the last login; where it is still good, nobody has to do anything
     * @throws SourceException if it is not proved
     */
    Proved prove(Macaroon primary, Optional<DischargeToken> before) throws SourceException {
        State state = new State(before);
        Deque<Caveat> open = new ArrayDeque<>(primary.thirdParty());
        while (!open.isEmpty()) {
            Caveat caveat = open.remove();
            if (state.proofs.size() >= MOST) {
                throw problem("the server wants more than %d proofs".formatted(MOST));
            }
            Macaroon proof = one(caveat, state);
            if (!Arrays.equals(proof.id(), caveat.id())) {
                throw problem("what should prove the login is for something else");
            }
            state.proofs.add(proof);
            open.addAll(proof.thirdParty());
        }
        return new Proved(
                List.copyOf(state.places),
                new Tokens(
                        header(primary, state.proofs),
                        state.token.map(DischargeToken::text),
                        expires(primary, state.proofs)));
    }

    private Macaroon one(Caveat caveat, State state) throws SourceException {
        Discharger discharger = Discharger.at(caveat.location(), web);
        if (!state.places.contains(discharger.place())) {
            consent.give(discharger.place());
            state.places.add(discharger.place());
        }
        Optional<DischargeToken> token =
                state.token.filter(each -> each.place().equals(discharger.place()));
        DischargeAnswer answer = discharger.prove(caveat, token);
        Optional<DischargeAnswer.Interaction> wanted = answer.interaction();
        if (wanted.isEmpty()) {
            return answer.proof();
        }
        URI end = discharger.page(wanted.get().end());
        ask.visit(
                new DeviceLogin(
                        server,
                        discharger.place(),
                        discharger.page(wanted.get().page()),
                        Optional.empty(),
                        "",
                        clock.instant().plus(Discharger.PATIENCE)));
        DischargeAnswer after = discharger.await(end);
        if (wanted.get().old()) {
            return after.proof();
        }
        state.token = Optional.of(after.token());
        return discharger.prove(caveat, state.token).proof();
    }

    /** As httpbakery's clients send it: JSON in Base64, the server's macaroon first. */
    private String header(Macaroon primary, List<Macaroon> proofs) throws SourceException {
        List<Json> all =
                Stream.concat(
                                Stream.of(primary),
                                proofs.stream().map(proof -> proof.boundTo(primary)))
                        .<Json>map(Macaroon::json)
                        .toList();
        String header =
                Base64.getEncoder()
                        .encodeToString(new Json.Arr(all).text().getBytes(StandardCharsets.UTF_8));
        if (header.length() > LONGEST) {
            throw problem("what proves the login is too long to be sent");
        }
        return header;
    }

    private static Optional<Instant> expires(Macaroon primary, List<Macaroon> proofs) {
        return Stream.concat(Stream.of(primary), proofs.stream())
                .map(Macaroon::expires)
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    private SourceException problem(String what) {
        return new SourceException(
                new Problem(
                        Problem.Kind.NOT_TRUSTED,
                        what,
                        server,
                        "nobody is logged in; have the server's administrator look at"
                                + " candid.api.url and at what is there"));
    }
}
