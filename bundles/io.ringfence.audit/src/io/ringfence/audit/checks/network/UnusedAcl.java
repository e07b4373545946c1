package io.ringfence.audit.checks.network;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.UsedBy;
import io.ringfence.model.NetworkAcl;

/** {@code network.acl-unused}: rules that apply to nothing. */
final class UnusedAcl extends AclCheck {

    UnusedAcl() {
        super("network.acl-unused");
    }

    @Override
    void checkAcl(NetworkAcl acl, EntityRef ref, CheckContext context, Findings findings) {
        UsedBy usedBy = UsedBy.of(acl.usedBy(), "/1.0/network-acls/" + acl.name(), context);
        if (!usedBy.nothing() || NetworkUse.of(context).isNamed(acl)) {
            findings.pass(ref, "The ACL is used.");
        } else if (UsedBy.isFiltered(context)) {
            findings.unknown(
                    ref,
                    "This client may not see all that could use it; use a client that is not"
                            + " restricted.");
        } else if (usedBy.idleProfiles().isEmpty()) {
            findings.fail(ref, "Nothing uses the ACL.", usedBy.evidence(origin(acl)));
        } else {
            findings.fail(
                    ref,
                    "Only profiles that no instance has name the ACL: "
                            + String.join(", ", usedBy.idleProfiles())
                            + ".",
                    usedBy.evidence(origin(acl)));
        }
    }
}
