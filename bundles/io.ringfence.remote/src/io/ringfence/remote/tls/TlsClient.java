package io.ringfence.remote.tls;

import io.netty.handler.ssl.NotSslRecordException;
import io.netty.handler.ssl.SslHandshakeTimeoutException;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.http.Endpoint;
import io.ringfence.remote.http.TlsLayer;

import org.eclipse.jdt.annotation.Nullable;

import java.nio.channels.ClosedChannelException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import javax.net.ssl.TrustManager;

/**
 * TLS to one server: 1.3, or 1.2 with an ephemeral key exchange and an authenticated cipher; the
 * server's certificate is pinned, or its authority is.
 */
public final class TlsClient implements TlsLayer {

    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    /** How the JDK tells that the two sides have no protocol or suite in common. */
    private static final List<String> NO_AGREEMENT =
            List.of(
                    "protocol_version",
                    "handshake_failure",
                    "insufficient_security",
                    "not accepted by client preferences");

    /** Who signs a handshake of TLS 1.2 must use SHA-2 (RFC 9155), as all of TLS 1.3 does. */
    private static final String[] SIGNATURES = {
        "ecdsa_secp384r1_sha384",
        "ecdsa_secp256r1_sha256",
        "ecdsa_secp521r1_sha512",
        "ed25519",
        "ed448",
        "rsa_pss_rsae_sha256",
        "rsa_pss_rsae_sha384",
        "rsa_pss_rsae_sha512",
        "rsa_pss_pss_sha256",
        "rsa_pss_pss_sha384",
        "rsa_pss_pss_sha512",
        "rsa_pkcs1_sha256",
        "rsa_pkcs1_sha384",
        "rsa_pkcs1_sha512"
    };

    private final @Nullable ServerTrust expected;
    private final @Nullable ClientCertificate client;
    private final RememberingTrust trust;
    private final SSLContext context;
    private final String[] suites;
    private volatile @Nullable SSLSession session;
    private volatile boolean noCommonProtocol;

    /**
     * @param expected whom the server must be; null: every server is refused and its fingerprint
     *     shown
     * @param client who we are, null to connect without a certificate
     * @throws SourceException if a file that is needed cannot be read
     */
    public static TlsClient of(@Nullable ServerTrust expected, @Nullable ClientCertificate client)
            throws SourceException {
        return new TlsClient(expected, client, trust(expected));
    }

    private static RememberingTrust trust(@Nullable ServerTrust expected) throws SourceException {
        return switch (expected) {
            case null -> new PinnedTrust(null);
            case Pin pin -> new PinnedTrust(pin.certificate());
            case AuthorityPin authority -> new AuthorityTrust(authority);
            case SystemAuthorities system -> new SystemTrust(system);
            case AuthorityOrPin(AuthorityPin authority, Pin pin) ->
                    either(authority, new PinnedTrust(pin.certificate()));
            case Unrevoked(ServerTrust inner, AuthorityFiles files) ->
                    new UnrevokedTrust(trust(inner), Revocations.of(files));
        };
    }

    /** An authority whose list cannot be read vouches for nobody, and its own are refused. */
    private static RememberingTrust either(AuthorityPin authority, PinnedTrust pinned) {
        try {
            return new EitherTrust(new AuthorityTrust(authority), pinned);
        } catch (SourceException _) {
            return pinned; // within Unrevoked, as the list is there
        }
    }

    /**
     * One to look at a server that nobody trusts yet: it has nothing of ours to send.
     *
     * @param authority whose opinion is wanted ({@link #doubt}); it keeps nobody from looking, also
     *     where its files cannot be read
     */
    public static TlsClient looking(AuthorityFiles authority) {
        return new TlsClient(
                null, null, new LookingTrust(Revocations.of(authority), opinion(authority)));
    }

    /** What cannot be read vouches for nobody. */
    private static LookingTrust.Opinion opinion(AuthorityFiles files) {
        try {
            Optional<AuthorityPin> authority = files.pin("look at the server again");
            return authority.isPresent()
                    ? new AuthorityTrust(authority.get())::doubt
                    : (_, _, _) -> Optional.empty();
        } catch (SourceException e) {
            Doubt unread = Doubt.of(e.problem().where() + ": " + e.problem().what());
            return (_, _, _) -> Optional.of(unread);
        }
    }

    private TlsClient(
            @Nullable ServerTrust expected,
            @Nullable ClientCertificate client,
            RememberingTrust trust) {
        this.expected = expected;
        this.client = client;
        this.trust = trust;
        try {
            this.context = SSLContext.getInstance("TLS");
            context.init(
                    client == null ? new KeyManager[0] : new KeyManager[] {new OneKey(client)},
                    new TrustManager[] {trust},
                    null);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every JDK has TLS
        }
        this.suites =
                Stream.of(context.getSupportedSSLParameters().getCipherSuites())
                        .filter(TlsClient::strong)
                        .toArray(String[]::new);
    }

    /**
     * Whether a suite gives forward secrecy and authenticated encryption (RFC 9325, section 4.2);
     * the suites of TLS 1.3 all do.
     */
    static boolean strong(String suite) {
        boolean authenticated = suite.contains("_GCM_") || suite.contains("_CHACHA20_");
        boolean ephemeral =
                suite.startsWith("TLS_ECDHE_")
                        || suite.startsWith("TLS_DHE_")
                        || !suite.contains("_WITH_"); // TLS 1.3
        return authenticated && ephemeral;
    }

    @Override
    public SSLEngine engine(Endpoint.Https endpoint) {
        SSLEngine engine = context.createSSLEngine(endpoint.host(), endpoint.port());
        engine.setUseClientMode(true);
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setProtocols(PROTOCOLS);
        parameters.setCipherSuites(suites);
        parameters.setSignatureSchemes(SIGNATURES);
        if (!(trust instanceof PinnedTrust)) {
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
        }
        engine.setSSLParameters(parameters);
        return engine;
    }

    @Override
    public void connected(SSLSession established) {
        session = established;
    }

    /** The session of the last handshake that succeeded, empty before there was one. */
    public Optional<SSLSession> session() {
        SSLSession last = session;
        return last == null ? Optional.empty() : Optional.of(last);
    }

    /**
     * Why the authority that was given to {@link #looking} does not vouch for the server; empty if
     * it does, or if there is none.
     */
    public Optional<Doubt> doubt() {
        return trust instanceof LookingTrust looking ? looking.doubt() : Optional.empty();
    }

    /** Whether the server refused every protocol and suite that we accept. */
    public boolean noCommonProtocol() {
        return noCommonProtocol;
    }

    @Override
    public Optional<Problem> explain(Endpoint.Https endpoint, Throwable thrown) {
        List<X509Certificate> presented = trust.presented();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnrevokedTrust.RefusedException refused) {
                return Optional.of(refused(endpoint, refused.doubt()));
            }
            if (cause instanceof RememberingTrust.UntrustedException && !presented.isEmpty()) {
                return Optional.of(
                        untrusted(
                                expected,
                                endpoint,
                                Fingerprint.of(presented.getFirst()),
                                String.valueOf(cause.getMessage())));
            }
            if (cause instanceof RememberingTrust.WeakException) {
                return Optional.of(weak(endpoint, String.valueOf(cause.getMessage())));
            }
        }
        return switch (thrown) {
            case SslHandshakeTimeoutException _ -> Optional.empty();
            case NotSslRecordException _ -> Optional.of(noTls(endpoint));
            case SSLException tls -> Optional.of(failed(endpoint, tls));
            case ClosedChannelException _ ->
                    Optional.of(
                            new Problem(
                                    Problem.Kind.UNREACHABLE,
                                    "the server closed the connection during the TLS handshake",
                                    endpoint.text(),
                                    "look whether the port is that of LXD or Incus"));
            default -> Optional.empty();
        };
    }

    private static Problem refused(Endpoint.Https endpoint, Doubt doubt) {
        return new Problem(
                Problem.Kind.NOT_TRUSTED,
                doubt.why(),
                endpoint.text(),
                doubt.remedy().orElse("look at the server again"));
    }

    private static Problem untrusted(
            @Nullable ServerTrust expected,
            Endpoint.Https endpoint,
            Fingerprint presented,
            String why) {
        return switch (expected) {
            case Unrevoked(ServerTrust inner, var _) -> untrusted(inner, endpoint, presented, why);
            case null ->
                    new Problem(
                            Problem.Kind.NOT_TRUSTED,
                            "this server's certificate is not pinned; it presented the fingerprint "
                                    + presented,
                            endpoint.text(),
                            "compare it with certificate_fingerprint of `lxc info` on the server"
                                    + " itself, and if they are equal run `ringfence remote add"
                                    + " NAME https://%s --fingerprint %s`"
                                            .formatted(endpoint.text(), presented));
            case SystemAuthorities _ ->
                    new Problem(
                            Problem.Kind.NOT_TRUSTED,
                            "no authority that this machine trusts vouches for this server: " + why,
                            endpoint.text(),
                            "if the authority is your own, install its certificate on this machine"
                                    + " or name it in SSL_CERT_FILE");
            case AuthorityOrPin(var _, Pin pin) -> changed(endpoint, presented, pin);
            case Pin pin -> changed(endpoint, presented, pin);
            case AuthorityPin authority ->
                    new Problem(
                            Problem.Kind.NOT_TRUSTED,
                            "the server's certificate %s is not one of the authority %s for this address: %s"
                                    .formatted(
                                            presented, Fingerprint.of(authority.authority()), why),
                            endpoint.text(),
                            "somebody may be in between; have the server's administrator look, or"
                                    + " once that is certain, "
                                    + authority.replacing());
        };
    }

    private static Problem changed(Endpoint.Https endpoint, Fingerprint presented, Pin pin) {
        return new Problem(
                Problem.Kind.NOT_TRUSTED,
                "the server presented another certificate than the pinned one: pinned "
                        + Fingerprint.of(pin.certificate())
                        + ", presented "
                        + presented,
                endpoint.text(),
                "somebody may be in between; only if the server's administrator confirms the new"
                        + " fingerprint, "
                        + pin.replacing());
    }

    private static Problem weak(Endpoint.Https endpoint, String weakness) {
        return new Problem(
                Problem.Kind.NOT_TRUSTED,
                "the server's certificate proves nothing: " + weakness,
                endpoint.text(),
                "have the server's administrator make one with SHA-2 and EC, or RSA with 2048 bit"
                        + " or more");
    }

    private Problem failed(Endpoint.Https endpoint, SSLException thrown) {
        String message = String.valueOf(thrown.getMessage());
        ClientCertificate ours = client;
        boolean agreed = !trust.presented().isEmpty();
        if (agreed && ours != null && message.contains("fatal alert")) {
            return new Problem(
                    Problem.Kind.NOT_TRUSTED,
                    "the server refused the client certificate " + ours,
                    endpoint.text(),
                    "look whether its key belongs to it, and whether the server trusts it");
        }
        if (!agreed && NO_AGREEMENT.stream().anyMatch(message::contains)) {
            noCommonProtocol = true;
            return outdated(endpoint, List.of());
        }
        if (message.contains("Unsupported or unrecognized SSL message")) {
            return noTls(endpoint);
        }
        return new Problem(
                Problem.Kind.UNREACHABLE,
                "TLS failed: " + message.replaceAll("\\p{Cntrl}", " "),
                endpoint.text(),
                "look whether the port is that of LXD or Incus");
    }

    private static Problem noTls(Endpoint.Https endpoint) {
        return new Problem(
                Problem.Kind.UNREACHABLE,
                "what answers does not speak TLS",
                endpoint.text(),
                "look whether the port is that of LXD or Incus");
    }

    /**
     * The server speaks nothing that is secure enough.
     *
     * @param offers what it accepts instead, as far as known
     */
    public static Problem outdated(Endpoint.Https endpoint, List<String> offers) {
        return new Problem(
                Problem.Kind.NOT_TRUSTED,
                "the server offers neither TLS 1.3 nor TLS 1.2 with forward secrecy"
                        + (offers.isEmpty() ? "" : ", but only " + String.join(", ", offers)),
                endpoint.text(),
                "update the server, or look whether a proxy in between ends TLS");
    }
}
