package io.ringfence.remote.pki;

import java.util.Optional;

/**
 * Why a certificate does not count any more (RFC 5280, section 5.3.1). Holding, which could be
 * taken back, is not among them: LXD would have to be restarted twice for it.
 */
public enum RevocationReason {
    UNSPECIFIED("unspecified", 0),
    /** Somebody else has, or may have, its private key. */
    KEY_COMPROMISE("key-compromise", 1),
    /** Its holder is called otherwise now, or belongs elsewhere. */
    AFFILIATION_CHANGED("affiliation-changed", 3),
    /** Another certificate is used in its place. */
    SUPERSEDED("superseded", 4),
    /** It is not needed any more. */
    CESSATION_OF_OPERATION("cessation-of-operation", 5),
    /** Its holder may not enter any more. */
    PRIVILEGE_WITHDRAWN("privilege-withdrawn", 9);

    private final String label;
    private final int code;

    RevocationReason(String label, int code) {
        this.label = label;
        this.code = code;
    }

    /** The word for it in commands and files. */
    public String label() {
        return label;
    }

    /** The number in the list; 0 is left out there. */
    int code() {
        return code;
    }

    /** The reason with this label. */
    public static Optional<RevocationReason> of(String label) {
        for (RevocationReason reason : values()) {
            if (reason.label.equals(label)) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }
}
