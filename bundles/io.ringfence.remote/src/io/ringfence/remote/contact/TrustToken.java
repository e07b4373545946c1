package io.ringfence.remote.contact;

import io.ringfence.model.json.Fields;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.json.JsonReader;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.config.ServerAddress;
import io.ringfence.remote.tls.Fingerprint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * What an administrator gives to somebody who may come in (shared/api/certificate.go,
 * CertificateAddToken): JSON in Base64. It is a secret until it is used.
 *
 * @param text as it was given
 * @param clientName what the server will call the client
 * @param fingerprint of the server's certificate
 * @param addresses where the server says that it is, as {@link ServerAddress} writes them
 * @param expires when it ends by the server's clock; empty: never
 * @param identity whether it makes an identity of the newer sort instead of a certificate
 */
public record TrustToken(
        String text,
        String clientName,
        Fingerprint fingerprint,
        List<String> addresses,
        Optional<Instant> expires,
        boolean identity) {

    /** Real ones have some 300 characters, with many addresses a few thousand. */
    private static final int LONGEST = 64 * 1024;

    /** No name of a host has so long a word. */
    private static final int CERTAIN = 100;

    /** A word of a host's name is shorter, or nobody writes it in both cases with digits. */
    private static final int LIKELY = 31;

    /** Base64 of the opening brace and quotation mark of JSON, and some more. */
    private static final String BEGINNING = "eyJ[A-Za-z0-9+/]{7,}={0,2}";

    private static final String WORD = "[A-Za-z0-9+/]+={0,2}";
    private static final String BOTH_CASES = "(?!/)(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9]).*";

    public TrustToken {
        addresses = List.copyOf(addresses);
    }

    /**
     * The token that the text is; empty if it may be an address.
     *
     * @throws SourceException if it must be a token, but is cut or changed
     */
    public static Optional<TrustToken> find(String given) throws SourceException {
        String text = given.strip();
        if (!looksLikeOne(text)) {
            return Optional.empty();
        }
        if (text.length() > LONGEST) {
            throw damaged("it is too long");
        }
        try {
            byte[] json = Base64.getDecoder().decode(text);
            return Optional.of(read(text, Fields.of(new JsonReader().read(json), "")));
        } catch (IllegalArgumentException _) {
            throw damaged("it is not complete");
        } catch (JsonException _) { // what is read has no word for people, and it may be secret
            throw damaged("what is in it is not complete");
        }
    }

    /** Also what is left of one: as the name of a host it would be asked of name servers. */
    private static boolean looksLikeOne(String text) {
        return text.matches(BEGINNING)
                || text.matches(WORD)
                        && (text.length() >= CERTAIN
                                || text.length() >= LIKELY && text.matches(BOTH_CASES));
    }

    private static TrustToken read(String text, Fields fields)
            throws JsonException, SourceException {
        List<String> addresses = new ArrayList<>();
        for (String address : fields.texts("addresses")) {
            try {
                addresses.add(ServerAddress.parse("https://" + address));
            } catch (SourceException _) {
                throw damaged("an address in it is none");
            }
        }
        if (fields.text("secret").isEmpty()) {
            throw fields.wrong("secret", "a secret");
        }
        Instant expires = fields.time("expires_at");
        return new TrustToken(
                text,
                fields.textOrEmpty("client_name"),
                fingerprint(fields.text("fingerprint")),
                addresses,
                expires == null ? Optional.empty() : Optional.of(expires),
                !fields.textOrEmpty("type").isEmpty());
    }

    /** Nobody typed what is in a token: it is the token that is wrong. */
    private static Fingerprint fingerprint(String text) throws SourceException {
        try {
            return Fingerprints.parse(text);
        } catch (SourceException _) {
            throw damaged("the fingerprint in it is none");
        }
    }

    /** The token is not repeated: most of it may still be secret. */
    private static SourceException damaged(String what) {
        return new SourceException(
                new Problem(
                        Problem.Kind.BAD_INPUT,
                        "this token was cut or changed: " + what,
                        "(the token)",
                        "copy it as a whole, or have a new one made"));
    }

    @Override
    public String toString() {
        return "token for " + clientName;
    }
}
