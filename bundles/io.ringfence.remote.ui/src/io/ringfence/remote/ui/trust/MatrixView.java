package io.ringfence.remote.ui.trust;

import io.ringfence.model.trust.TrustMatrix;

/** Shows who may enter which server. */
public final class MatrixView extends SheetView<TrustMatrix.Row> {

    /** The id of the view. */
    public static final String ID = "io.ringfence.remote.ui.matrix";

    public MatrixView() {
        super(new MatrixSheet(), "as-table");
    }
}
