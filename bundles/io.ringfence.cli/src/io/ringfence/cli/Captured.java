package io.ringfence.cli;

import io.ringfence.model.Capture;

/**
 * What could be captured of the sources that were asked for.
 *
 * @param capture the servers that answered
 * @param exitCode {@link ExitCode#DONE}, or what stands for the worst problem
 */
record Captured(Capture capture, int exitCode) {

    /** Whether not a single server could be captured. */
    boolean isEmpty() {
        return capture.servers().isEmpty();
    }
}
