package io.ringfence.audit.checks.server;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.ServerConfig;
import io.ringfence.audit.tables.ServerVersion;
import io.ringfence.model.EffectiveValue;
import io.ringfence.model.ServerInfo;

/** {@code server.remote-token-expiry}: tokens for remote clients stay valid for long. */
final class RemoteTokenExpiry extends TokenExpiryCheck {

    RemoteTokenExpiry() {
        super("server.remote-token-expiry");
    }

    @Override
    protected void check(
            ServerConfig config, EntityRef ref, CheckContext context, Findings findings) {
        ServerInfo info = context.server().info();
        EffectiveValue expiry = config.get("core.remote_token_expiry");
        if (!expiry.isSet() && !info.apiExtensions().contains("remote_token_expiry")) {
            findings.notApplicable(ref, "This release has no core.remote_token_expiry.");
            return;
        }
        String whenUnset =
                expiresByDefault(info)
                        ? "are valid for 15 days, the default of this release"
                        : "never expire, the default of this release";
        checkLifetime(expiry, "Tokens for remote clients", whenUnset, ref, findings);
    }

    /** LXD limits them to 15 days since 5.21.5 and 6.7 where nothing is set. */
    private static boolean expiresByDefault(ServerInfo info) {
        return !info.isIncus()
                && ServerVersion.parse(info.version())
                        .filter(
                                version ->
                                        version.major() > 6
                                                || version.major() == 6 && version.minor() >= 7
                                                || version.series().equals("5.21")
                                                        && version.point() >= 5)
                        .isPresent();
    }
}
