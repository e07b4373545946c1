package io.ringfence.audit.checks.server;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.ServerConfig;
import io.ringfence.audit.check.ServerConfigCheck;
import io.ringfence.model.EffectiveValue;

/** {@code server.https-allowed-origin}: web pages of others may talk to the API. */
final class AllowedOrigin extends ServerConfigCheck {

    AllowedOrigin() {
        super("server.https-allowed-origin");
    }

    @Override
    protected void check(
            ServerConfig config, EntityRef ref, CheckContext context, Findings findings) {
        EffectiveValue origin = config.get("core.https_allowed_origin");
        EffectiveValue credentials = config.get("core.https_allowed_credentials");
        if (!origin.isSet()) {
            findings.notApplicable(ref, "No web page of another origin may talk to the API.");
        } else if (origin.text().contains("*")) {
            findings.fail(
                    ref, "Web pages of every origin may talk to the API.", Evidence.of(origin));
        } else if (credentials.isTrue()) {
            findings.fail(
                    ref,
                    "Web pages of another origin may use the credentials of the browser.",
                    Evidence.of(credentials),
                    Evidence.of(origin));
        } else {
            findings.pass(
                    ref,
                    "One named origin may talk to the API, without credentials.",
                    Evidence.of(origin));
        }
    }
}
