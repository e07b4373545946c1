package io.ringfence.remote.secret;

import java.util.Optional;
import java.util.stream.Stream;

/** Where a secret can be kept. */
public enum SecretPlace {
    /** In a file of mode 0600, in a folder of mode 0700. */
    FILE("file", "in a file"),
    /** In the desktop's secret service; a file says which one it is. */
    SECRET_SERVICE("secret-service", "in the desktop's secret service");

    private final String label;
    private final String words;

    SecretPlace(String label, String words) {
        this.label = label;
        this.words = words;
    }

    /** The word for it in commands and files. */
    public String label() {
        return label;
    }

    /** Where that is, for people. */
    public String words() {
        return words;
    }

    /** The place with this label. */
    public static Optional<SecretPlace> of(String label) {
        return Stream.of(values()).filter(place -> place.label.equals(label)).findFirst();
    }
}
