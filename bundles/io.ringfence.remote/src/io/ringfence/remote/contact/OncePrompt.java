package io.ringfence.remote.contact;

import io.ringfence.model.source.SourceException;

/** Who is asked about a server that is given by its address alone and was never added. */
@FunctionalInterface
public interface OncePrompt {

    /**
     * Whether this is the certificate of the server that is meant, until this process ends.
     *
     * @throws SourceException if nobody can be asked
     */
    boolean trusts(Looked server) throws SourceException;
}
