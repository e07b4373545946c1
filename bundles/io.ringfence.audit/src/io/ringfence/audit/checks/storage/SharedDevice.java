package io.ringfence.audit.checks.storage;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.Severity;
import io.ringfence.audit.check.Hosts;
import io.ringfence.audit.check.ListingCheck;
import io.ringfence.model.Known;
import io.ringfence.model.Listing;
import io.ringfence.model.Origin;
import io.ringfence.model.StoragePool;

import org.eclipse.jdt.annotation.Nullable;

import java.util.List;
import java.util.Map;

/**
 * {@code storage.device-shared}: the kernel may ignore the mount options of the second pool on a
 * device. Equal sources tell it from the API alone; that different folders lie on one file system,
 * only host facts tell.
 */
final class SharedDevice extends ListingCheck<StoragePool> {

    private record Share(PoolPlace own, PoolPlace other, String device) {

        boolean sameOptions() {
            return own.hasOptionsOf(other);
        }
    }

    SharedDevice() {
        super("storage.device-shared");
    }

    @Override
    protected Listing<StoragePool> listing(CheckContext context) {
        return context.server().pools();
    }

    @Override
    protected void check(StoragePool pool, CheckContext context, Findings findings) {
        EntityRef ref = EntityRef.of(EntityRef.Type.POOL, pool.name());
        if (context.server().pools().items().size() < 2) {
            findings.notApplicable(ref, "It is the only pool.");
            return;
        }
        if (pool.config() instanceof Known.Unknown<Map<String, String>>(String reason)) {
            findings.unknown(ref, reason);
            return;
        }
        PoolPlaces places = context.analyses().get(PoolPlaces.class, PoolPlaces::of);
        Share share = worst(pool, places);
        if (share != null) {
            fail(ref, share, findings);
        } else if (mayShare(pool, places)) {
            findings.unknown(
                    ref,
                    "No other pool has its source, but another pool is a folder too, and both may"
                            + " lie on one device. "
                            + Hosts.NO_FACTS);
        } else {
            findings.pass(ref, "No other pool is known to lie on its device.");
        }
    }

    private static void fail(EntityRef ref, Share share, Findings findings) {
        boolean same = share.sameOptions();
        String message =
                same
                        ? "It lies on %s, as the pool %s does, with the same mount options."
                                .formatted(share.device(), share.other().pool())
                        : "It lies on %s, as the pool %s does, with other mount options."
                                .formatted(share.device(), share.other().pool());
        findings.fail(
                ref,
                same ? Severity.LOW : findings.check().severity(),
                message,
                List.of(
                        evidence("source", share.own(), share.own().source()),
                        evidence("source", share.other(), share.other().source()),
                        evidence("mount options", share.own(), share.own().optionsText()),
                        evidence("mount options", share.other(), share.other().optionsText())));
    }

    private static Evidence evidence(String key, PoolPlace place, String value) {
        return new Evidence(key, value, Origin.of(Origin.Kind.POOL, place.pool()));
    }

    /** The pool's worst neighbour on any host, null when it has none. */
    private static @Nullable Share worst(StoragePool pool, PoolPlaces places) {
        Share worst = null;
        for (var host : places.byHost().entrySet()) {
            PoolPlace own = places.place(host.getKey(), pool.name());
            for (PoolPlace other : host.getValue()) {
                String device = own == null || own == other ? null : own.sharedWith(other);
                if (own != null && device != null && (worst == null || worst.sameOptions())) {
                    Share share = new Share(own, other, device);
                    worst = worst == null || !share.sameOptions() ? share : worst;
                }
            }
        }
        return worst;
    }

    /** Whether it and another pool are folders of which nobody told the device. */
    private static boolean mayShare(StoragePool pool, PoolPlaces places) {
        for (var host : places.byHost().entrySet()) {
            PoolPlace own = places.place(host.getKey(), pool.name());
            for (PoolPlace other : host.getValue()) {
                if (own != null
                        && own != other
                        && own.folder()
                        && other.folder()
                        && !(own.mounted() && other.mounted())) {
                    return true;
                }
            }
        }
        return false;
    }
}
