package io.ringfence.audit.checks.network;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.ListingCheck;
import io.ringfence.model.Listing;
import io.ringfence.model.NetworkAcl;
import io.ringfence.model.Origin;

/** A check of each ACL. */
abstract class AclCheck extends ListingCheck<NetworkAcl> {

    AclCheck(String id) {
        super(id);
    }

    @Override
    protected final Listing<NetworkAcl> listing(CheckContext context) {
        return context.server().acls();
    }

    @Override
    protected final void check(NetworkAcl acl, CheckContext context, Findings findings) {
        checkAcl(
                acl,
                EntityRef.of(EntityRef.Type.ACL, acl.project(), acl.name()),
                context,
                findings);
    }

    abstract void checkAcl(NetworkAcl acl, EntityRef ref, CheckContext context, Findings findings);

    static Origin origin(NetworkAcl acl) {
        return Origin.of(Origin.Kind.ACL, acl.project(), acl.name());
    }
}
