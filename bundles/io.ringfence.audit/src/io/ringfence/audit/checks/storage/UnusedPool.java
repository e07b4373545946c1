package io.ringfence.audit.checks.storage;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.ListingCheck;
import io.ringfence.audit.check.UsedBy;
import io.ringfence.model.Listing;
import io.ringfence.model.Origin;
import io.ringfence.model.StoragePool;
import io.ringfence.model.Volume;

/** {@code storage.pool-unused}: a pool that holds nothing. */
final class UnusedPool extends ListingCheck<StoragePool> {

    UnusedPool() {
        super("storage.pool-unused");
    }

    @Override
    protected Listing<StoragePool> listing(CheckContext context) {
        return context.server().pools();
    }

    @Override
    protected void check(StoragePool pool, CheckContext context, Findings findings) {
        EntityRef ref = EntityRef.of(EntityRef.Type.POOL, pool.name());
        UsedBy usedBy = UsedBy.of(pool.usedBy(), "/1.0/storage-pools/" + pool.name(), context);
        Origin origin = Origin.of(Origin.Kind.POOL, pool.name());
        if (!usedBy.nothing() || holdsVolume(pool, context)) {
            findings.pass(ref, "The pool is used.");
        } else if (UsedBy.isFiltered(context)) {
            findings.unknown(
                    ref,
                    "This client may not see all that could use it; use a client that is not"
                            + " restricted.");
        } else if (usedBy.idleProfiles().isEmpty()) {
            findings.fail(ref, "Nothing uses the pool.", usedBy.evidence(origin));
        } else {
            findings.fail(
                    ref,
                    "Only profiles that no instance has name the pool: "
                            + String.join(", ", usedBy.idleProfiles())
                            + ".",
                    usedBy.evidence(origin));
        }
    }

    private static boolean holdsVolume(StoragePool pool, CheckContext context) {
        for (Volume volume : context.server().volumes()) {
            if (volume.pool().equals(pool.name())) {
                return true;
            }
        }
        return false;
    }
}
