package io.ringfence.idmap.ui.tables;

import io.ringfence.ui.table.TableText;

/** A table that can be saved. */
public interface ExportedTable {

    /** Several rows that are selected, else everything. */
    TableText<?> exported();

    /** What the file may be called. */
    String fileName();
}
