package io.ringfence.audit.check;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Findings;
import io.ringfence.model.Certificate;
import io.ringfence.model.Known;
import io.ringfence.model.X509Facts;

/** A check of what the certificate of each trust entry says of itself. */
public abstract class CertificateFactsCheck extends CertificateCheck {

    protected CertificateFactsCheck(String id) {
        super(id);
    }

    @Override
    protected final void check(
            Certificate entry, EntityRef ref, CheckContext context, Findings findings) {
        switch (context.analyses().get(TrustStore.class, TrustStore::of).facts(entry)) {
            case Known.Value<X509Facts>(X509Facts facts) ->
                    check(entry, facts, ref, context, findings);
            case Known.Unknown<X509Facts>(String reason) ->
                    findings.unknown(
                            ref,
                            "The certificate of "
                                    + nameOf(entry)
                                    + " cannot be judged: "
                                    + reason
                                    + ".");
        }
    }

    /** Says of one entry what its certificate tells. */
    protected abstract void check(
            Certificate entry,
            X509Facts facts,
            EntityRef ref,
            CheckContext context,
            Findings findings);
}
