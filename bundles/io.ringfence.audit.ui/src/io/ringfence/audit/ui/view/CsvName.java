package io.ringfence.audit.ui.view;

import java.nio.file.Path;

/** Gives files their ending. */
final class CsvName {

    private static final String CSV = ".csv";

    private CsvName() {}

    /** The file as the user named it; {@code .csv} is added to a name without an ending. */
    static Path of(Path named) {
        String name = String.valueOf(named.getFileName());
        return name.lastIndexOf('.') > 0 ? named : named.resolveSibling(name + CSV);
    }
}
