package io.ringfence.idmap;

/** An id map that cannot be read or made. The message is a sentence without its full stop. */
public final class IdmapException extends Exception {

    private static final long serialVersionUID = 1;

    public IdmapException(String message) {
        super(message);
    }

    /** The message, never null. */
    public String what() {
        return String.valueOf(getMessage());
    }
}
