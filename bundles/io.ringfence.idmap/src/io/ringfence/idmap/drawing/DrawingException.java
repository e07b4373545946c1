package io.ringfence.idmap.drawing;

/** A drawing cannot be made; the message says why. */
public final class DrawingException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String advice;

    DrawingException(String message, String advice) {
        super(message);
        this.advice = advice;
    }

    /** What is wrong, in a few words. */
    public String problem() {
        return String.valueOf(getMessage());
    }

    /** What to do, in a few words. */
    public String advice() {
        return advice;
    }
}
