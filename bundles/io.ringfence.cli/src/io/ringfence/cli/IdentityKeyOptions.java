package io.ringfence.cli;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.contact.Contacts;
import io.ringfence.remote.key.KeyType;
import io.ringfence.remote.pki.CommonName;

import org.eclipse.jdt.annotation.Nullable;

import picocli.CommandLine.Option;

import java.util.Optional;

/** What an identity is like that is made now. */
final class IdentityKeyOptions {

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "What its certificate is called (default: as before, or USER@HOST).")
    private @Nullable String name;

    @Option(
            names = "--key",
            paramLabel = "TYPE",
            description =
                    "ec-p384 or rsa-4096; ec-p256 too, which audits call weak for LXD"
                            + " (default: ec-p384).")
    private KeyType type = KeyType.EC_P384;

    Optional<CommonName> name() throws SourceException {
        String given = name;
        return given == null ? Optional.empty() : Optional.of(CommonName.parse(given));
    }

    CommonName name(Contacts contacts) throws SourceException {
        Optional<CommonName> given = name();
        return given.isPresent() ? given.get() : contacts.identityName();
    }

    KeyType type() {
        return type;
    }
}
