package io.ringfence.remote.own;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.config.Remote;
import io.ringfence.remote.own.OwnRemote.Trust;
import io.ringfence.remote.tls.AuthorityFiles;
import io.ringfence.remote.tls.PemFiles;

import java.nio.file.Files;
import java.util.Optional;

/**
 * What a client keeps of whom a server must be.
 *
 * @param trust the certificate that somebody trusted, else the authority
 * @param authority of the client, present or not
 */
public record ClientTrust(Trust trust, AuthorityFiles authority) {

    /**
     * @return empty if the client has neither, as for a socket
     * @throws SourceException if a file is there but broken
     */
    static Optional<ClientTrust> of(Remote remote) throws SourceException {
        AuthorityFiles authority = new AuthorityFiles(remote.authority(), remote.revoked());
        if (remote.isLocal()) {
            return Optional.empty();
        }
        if (Files.exists(remote.pin())) {
            return Optional.of(
                    new ClientTrust(
                            new Trust.Pinned(PemFiles.certificate(remote.pin())), authority));
        }
        return authority
                .pin("replace " + remote.authority())
                .map(each -> new Trust.Authority(each.authority(), each.revoked()))
                .map(each -> new ClientTrust(each, authority));
    }
}
