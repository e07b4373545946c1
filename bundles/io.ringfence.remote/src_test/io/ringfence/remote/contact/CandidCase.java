package io.ringfence.remote.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.fixture.CandidPlace;
import io.ringfence.remote.fixture.Identity;
import io.ringfence.remote.fixture.Peer;
import io.ringfence.remote.own.OwnRemote;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that has logins proved elsewhere, and a user with a browser. */
abstract class CandidCase extends EntryCase {

    final CandidPlace place = new CandidPlace();
    final List<String> brought = new CopyOnWriteArrayList<>();
    final List<String> places = new ArrayList<>();
    String macaroon = "";
    boolean going = true;

    @BeforeEach
    void trustThePlace() {
        Identity.pem(home().path("/etc/ssl/certs/ca-certificates.crt"), place.chain().last());
        macaroon = place.macaroon("");
        api.on("/1.0", this::root);
    }

    @AfterEach
    void stopThePlace() {
        place.close();
    }

    /** As LXD 5.0 does: a macaroon for who asks for it; who brings it with proofs comes in. */
    private void root(Peer peer) throws IOException {
        String header = peer.header("macaroons");
        boolean wanted = !peer.header("x-lxd-authenticated").isEmpty();
        if (!header.isEmpty()) {
            brought.add(new String(Base64.getDecoder().decode(header), StandardCharsets.UTF_8));
            assertThat(peer.header("bakery-protocol-version")).isEqualTo("3");
            peer.json(200, answer(admitting ? "trusted" : "untrusted"));
        } else if (wanted && macaroon.isEmpty()) {
            peer.json(403, "{\"type\":\"error\",\"error_code\":403,\"error\":\"not authorized\"}");
        } else if (wanted) {
            peer.json(
                    401,
                    "{\"Code\":\"macaroon discharge required\",\"Info\":{\"Macaroon\":%s}}"
                            .formatted(macaroon));
        } else {
            peer.json(200, answer("untrusted"));
        }
    }

    private static String answer(String auth) {
        return """
        {"type":"sync","status_code":200,"metadata":{"auth":"%s","auth_methods":["tls","candid"],
        "api_extensions":["projects"],"config":{},"environment":{"server":"lxd",
        "server_name":"host1","server_version":"5.0.2","server_clustered":false}}}\
        """
                .formatted(auth);
    }

    /** Agrees to the place, or does not. */
    final class Agreeing extends Browsing {

        @Override
        public boolean goesTo(String server, String address) {
            places.add(address);
            return going;
        }
    }

    OwnRemote.Kept enter(Optional<String> known) throws SourceException {
        return enter(new Entry.Candid(known), new Agreeing());
    }

    OwnRemote.Kept enter() throws SourceException {
        return enter(Optional.empty());
    }

    Problem refused(Optional<String> known) throws IOException {
        SourceException thrown = catchThrowableOfType(SourceException.class, () -> enter(known));
        assertThat(thrown).isNotNull();
        assertThat(home().path("/home/me/.config/ringfence")).doesNotExist();
        assertThat(brought).isEmpty();
        stop();
        return thrown.problem();
    }

    Problem refused() throws IOException {
        return refused(Optional.empty());
    }
}
