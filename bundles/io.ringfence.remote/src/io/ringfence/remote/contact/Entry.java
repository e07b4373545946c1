package io.ringfence.remote.contact;

import java.util.Optional;

/** How this user is to get into a server that is added. */
public sealed interface Entry {

    /**
     * With this user's certificate, which the server learns by a token or by its password; where
     * the server knows no certificates but an OpenID provider, by a login there.
     */
    record Certificate() implements Entry {}

    /** By a login with the OpenID provider that the server names. */
    record Oidc() implements Entry {}

    /**
     * By proofs of who this user is, which LXD up to 5.0 wants from Candid.
     *
     * @param place where alone the login may be; empty: somebody is asked about the one that the
     *     server names
     */
    record Candid(Optional<String> place) implements Entry {

        public Candid {
            place = place.map(each -> each.replaceAll("/+$", ""));
        }
    }

    /**
     * With a token that its administrator issued. Never printed.
     *
     * @param token as it was given
     */
    record Bearer(String token) implements Entry {

        @Override
        public String toString() {
            return "a bearer token";
        }
    }

    /** What is usual. */
    Entry CERTIFICATE = new Certificate();
}
