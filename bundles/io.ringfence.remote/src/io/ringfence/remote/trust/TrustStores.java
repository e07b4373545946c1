package io.ringfence.remote.trust;

import io.ringfence.model.source.CaptureSource;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.RemoteSourceProvider;
import io.ringfence.remote.capture.Reach;
import io.ringfence.remote.capture.RemoteSettings;
import io.ringfence.remote.capture.RemoteSource;
import io.ringfence.remote.config.Environment;
import io.ringfence.remote.contact.TrustedOnce;
import io.ringfence.remote.http.EventLoops;
import io.ringfence.remote.secret.SecretService;
import io.ringfence.remote.secret.SecretStore;
import io.ringfence.remote.tls.ClientCertificate;
import io.ringfence.remote.tls.Fingerprint;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

import java.util.Optional;

/** The trust stores of all servers that can be reached. */
@Component(service = TrustStores.class)
public final class TrustStores implements AutoCloseable {

    private final RemoteSourceProvider remotes;
    private final RemoteSettings settings;
    private final EventLoops loops = new EventLoops();

    /**
     * With the environment of this process.
     *
     * @param once what is trusted until it ends
     * @param secrets has the keys and logins that are not in files
     */
    @Activate
    public TrustStores(@Reference TrustedOnce once, @Reference SecretStore secrets) {
        this(Environment.ofProcess(), RemoteSettings.DEFAULT, once, secrets);
    }

    /**
     * @param environment where clients keep their files
     */
    public TrustStores(Environment environment) {
        this(
                environment,
                RemoteSettings.DEFAULT,
                new TrustedOnce(),
                new SecretService(environment));
    }

    private TrustStores(
            Environment environment,
            RemoteSettings settings,
            TrustedOnce once,
            SecretStore secrets) {
        this.remotes = new RemoteSourceProvider(environment, settings, once, secrets);
        this.settings = settings;
    }

    /**
     * Connects to nothing yet.
     *
     * @param spec a remote's name, {@code unix:…} or {@code https://…}
     * @throws SourceException if it is no server, or a file that is needed to connect is broken
     */
    public TrustStore open(String spec) throws SourceException {
        return new TrustStore(spec, reach(spec), settings, loops);
    }

    /** Whether it is a server, which can be changed, and not a capture or an unknown name. */
    public boolean isServer(String spec) {
        try {
            return remotes.find(spec).isPresent();
        } catch (SourceException _) {
            return false;
        }
    }

    /**
     * The fingerprint of the certificate that this client shows to a server; empty for a socket, a
     * capture, and where there is no certificate.
     *
     * @throws SourceException if the certificate cannot be read
     */
    public Optional<String> own(String spec) throws SourceException {
        Optional<CaptureSource> source = remotes.find(spec);
        if (source.isEmpty() || !(source.get() instanceof RemoteSource remote)) {
            return Optional.empty();
        }
        return own(remote.reach());
    }

    static Optional<String> own(Reach reach) throws SourceException {
        ClientCertificate shown = reach.clientCertificate();
        return shown == null
                ? Optional.empty()
                : Optional.of(Fingerprint.of(shown.certificate()).hex());
    }

    private Reach reach(String spec) throws SourceException {
        Optional<CaptureSource> source = remotes.find(spec);
        if (source.isPresent() && source.get() instanceof RemoteSource remote) {
            return remote.reach();
        }
        throw new SourceException(
                new Problem(
                        Problem.Kind.BAD_INPUT,
                        "only a server can be changed, and this is none",
                        spec,
                        "give a remote's name, unix:, unix:///path/to/socket or"
                                + " https://host[:port]"));
    }

    /** Closes all connections. */
    @Deactivate
    @Override
    public void close() {
        loops.close();
        remotes.close();
    }
}
