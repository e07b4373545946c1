package io.ringfence.remote.auth;

import io.ringfence.model.json.Fields;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.json.JsonReader;
import io.ringfence.model.source.SourceException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An answer of a {@link Discharger}.
 *
 * @param status HTTP status
 */
record DischargeAnswer(Discharger of, int status, byte[] body) {

    private static final String BROWSER = "browser-window";

    /**
     * What somebody has to do first.
     *
     * @param page to open in a browser
     * @param end where the end of it is told
     * @param old whether that gives the proof itself, as before version 2 of the protocol
     */
    record Interaction(String page, String end, boolean old) {}

    /** Reads something of an answer. */
    @FunctionalInterface
    private interface Part<T> {
        T of(Fields fields) throws JsonException, SourceException;
    }

    private <T> T read(Part<T> part) throws SourceException {
        try {
            return part.of(Fields.of(new JsonReader().read(body), ""));
        } catch (JsonException _) { // the reason could repeat a secret
            throw of.problem("does not answer as Candid does");
        }
    }

    /** The proof. */
    Macaroon proof() throws SourceException {
        mustBeGood();
        return read(fields -> Macaroon.read(fields.get("Macaroon")));
    }

    /** What the end of a login gives. */
    DischargeToken token() throws SourceException {
        mustBeGood();
        return read(fields -> DischargeToken.read(of.place(), fields));
    }

    private void mustBeGood() throws SourceException {
        if (status != 200) {
            throw of.problem("refused the login: " + code());
        }
    }

    /** Its own words are for nobody's terminal. */
    private String code() throws SourceException {
        String code = read(fields -> fields.textOrEmpty("Code"));
        return code.matches("[a-z ]{1,60}") ? code : "HTTP status " + status;
    }

    /**
     * What somebody has to do first; empty if nothing.
     *
     * @throws SourceException if it is nothing that a browser can do
     */
    Optional<Interaction> interaction() throws SourceException {
        if (status == 200 || !code().equals("interaction required")) {
            return Optional.empty();
        }
        return Optional.of(read(fields -> interaction(fields.object("Info"))));
    }

    private Interaction interaction(Fields info) throws JsonException, SourceException {
        Fields methods = info.object("InteractionMethods");
        if (methods.has(BROWSER)) {
            Fields browser = methods.requiredObject(BROWSER);
            return new Interaction(browser.text("VisitURL"), browser.text("WaitTokenURL"), false);
        }
        if (info.has("VisitURL")) {
            return new Interaction(info.text("VisitURL"), info.text("WaitURL"), true);
        }
        List<String> others = new ArrayList<>();
        for (String each : methods.names()) {
            others.add(each.matches("[a-z-]{1,40}") ? each : "another way");
        }
        throw of.problem("has no login with a browser, only: " + String.join(", ", others));
    }
}
