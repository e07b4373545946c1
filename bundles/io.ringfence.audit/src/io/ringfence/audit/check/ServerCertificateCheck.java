package io.ringfence.audit.check;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Findings;
import io.ringfence.model.Connection;
import io.ringfence.model.Known;
import io.ringfence.model.Origin;
import io.ringfence.model.Server;
import io.ringfence.model.X509Facts;

/** A check of the certificate that a server shows to its clients. */
public abstract class ServerCertificateCheck extends ServerCheck {

    protected ServerCertificateCheck(String id) {
        super(id);
    }

    @Override
    protected final void check(EntityRef ref, CheckContext context, Findings findings) {
        Server server = context.server();
        switch (X509Facts.of(pem(server))) {
            case Known.Value<X509Facts>(X509Facts facts) ->
                    check(
                            facts,
                            Origin.of(Origin.Kind.SERVER, server.name()),
                            ref,
                            context,
                            findings);
            case Known.Unknown<X509Facts>(String reason) ->
                    findings.unknown(
                            ref,
                            "The server's certificate cannot be judged, "
                                    + reason
                                    + ": read the server over HTTPS or as a trusted client.");
        }
    }

    /** Says of the server what its certificate tells; {@code origin} is for evidence. */
    protected abstract void check(
            X509Facts certificate,
            Origin origin,
            EntityRef ref,
            CheckContext context,
            Findings findings);

    /** What it presented counts more than what it says; it says nothing to untrusted clients. */
    private static String pem(Server server) {
        return server.connection()
                .optional()
                .map(Connection::tls)
                .flatMap(Known::optional)
                .filter(tls -> !tls.chain().isEmpty())
                .map(tls -> tls.chain().getFirst())
                .orElse(server.info().certificate());
    }
}
