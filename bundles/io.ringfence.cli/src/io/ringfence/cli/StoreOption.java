package io.ringfence.cli;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.identity.IdentityFolder;
import io.ringfence.remote.secret.SecretPlace;

import org.eclipse.jdt.annotation.Nullable;

import picocli.CommandLine.Option;

import java.nio.file.Path;

/** Where a new key goes. */
final class StoreOption {

    @Option(
            names = "--store",
            paramLabel = "PLACE",
            description =
                    "Where the key is kept: file or secret-service, the desktop's (default: where"
                            + " the one in use is, or file).")
    private @Nullable SecretPlace place;

    /** The folder whose new keys go there. */
    IdentityFolder in(IdentityFolder folder) {
        SecretPlace wanted = place;
        return wanted == null ? folder : folder.in(wanted);
    }

    /**
     * Where the key of a pair is, for people.
     *
     * @throws SourceException if that cannot be told
     */
    static String words(IdentityFolder folder, Path file) throws SourceException {
        return folder.show(file).map(pair -> pair.place().words()).orElse("nowhere");
    }
}
