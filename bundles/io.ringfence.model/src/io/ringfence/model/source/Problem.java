package io.ringfence.model.source;

/**
 * Why something did not work, in words for people; it never holds a secret.
 *
 * @param kind which sort of problem: decides the exit status of the command line
 * @param what what went wrong, a sentence without its full stop
 * @param where the file (with position), address or socket
 * @param remedy what to do about it, a sentence without its full stop
 */
public record Problem(Kind kind, String what, String where, String remedy) {

    /** The sorts of problems a user tells apart. */
    public enum Kind {
        /** A wrong argument or a broken file. */
        BAD_INPUT,
        /** Nobody answers, or what answers is not an LXD server. */
        UNREACHABLE,
        /** The server is not who it should be, or this client is not allowed in. */
        NOT_TRUSTED,
        /** Somebody must be asked for a secret or a decision, and nobody can be. */
        UNANSWERED,
        /** The user cancelled. */
        CANCELLED
    }

    /** One line: where, what, what to do. */
    public String line() {
        return where + ": " + what + "; " + remedy;
    }
}
