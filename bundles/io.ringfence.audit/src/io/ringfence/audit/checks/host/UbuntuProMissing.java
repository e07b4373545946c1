package io.ringfence.audit.checks.host;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.HostCheck;
import io.ringfence.model.HostFacts;
import io.ringfence.model.HostFacts.UbuntuPro;
import io.ringfence.model.Known;

import java.util.Optional;

/** {@code host.ubuntu-pro}: an Ubuntu host without the longer security support. */
final class UbuntuProMissing extends HostCheck {

    UbuntuProMissing() {
        super("host.ubuntu-pro");
    }

    @Override
    protected void check(HostFacts facts, EntityRef ref, CheckContext context, Findings findings) {
        switch (facts.ubuntuPro()) {
            case Known.Unknown<Optional<UbuntuPro>>(String reason) ->
                    unknown(ref, "Whether Ubuntu Pro is attached", reason, findings);
            case Known.Value<Optional<UbuntuPro>>(Optional<UbuntuPro> pro) -> {
                if (pro.isEmpty()) {
                    findings.notApplicable(ref, "The host does not run Ubuntu.");
                } else {
                    check(pro.get().attached(), ref, findings);
                }
            }
        }
    }

    private static void check(Known<Boolean> attached, EntityRef ref, Findings findings) {
        switch (attached) {
            case Known.Unknown<Boolean>(String reason) ->
                    unknown(ref, "Whether Ubuntu Pro is attached", reason, findings);
            case Known.Value<Boolean>(Boolean yes) -> {
                if (yes) {
                    findings.pass(ref, "The host is attached to Ubuntu Pro.");
                } else {
                    findings.fail(
                            ref,
                            "The host is not attached to Ubuntu Pro.",
                            evidence(ref, "attached", "false"));
                }
            }
        }
    }
}
