package io.ringfence.audit.checks.server;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.ListenAddress;
import io.ringfence.audit.check.ServerConfig;
import io.ringfence.audit.check.ServerConfigCheck;
import io.ringfence.model.EffectiveValue;

/** {@code server.https-address-wildcard}: the API listens on every address of the host. */
final class WildcardHttpsAddress extends ServerConfigCheck {

    WildcardHttpsAddress() {
        super("server.https-address-wildcard");
    }

    @Override
    protected void check(
            ServerConfig config, EntityRef ref, CheckContext context, Findings findings) {
        EffectiveValue address = config.get("core.https_address");
        if (!address.isSet()) {
            findings.notApplicable(ref, "The API listens on no network address.");
        } else if (ListenAddress.parse(address.text()).isWildcard()) {
            findings.fail(
                    ref, "The API listens on every address of the host.", Evidence.of(address));
        } else {
            findings.pass(ref, "The API listens on one address.", Evidence.of(address));
        }
    }
}
