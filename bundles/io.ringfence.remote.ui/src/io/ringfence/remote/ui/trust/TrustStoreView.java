package io.ringfence.remote.ui.trust;

/** Lists everybody whom a server lets in. */
public final class TrustStoreView extends SheetView<EntryRow> {

    /** The id of the view. */
    public static final String ID = "io.ringfence.remote.ui.trustStore";

    public TrustStoreView() {
        super(new EntrySheet(), "kind-certificate");
    }
}
