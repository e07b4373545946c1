package io.ringfence.audit.checks.trust;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.CertificateFactsCheck;
import io.ringfence.audit.check.CertificateStrength;
import io.ringfence.model.Certificate;
import io.ringfence.model.Origin;
import io.ringfence.model.X509Facts;

/** {@code trust.certificate-weak}: key or signature of a client's certificate is weak. */
final class WeakCertificate extends CertificateFactsCheck {

    WeakCertificate() {
        super("trust.certificate-weak");
    }

    @Override
    protected void check(
            Certificate entry,
            X509Facts facts,
            EntityRef ref,
            CheckContext context,
            Findings findings) {
        String name = nameOf(entry);
        CertificateStrength.check(
                facts,
                "The certificate of " + name,
                Origin.of(Origin.Kind.CERTIFICATE, name),
                ref,
                findings);
    }
}
