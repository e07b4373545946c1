package io.ringfence.audit.checks.server;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.Severity;
import io.ringfence.audit.check.ListenAddress;
import io.ringfence.audit.check.ServerConfig;
import io.ringfence.audit.check.ServerConfigCheck;
import io.ringfence.model.EffectiveValue;

import java.util.ArrayList;
import java.util.List;

/**
 * {@code server.service-address-wildcard}: a service besides the API listens on every address, or
 * the debug service listens at all.
 */
final class WildcardServiceAddress extends ServerConfigCheck {

    private static final String DEBUG = "core.debug_address";
    private static final List<String> KEYS =
            List.of(
                    "core.metrics_address",
                    "core.bgp_address",
                    "core.dns_address",
                    "core.storage_buckets_address");

    WildcardServiceAddress() {
        super("server.service-address-wildcard");
    }

    @Override
    protected void check(
            ServerConfig config, EntityRef ref, CheckContext context, Findings findings) {
        EffectiveValue debug = config.get(DEBUG);
        List<EffectiveValue> set =
                KEYS.stream().map(config::get).filter(EffectiveValue::isSet).toList();
        List<Evidence> wildcards = new ArrayList<>();
        for (EffectiveValue each : set) {
            if (ListenAddress.parse(each.text()).isWildcard()) {
                wildcards.add(Evidence.of(each));
            }
        }
        if (debug.isSet()) {
            String others = wildcards.isEmpty() ? "" : " " + message(wildcards, true);
            wildcards.addFirst(Evidence.of(debug));
            findings.fail(ref, Severity.CRITICAL, message(debug) + others, wildcards);
        } else if (!wildcards.isEmpty()) {
            findings.fail(ref, findings.check().severity(), message(wildcards, false), wildcards);
        } else if (set.isEmpty()) {
            findings.notApplicable(ref, "No service besides the API listens on the network.");
        } else {
            findings.pass(
                    ref,
                    "Every service listens on one address.",
                    set.stream().map(Evidence::of).toArray(Evidence[]::new));
        }
    }

    private static String message(EffectiveValue debug) {
        boolean local = ListenAddress.parse(debug.text()).isLoopback();
        return "The debug service listens on %s and shows the memory of the daemon to %s."
                .formatted(
                        debug.text(),
                        local ? "every account of the host" : "everybody who reaches it");
    }

    private static String message(List<Evidence> wildcards, boolean besides) {
        String who =
                wildcards.size() == 1
                        ? (besides ? "Another service listens" : "A service listens")
                        : (besides ? "Other services listen" : "Services listen");
        List<String> keys = wildcards.stream().map(Evidence::key).toList();
        return who + " on every address of the host: " + String.join(", ", keys) + ".";
    }
}
