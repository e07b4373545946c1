package io.ringfence.audit.checks.server;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.CertificateStrength;
import io.ringfence.audit.check.ServerCertificateCheck;
import io.ringfence.model.Origin;
import io.ringfence.model.X509Facts;

/** {@code server.certificate-weak}: key or signature of the server's certificate is weak. */
final class WeakServerCertificate extends ServerCertificateCheck {

    WeakServerCertificate() {
        super("server.certificate-weak");
    }

    @Override
    protected void check(
            X509Facts certificate,
            Origin origin,
            EntityRef ref,
            CheckContext context,
            Findings findings) {
        CertificateStrength.check(certificate, "The server's certificate", origin, ref, findings);
    }
}
