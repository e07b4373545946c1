package io.ringfence.cli;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.key.Access;
import io.ringfence.remote.pki.Pki;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;

/** The authority that a command is about. */
final class PkiPlace {

    @Parameters(index = "0", paramLabel = "FOLDER", description = "The folder of the authority.")
    Path folder = Path.of("");

    @Option(
            names = "--mend",
            description = "First take from other users what they must not use of the folder.")
    boolean mend;

    @Option(names = "--debug", description = "Show the stack trace of an error.")
    boolean debug;

    /**
     * The authority, with the modes of its files mended if that is wished, else remarked.
     *
     * @throws SourceException if there is none
     */
    Pki open(Terminal terminal) throws SourceException {
        Pki pki = Pki.open(folder);
        for (Access fault : pki.faults()) {
            if (mend) {
                fault.mend();
                terminal.note(
                        "%s: its mode was %s and is %s now; consider whether somebody has read the key"
                                .formatted(fault.file(), fault.mode(), fault.wanted()));
            }
        }
        return pki;
    }

    /** Says what other users may use although they must not. */
    void remark(Pki pki, Terminal terminal) {
        for (Access fault : pki.faults()) {
            terminal.note(fault.problem().line() + "; or give --mend");
        }
    }
}
