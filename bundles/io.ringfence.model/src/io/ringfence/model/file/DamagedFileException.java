package io.ringfence.model.file;

/** A file is not as it was written. */
final class DamagedFileException extends Exception {

    private static final long serialVersionUID = 1;

    private final String what;
    private final String entry;
    private final String remedy;

    /**
     * @param what what is wrong, a phrase
     * @param entry the entry it is wrong with, empty for the whole file
     */
    DamagedFileException(String what, String entry) {
        this(what, entry, "take another copy of the file, or capture again");
    }

    DamagedFileException(String what, String entry, String remedy) {
        super(what);
        this.what = what;
        this.entry = entry;
        this.remedy = remedy;
    }

    String what() {
        return what;
    }

    /** Which entry of which file. */
    String where(String file) {
        return entry.isEmpty() ? file : file + ", entry " + entry;
    }

    String remedy() {
        return remedy;
    }
}
