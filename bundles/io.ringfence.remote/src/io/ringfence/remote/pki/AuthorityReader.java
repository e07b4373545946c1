package io.ringfence.remote.pki;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.key.Access;
import io.ringfence.remote.key.KeyMatch;
import io.ringfence.remote.key.Passphrases;
import io.ringfence.remote.tls.PemFiles;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;

/** Gets an authority ready to sign, or says why it must not. */
final class AuthorityReader {

    private AuthorityReader() {}

    /**
     * @throws SourceException if other users may read the key, it is not valid at this time, or the
     *     files do not belong together
     */
    static Authority read(PkiFolder folder, Passphrases passphrases, Instant now)
            throws SourceException {
        for (Access fault : folder.faults()) {
            throw new SourceException(fault.problem());
        }
        X509Certificate certificate = PemFiles.certificate(folder.certificate());
        if (certificate.getBasicConstraints() < 0) {
            throw problem(folder, "this certificate is not that of an authority");
        }
        Instant end = certificate.getNotAfter().toInstant();
        if (now.isAfter(end)) {
            throw problem(folder, "this authority ended on " + end);
        }
        PrivateKey key = PemFiles.privateKey(folder.key(), passphrases);
        if (!KeyMatch.isPair(certificate.getPublicKey(), key)) {
            throw problem(folder, "the key beside this certificate belongs to another one");
        }
        return new Authority(certificate, key);
    }

    private static SourceException problem(PkiFolder folder, String what) {
        return new SourceException(
                new Problem(
                        Problem.Kind.BAD_INPUT,
                        what,
                        folder.certificate().toString(),
                        "restore the folder from a copy, or make a new authority"));
    }
}
