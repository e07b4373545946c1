package io.ringfence.idmap.ui.tables;

import org.eclipse.jdt.annotation.Nullable;

/** A view with a table that can be saved. */
public interface ExportingView {

    /** The table, null before there is one. */
    @Nullable
    ExportedTable exported();
}
