package io.ringfence.remote.secret;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

import java.util.Optional;

/**
 * Keeps secrets somewhere else than in files. May ask the user, and so must not be called where the
 * window is drawn. Where it cannot do as it is told it says so: a secret never goes elsewhere.
 */
public interface SecretStore {

    /** Nowhere: whatever is wanted of it is refused. */
    SecretStore NONE =
            new SecretStore() {
                @Override
                public Optional<byte[]> find(String id) throws SourceException {
                    throw absent();
                }

                @Override
                public void keep(String id, String label, byte[] secret) throws SourceException {
                    throw absent();
                }

                @Override
                public void forget(String id) throws SourceException {
                    throw absent();
                }

                private SourceException absent() {
                    return new SourceException(
                            new Problem(
                                    Problem.Kind.BAD_INPUT,
                                    "there is no secret service here",
                                    "secret service",
                                    "keep secrets in files"));
                }
            };

    /**
     * A secret that was kept; the caller overwrites it after use. Empty if there is none.
     *
     * @param id what it was kept under
     * @throws SourceException if the store cannot be reached, or the user does not open it
     */
    Optional<byte[]> find(String id) throws SourceException;

    /**
     * Keeps a secret, instead of the one that has this id.
     *
     * @param id 32 hexadecimal digits
     * @param label what the user reads in other programs that show the store
     * @throws SourceException if the store cannot be reached, or the user does not open it
     */
    void keep(String id, String label, byte[] secret) throws SourceException;

    /**
     * Deletes a secret; one that is not there is no problem.
     *
     * @throws SourceException if the store cannot be reached, or the user does not open it
     */
    void forget(String id) throws SourceException;
}
