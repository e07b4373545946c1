package io.ringfence.audit.checks.server;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.ServerConfig;
import io.ringfence.audit.check.ServerConfigCheck;
import io.ringfence.model.EffectiveValue;

import java.util.List;
import java.util.stream.Stream;

/** {@code server.proxy-missing}: the server fetches what clients name from wherever they say. */
final class MissingProxy extends ServerConfigCheck {

    MissingProxy() {
        super("server.proxy-missing");
    }

    @Override
    protected void check(
            ServerConfig config, EntityRef ref, CheckContext context, Findings findings) {
        List<EffectiveValue> missing =
                Stream.of("core.proxy_https", "core.proxy_http")
                        .map(config::get)
                        .filter(value -> !value.isSet())
                        .toList();
        if (missing.isEmpty()) {
            findings.pass(ref, "Images are downloaded through a proxy.");
        } else {
            findings.fail(
                    ref,
                    findings.check().severity(),
                    missing.size() == 2
                            ? "Images are downloaded without a proxy."
                            : "Images are downloaded through a proxy over one of HTTP and HTTPS"
                                    + " only.",
                    missing.stream().map(Evidence::of).toList());
        }
    }
}
