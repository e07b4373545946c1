package io.ringfence.model.redact;

import java.util.Optional;

/** What a value that was taken out looked like; its marker is what stands in its place. */
public enum SecretKind {
    PRIVATE_KEY("private key"),
    PASSWORD("password"),
    TOKEN("token"),
    CREDENTIALS("credentials"),
    /** A value of a key whose values are always taken out, though it does not look secret. */
    VALUE("value");

    private static final String START = "[redacted: ";

    private final String label;
    private final String marker;

    SecretKind(String label) {
        this.label = label;
        this.marker = START + label + "]";
    }

    /** The word for people, as in {@code private key}. */
    public String label() {
        return label;
    }

    /** What stands in place of the value, as in {@code [redacted: private key]}. */
    public String marker() {
        return marker;
    }

    /** Whether the value looked like a secret. */
    public boolean isSecret() {
        return this != VALUE;
    }

    /** The kind whose marker {@code text} is, empty when it is no marker. */
    public static Optional<SecretKind> of(String text) {
        if (text.startsWith(START)) {
            for (SecretKind kind : values()) {
                if (kind.marker.equals(text)) {
                    return Optional.of(kind);
                }
            }
        }
        return Optional.empty();
    }

    /** The first kind, in the order of this enum, whose marker stands somewhere in the text. */
    public static Optional<SecretKind> within(String text) {
        if (text.contains(START)) {
            for (SecretKind kind : values()) {
                if (text.contains(kind.marker)) {
                    return Optional.of(kind);
                }
            }
        }
        return Optional.empty();
    }
}
