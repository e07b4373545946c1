package io.ringfence.cli;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.pki.Lives;

import picocli.CommandLine.Option;

import java.time.Duration;

/** The life of a revocation list. */
final class PkiListOptions {

    @Option(
            names = "--days",
            paramLabel = "N",
            description = "How long the list lives (default: ${DEFAULT-VALUE}).")
    private int days = Lives.REVOCATION_LIST.usual();

    Duration life() throws SourceException {
        return Lives.REVOCATION_LIST.days(days);
    }
}
