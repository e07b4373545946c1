package io.ringfence.remote.ui.add;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.config.Environment;
import io.ringfence.remote.contact.Contacts;
import io.ringfence.remote.contact.Looked;
import io.ringfence.remote.contact.TrustedOnce;
import io.ringfence.remote.own.OwnRemotes;

import org.eclipse.jdt.annotation.Nullable;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/**
 * Connections of a dialog, made when the first is needed. Its methods wait for servers: never on
 * the user interface's thread.
 */
public final class Session {

    private final Environment environment;
    private final TrustedOnce once;
    private @Nullable Contacts contacts;
    private boolean closed;

    /** What is trusted once is so for this dialog alone. */
    public Session(Environment environment) {
        this(environment, new TrustedOnce());
    }

    /**
     * @param once takes what is trusted until Ringfence is closed
     */
    public Session(Environment environment, TrustedOnce once) {
        this.environment = environment;
        this.once = once;
    }

    /** The connections. */
    public synchronized Contacts contacts() {
        Contacts known = contacts;
        if (closed) {
            throw new IllegalStateException("nobody waits any more");
        }
        if (known == null) {
            known = new Contacts(environment, once);
            contacts = known;
        }
        return known;
    }

    /**
     * Looks at the first of several addresses that answers; one that answers wrongly is not passed
     * over.
     *
     * @param addresses not empty
     */
    public Looked look(List<String> addresses) throws SourceException {
        @Nullable SourceException first = null;
        for (String address : addresses) {
            try {
                return contacts().look(address);
            } catch (SourceException e) {
                if (e.problem().kind() != Problem.Kind.UNREACHABLE) {
                    throw e;
                }
                first = first == null ? e : first;
            }
        }
        if (first == null) {
            throw new IllegalArgumentException("no address");
        }
        throw first;
    }

    /**
     * The certificate of this user; it is made now if there is none.
     *
     * @throws SourceException if it cannot be read or made
     */
    public X509Certificate identity() throws SourceException {
        return new OwnRemotes(environment)
                .identities()
                .currentOrNew(contacts().identityName(), Instant.now())
                .certificate();
    }

    /** Ends all connections in the background. */
    public void close() {
        Thread.startVirtualThread(this::closeNow);
    }

    private synchronized void closeNow() {
        closed = true;
        Contacts known = contacts;
        if (known != null) {
            known.close();
        }
    }
}
