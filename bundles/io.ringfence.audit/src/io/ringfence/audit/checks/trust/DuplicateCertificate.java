package io.ringfence.audit.checks.trust;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.CertificateCheck;
import io.ringfence.audit.check.TrustStore;
import io.ringfence.model.Certificate;

import java.util.ArrayList;
import java.util.List;

/** {@code trust.certificate-duplicate}: one name or one key stands in two entries. */
final class DuplicateCertificate extends CertificateCheck {

    DuplicateCertificate() {
        super("trust.certificate-duplicate");
    }

    @Override
    protected void check(
            Certificate entry, EntityRef ref, CheckContext context, Findings findings) {
        TrustStore store = context.analyses().get(TrustStore.class, TrustStore::of);
        TrustStore.Others sameName = store.sameName(entry);
        TrustStore.Others sameKey = store.sameKey(entry);
        if (sameName.isEmpty() && sameKey.isEmpty()) {
            findings.pass(ref, "Name and key stand in this entry alone.");
            return;
        }
        List<Evidence> evidence = new ArrayList<>();
        sameName.named().forEach(other -> evidence.add(evidence(entry, "same name", other)));
        sameKey.named().forEach(other -> evidence.add(evidence(entry, "same key", other)));
        findings.fail(
                ref,
                findings.check().severity(),
                "The entry " + nameOf(entry) + " shares its " + shared(sameName, sameKey) + ".",
                evidence);
    }

    private static String shared(TrustStore.Others sameName, TrustStore.Others sameKey) {
        String name = "name with " + entries(sameName.count());
        String key = "key with " + entries(sameKey.count());
        return sameName.isEmpty() ? key : sameKey.isEmpty() ? name : name + " and its " + key;
    }

    private static String entries(int count) {
        return count == 1 ? "another entry" : count + " other entries";
    }
}
