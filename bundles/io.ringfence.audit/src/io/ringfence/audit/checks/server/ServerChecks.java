package io.ringfence.audit.checks.server;

import io.ringfence.audit.Check;

import java.util.List;

/** The checks of this area. */
public final class ServerChecks {

    private ServerChecks() {}

    /** All of them, in the order of the catalogue. */
    public static List<Check> all() {
        return List.of(
                new UnsupportedVersion(),
                new VulnerableVersion(),
                new WildcardHttpsAddress(),
                new WildcardServiceAddress(),
                new UnauthenticatedMetrics(),
                new AllowedOrigin(),
                new TrustPassword(),
                new TrustedAuthority(),
                new IneffectiveRevocation(),
                new RemoteTokenExpiry(),
                new JoinTokenExpiry(),
                new PendingTokens(),
                new WeakTls(),
                new WeakServerCertificate(),
                new ExpiringServerCertificate(),
                new OidcClientSecret(),
                new OidcReview(),
                new LegacyAuthorization(),
                new AppArmorDisabled(),
                new OpenWarnings(),
                new MissingRemoteLogging(),
                new IncompleteLogTypes(),
                new DebugDaemon(),
                new MissingProxy());
    }
}
