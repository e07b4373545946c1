package io.ringfence.audit.check;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.model.Certificate;
import io.ringfence.model.Listing;
import io.ringfence.model.Origin;

/** A check of each entry of the trust store. */
public abstract class CertificateCheck extends ListingCheck<Certificate> {

    protected CertificateCheck(String id) {
        super(id);
    }

    @Override
    protected final Listing<Certificate> listing(CheckContext context) {
        return context.server().certificates();
    }

    @Override
    protected final void check(Certificate entry, CheckContext context, Findings findings) {
        EntityRef ref = EntityRef.of(EntityRef.Type.CERTIFICATE, entry.fingerprint());
        check(entry, ref, context, findings);
    }

    /** Says of one entry what it finds. */
    protected abstract void check(
            Certificate entry, EntityRef ref, CheckContext context, Findings findings);

    /** What a message calls an entry: its name, or the start of its fingerprint without one. */
    protected static String nameOf(Certificate entry) {
        return entry.name().isBlank() ? shortFingerprint(entry) : entry.name();
    }

    /** As much of the fingerprint as LXD's own list shows. */
    protected static String shortFingerprint(Certificate entry) {
        String fingerprint = entry.fingerprint();
        return fingerprint.substring(0, Math.min(12, fingerprint.length()));
    }

    /** Something that the entry says. */
    protected static Evidence evidence(Certificate entry, String key, String value) {
        return new Evidence(key, value, Origin.of(Origin.Kind.CERTIFICATE, nameOf(entry)));
    }
}
