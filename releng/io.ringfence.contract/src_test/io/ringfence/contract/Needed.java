package io.ringfence.contract;

import org.junit.jupiter.api.Assumptions;

/**
 * What tests need of the machine that they run on. Where it is missing they are skipped with a
 * word; where {@code RINGFENCE_LAB=required} or {@code CI} is set they fail.
 */
final class Needed {

    private Needed() {}

    /** {@code auto}, {@code off} or {@code required}; what is said counts before {@code CI}. */
    private static String lab() {
        String usual = System.getenv().containsKey("CI") ? "required" : "auto";
        return System.getenv().getOrDefault("RINGFENCE_LAB", usual);
    }

    /** Whether what is missing fails the test. */
    static boolean isRequired() {
        return lab().equals("required");
    }

    /** Skips the test when there is to be no real server. */
    static void lab(boolean there, String otherwise) {
        Assumptions.assumeFalse(lab().equals("off"), "the lab is off");
        here(there, otherwise);
    }

    /**
     * Goes on only if it is here.
     *
     * @param otherwise what is missing, a sentence
     */
    static void here(boolean there, String otherwise) {
        if (!there && isRequired()) {
            throw new AssertionError(otherwise);
        }
        Assumptions.assumeTrue(there, otherwise);
    }
}
