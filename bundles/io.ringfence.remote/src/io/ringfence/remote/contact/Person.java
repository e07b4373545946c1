package io.ringfence.remote.contact;

import io.ringfence.model.source.SourceException;

/** Who decides about a server, where somebody is there to decide. */
public interface Person {

    /**
     * Whether this is the certificate of the server that is meant.
     *
     * @return false: no, and nothing is to be changed
     * @throws SourceException if nobody can be asked; the problem says what to give instead
     */
    boolean trusts(Looked server) throws SourceException;

    /**
     * The trust password of the server, which old releases take. The caller overwrites it.
     *
     * @throws SourceException if nobody can be asked
     */
    char[] password(Looked server) throws SourceException;

    /**
     * The server trusted us already: the token still lets somebody in, until it is revoked there.
     */
    void tokenLeft(Looked server, TrustToken token);
}
