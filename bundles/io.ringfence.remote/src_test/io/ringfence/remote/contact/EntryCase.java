package io.ringfence.remote.contact;

import io.ringfence.model.source.Progress;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.RemoteSourceProvider;
import io.ringfence.remote.auth.DeviceLogin;
import io.ringfence.remote.capture.RemoteSettings;
import io.ringfence.remote.fixture.FakeApi;
import io.ringfence.remote.http.Limits;
import io.ringfence.remote.http.Timeouts;
import io.ringfence.remote.own.OwnRemote;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** A server that one enters by a login somewhere else, and a user with a browser. */
abstract class EntryCase extends ContactCase {

    final FakeApi api = new FakeApi().root("untrusted", false, "projects");
    final List<DeviceLogin> visits = new ArrayList<>();
    boolean admitting = true;

    /** Trusts the server and logs in; nothing else is asked. */
    class Browsing implements Person {

        @Override
        public Decision trusts(Looked server) {
            return Decision.ALWAYS;
        }

        @Override
        public char[] password(Looked server) {
            throw new AssertionError("nobody needs a password");
        }

        @Override
        public void visit(DeviceLogin login) {
            visits.add(login);
        }

        @Override
        public void tokenLeft(Looked server, TrustToken token) {
            throw new AssertionError("there was none");
        }
    }

    OwnRemote.Kept enter(Entry entry, Person user) throws SourceException {
        Wanted wanted = with(entry, wanted(start(api)));
        return (OwnRemote.Kept) contacts().add(wanted, user).orElseThrow().held();
    }

    /** Where the tokens of its login are. */
    Path tokens(OwnRemote.Kept kept) {
        return own().login(kept.login().orElseThrow().file());
    }

    void capture(Instant now) throws SourceException {
        try (RemoteSourceProvider remotes =
                new RemoteSourceProvider(
                        home().environment(),
                        new RemoteSettings(
                                Timeouts.DEFAULT,
                                Limits.DEFAULT,
                                Duration.ZERO,
                                Duration.ofMillis(200),
                                "Test/1",
                                InstantSource.fixed(now)))) {
            remotes.find("web").orElseThrow().capture(Progress.NONE);
        }
    }
}
