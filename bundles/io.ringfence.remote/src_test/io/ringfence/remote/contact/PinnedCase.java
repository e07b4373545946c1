package io.ringfence.remote.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringfence.model.source.CaptureSource;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.RemoteSourceProvider;
import io.ringfence.remote.capture.Reach;
import io.ringfence.remote.capture.RemoteSource;
import io.ringfence.remote.fixture.Chain;
import io.ringfence.remote.fixture.FakeApi;
import io.ringfence.remote.http.EventLoops;
import io.ringfence.remote.own.OwnRemote;
import io.ringfence.remote.own.OwnRemote.Trust;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/** A server that lets everybody in who trusts it, and remotes that were trusted before. */
abstract class PinnedCase extends ContactCase {

    final FakeApi api = new FakeApi().root("trusted", false, "projects");

    /** Starts it; its address. */
    String serve(Chain chain) {
        return start(chain.context(), api);
    }

    /** There is a remote {@code web} that is pinned. */
    void remember(String address, X509Certificate pinned) throws SourceException {
        remember(address, new Trust.Pinned(pinned));
    }

    /** There is a remote {@code web}. */
    void remember(String address, Trust trust) throws SourceException {
        own().change(
                        all ->
                                all.add(
                                        new OwnRemote(
                                                wanted(address).name(),
                                                new OwnRemote.Kept(
                                                        List.of(address),
                                                        trust,
                                                        Optional.empty(),
                                                        Optional.empty(),
                                                        List.of()))));
    }

    /** Connects, as every command and view does. */
    void enter(String spec, TrustedOnce trusted) throws SourceException {
        try (RemoteSourceProvider remotes =
                new RemoteSourceProvider(
                        home().environment(), settings(), trusted, Optional.empty())) {
            enter(remotes.find(spec));
        }
    }

    static void enter(Optional<CaptureSource> source) throws SourceException {
        Reach reach = ((RemoteSource) source.orElseThrow()).reach();
        try (EventLoops loops = new EventLoops();
                Talk talk = Talk.with(reach, settings(), loops)) {
            assertThat(talk.root().trusted()).isTrue();
        }
    }

    /** Why no connection is made. */
    Problem refused(String spec, TrustedOnce trusted) {
        SourceException thrown =
                catchThrowableOfType(SourceException.class, () -> enter(spec, trusted));
        assertThat(thrown).isNotNull();
        return thrown.problem();
    }
}
