package io.ringfence.remote.contact;

import io.ringfence.model.ShellWord;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.auth.DeviceLogin;

/** Who decides about a server, where somebody is there to decide. */
public interface Person {

    /**
     * Whether this is the certificate of the server that is meant, and for how long.
     *
     * @throws SourceException if nobody can be asked; the problem says what to give instead
     */
    Decision trusts(Looked server) throws SourceException;

    /**
     * The trust password of the server, which old releases take. The caller overwrites it.
     *
     * @throws SourceException if nobody can be asked
     */
    char[] password(Looked server) throws SourceException;

    /**
     * Shows what to do to log in, as an address to open and a code to enter there, and returns at
     * once; meanwhile the login is waited for.
     *
     * @throws SourceException if nobody can be shown it; without more nobody is
     */
    default void visit(DeviceLogin login) throws SourceException {
        throw new SourceException(
                new Problem(
                        Problem.Kind.UNANSWERED,
                        "somebody has to log in with " + login.issuer(),
                        login.server(),
                        "log in in a terminal, with `ringfence remote add` and --auth-type oidc, or"
                                + " `ringfence remote login`"));
    }

    /**
     * Whether to log in at a place that a server names: who runs it learns who logs in.
     *
     * @param server that names it: {@code host:port}
     * @param place its address
     * @return false: no, and nothing is to be sent there
     * @throws SourceException if nobody can be asked; without more nobody can
     */
    default boolean goesTo(String server, String place) throws SourceException {
        throw new SourceException(
                new Problem(
                        Problem.Kind.UNANSWERED,
                        "the server wants a login at " + place + ", and nobody can be asked",
                        server,
                        "if that is right, give --candid " + ShellWord.of(place)));
    }

    /**
     * The server trusted us already: the token still lets somebody in, until it is revoked there.
     */
    void tokenLeft(Looked server, TrustToken token);
}
