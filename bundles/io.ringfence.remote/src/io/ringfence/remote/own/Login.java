package io.ringfence.remote.own;

import java.util.List;

/** How this user gets into a server without a certificate. */
public sealed interface Login {

    /**
     * With an OpenID provider, as the server said when it was added.
     *
     * @param audience whom tokens must be for; empty if that does not matter
     * @param tokens as {@link #file}
     */
    record Oidc(String issuer, String clientId, String audience, List<String> scopes, String tokens)
            implements Login {

        public Oidc {
            scopes = List.copyOf(scopes);
        }
    }

    /**
     * With a token that somebody gave (extension {@code auth_bearer} of LXD).
     *
     * @param tokens as {@link #file}
     */
    record Bearer(String tokens) implements Login {}

    /**
     * With proofs of who this user is, as LXD up to 5.0 wants them from Candid.
     *
     * @param places who may be asked for them: the addresses that somebody agreed to
     * @param tokens as {@link #file}
     */
    record Candid(List<String> places, String tokens) implements Login {

        public Candid {
            places = List.copyOf(places);
        }
    }

    /** Name of the file with the tokens, in the folder of logins: 32 hexadecimal digits. */
    default String file() {
        return switch (this) {
            case Oidc oidc -> oidc.tokens();
            case Bearer bearer -> bearer.tokens();
            case Candid candid -> candid.tokens();
        };
    }

    /** As {@code auth} of the file of remotes, and {@code lxc}, call it. */
    default String method() {
        return switch (this) {
            case Oidc _ -> "oidc";
            case Bearer _ -> "bearer";
            case Candid _ -> "candid";
        };
    }
}
