package io.ringfence.cli;

import io.ringfence.model.source.SourceException;
import io.ringfence.model.trust.TrustEntry;

import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.List;

/** A server, and those entries of its trust store that a command changes. */
final class EntryParameters {

    @Parameters(index = "0", paramLabel = "REMOTE", description = "The server.")
    private String remote = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "ENTRY",
            description = "Name, fingerprint or its first 12 digits.")
    private List<String> words = new ArrayList<>();

    /** The server as the user named it. */
    String remote() {
        return remote;
    }

    /**
     * The entries that are meant, each by exactly one word.
     *
     * @param on what {@link #remote} leads to
     * @throws SourceException if a word means none, or several
     */
    List<TrustEntry> on(TrustOn on) throws SourceException {
        return on.entries(words);
    }
}
