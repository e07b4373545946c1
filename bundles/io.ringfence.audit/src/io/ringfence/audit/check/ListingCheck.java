package io.ringfence.audit.check;

import io.ringfence.audit.Check;
import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Findings;
import io.ringfence.model.Gap;
import io.ringfence.model.Listing;

/**
 * A check that looks at the elements of one listing, one by one. What could not be read of the
 * listing becomes an unknown outcome of its project or server.
 *
 * @param <T> the type of the elements
 */
public abstract class ListingCheck<T> implements Check {

    private final String id;

    protected ListingCheck(String id) {
        this.id = id;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final void run(CheckContext context, Findings findings) {
        Listing<T> listing = listing(context);
        for (T item : listing) {
            check(item, context, findings);
        }
        for (Gap gap : listing.gaps()) {
            String project = gap.project();
            EntityRef where =
                    project == null
                            ? context.serverRef()
                            : EntityRef.of(EntityRef.Type.PROJECT, project);
            findings.unknown(where, gap.reason());
        }
    }

    /** What is looked at, with what could not be read of it. */
    protected abstract Listing<T> listing(CheckContext context);

    /** Says of one element what it finds. */
    protected abstract void check(T item, CheckContext context, Findings findings);
}
