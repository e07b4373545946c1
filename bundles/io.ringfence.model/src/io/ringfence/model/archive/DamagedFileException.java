package io.ringfence.model.archive;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

/** A file is not as it was written. */
public final class DamagedFileException extends Exception {

    private static final long serialVersionUID = 1;

    private final String what;
    private final String entry;
    private final String remedy;

    /**
     * One whose remedy is what is usual for such a file.
     *
     * @param what what is wrong, a phrase
     * @param entry the entry it is wrong with, empty for the whole file
     */
    public DamagedFileException(String what, String entry) {
        this(what, entry, "");
    }

    public DamagedFileException(String what, String entry, String remedy) {
        super(what);
        this.what = what;
        this.entry = entry;
        this.remedy = remedy;
    }

    /**
     * The problem in words.
     *
     * @param file what to call the file
     * @param usual what to do when there is nothing better to do
     */
    public SourceException in(String file, String usual) {
        return new SourceException(
                new Problem(
                        Problem.Kind.BAD_INPUT,
                        what,
                        entry.isEmpty() ? file : file + ", entry " + entry,
                        remedy.isEmpty() ? usual : remedy),
                this);
    }
}
