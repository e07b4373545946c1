package io.ringfence.cli;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

/** Asks the person at the terminal. */
interface Prompt {

    /** Nobody is there. */
    Prompt NONE =
            new Prompt() {
                @Override
                public boolean isPossible() {
                    return false;
                }

                @Override
                public char[] secret(String question) throws SourceException {
                    throw nobody(question);
                }

                @Override
                public String line(String question) throws SourceException {
                    throw nobody(question);
                }

                private SourceException nobody(String question) {
                    return new SourceException(
                            new Problem(
                                    Problem.Kind.UNANSWERED,
                                    "there is no terminal to ask on",
                                    question,
                                    "give the answer by an option"));
                }
            };

    /** Whether somebody is there. */
    boolean isPossible();

    /**
     * Asks for a secret, which is not shown while it is typed. The caller overwrites it after use.
     *
     * @throws SourceException if nobody is there, or the answer is refused
     */
    char[] secret(String question) throws SourceException;

    /**
     * Asks for a line, which is shown while it is typed.
     *
     * @throws SourceException if nobody is there
     */
    String line(String question) throws SourceException;
}
