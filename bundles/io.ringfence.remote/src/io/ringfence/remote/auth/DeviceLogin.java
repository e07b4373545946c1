package io.ringfence.remote.auth;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * What a person has to do to log in: open an address in a browser, on whatever machine, and enter
 * the code there (RFC 8628, section 3.3), or what is asked for there.
 *
 * @param server that wants it: {@code host:port}
 * @param issuer who the login is with
 * @param address to open
 * @param complete the same with the code in it; empty if the provider has none, or one at another
 *     host than the address that people are shown
 * @param code to enter; empty: there is none
 * @param until when the code ends, or nobody waits for the login any more
 */
public record DeviceLogin(
        String server,
        String issuer,
        URI address,
        Optional<URI> complete,
        String code,
        Instant until) {

    public DeviceLogin {
        String shown = address.getRawAuthority();
        complete = complete.filter(whole -> shown.equalsIgnoreCase(whole.getRawAuthority()));
    }
}
