package io.ringfence.remote.contact;

import io.ringfence.model.file.AtomicFile;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.identity.Identity;
import io.ringfence.remote.identity.IdentityFolder;
import io.ringfence.remote.pki.CommonName;
import io.ringfence.remote.tls.ClientCertificate;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** This user's identity, made when it is needed first, and gone again if nobody came to know it. */
final class OwnIdentity {

    private final IdentityFolder folder;

    /** What is made with it: the file, and the folders that it needs. */
    private final List<Path> missing = new ArrayList<>();

    OwnIdentity(IdentityFolder folder) {
        this.folder = folder;
        for (Path path = folder.current();
                path != null && !Files.exists(path);
                path = path.getParent()) {
            missing.add(path);
        }
    }

    /**
     * @param name in a certificate that is made now
     */
    ClientCertificate certificate(CommonName name, Instant now) throws SourceException {
        Identity identity = folder.currentOrNew(name, now);
        return new ClientCertificate(identity.certificate(), identity.key(), folder.current());
    }

    /**
     * Deletes it, and the folders around it, if they were not there before.
     *
     * @throws SourceException if that is not possible
     */
    void forgetIfNew() throws SourceException {
        try {
            for (Path path : missing) {
                Files.deleteIfExists(path);
            }
        } catch (DirectoryNotEmptyException _) {
            // somebody keeps more there
        } catch (IOException e) {
            throw new SourceException(
                    new Problem(
                            Problem.Kind.BAD_INPUT,
                            "this key is not used but cannot be deleted: " + AtomicFile.why(e),
                            folder.current().toString(),
                            "delete it"),
                    e);
        }
    }
}
