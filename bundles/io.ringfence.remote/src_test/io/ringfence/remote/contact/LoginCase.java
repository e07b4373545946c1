package io.ringfence.remote.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.fixture.Identity;
import io.ringfence.remote.fixture.OidcProvider;
import io.ringfence.remote.fixture.Peer;
import io.ringfence.remote.own.OwnRemote;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that believes a provider, and a user with a browser. */
abstract class LoginCase extends EntryCase {

    private static final String NO = "{\"type\":\"error\",\"error_code\":401,\"error\":\"no\"}";

    final OidcProvider provider = new OidcProvider();
    final List<String> authorizations = new CopyOnWriteArrayList<>();
    String headers = "";

    @BeforeEach
    void trustTheProvider() {
        Identity.pem(home().path("/etc/ssl/certs/ca-certificates.crt"), provider.chain().last());
        headers = incus(provider.issuer());
        api.on("/1.0", this::root);
    }

    @AfterEach
    void stopTheProvider() {
        provider.close();
    }

    static String incus(String issuer) {
        return "X-Incus-OIDC-issuer: %s\r\nX-Incus-OIDC-clientid: lab-client\r\nX-Incus-OIDC-audience: lab-client\r\n"
                .formatted(issuer);
    }

    /**
     * As real servers do: who shows no token is untrusted, who shows a wrong one is turned away.
     */
    private void root(Peer peer) throws IOException {
        String shown = peer.header("authorization");
        if (shown.isEmpty()) {
            peer.json(200, answer("untrusted"));
            return;
        }
        authorizations.add(shown);
        if (admitting && shown.length() > 100 || shown.equals("Bearer good-one")) {
            peer.json(200, answer("trusted"));
        } else {
            peer.send(
                    "HTTP/1.1 401 X\r\nContent-Type: application/json\r\n%sContent-Length: %d\r\n\r\n%s"
                            .formatted(headers, NO.length(), NO));
        }
    }

    private static String answer(String auth) {
        return """
        {"type":"sync","status_code":200,"metadata":{"auth":"%s","auth_methods":["tls","oidc"],
        "api_extensions":["projects"],"config":{},"environment":{"server":"incus",
        "server_name":"host1","server_version":"6.0.4","server_clustered":false}}}\
        """
                .formatted(auth);
    }

    OwnRemote.Kept enter(Entry entry) throws SourceException {
        return enter(entry, new Browsing());
    }

    Problem refused(Entry entry) throws IOException {
        SourceException thrown = catchThrowableOfType(SourceException.class, () -> enter(entry));
        assertThat(thrown).isNotNull();
        assertThat(own().file()).doesNotExist();
        assertThat(home().path("/home/me/.config/ringfence")).doesNotExist();
        stop();
        return thrown.problem();
    }
}
