package io.ringfence.audit.checks.host;

import io.ringfence.audit.Check;
import io.ringfence.audit.CheckContext;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.Hosts;

/** {@code host.cis}: what a scan against the CIS benchmark says; a capture holds no scan. */
final class CisResult implements Check {

    @Override
    public String id() {
        return "host.cis";
    }

    @Override
    public void run(CheckContext context, Findings findings) {
        for (String host : Hosts.of(context.server()).names()) {
            findings.unknown(
                    Hosts.ref(host),
                    "No result of a CIS scan is at hand: scan the host with usg or oscap and review"
                            + " the rules that fail.");
        }
    }
}
