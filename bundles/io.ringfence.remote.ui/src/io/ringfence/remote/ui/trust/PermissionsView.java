package io.ringfence.remote.ui.trust;

import io.ringfence.model.trust.Grant;

/** Shows who can do what on a server. */
public final class PermissionsView extends SheetView<Grant> {

    /** The id of the view. */
    public static final String ID = "io.ringfence.remote.ui.permissions";

    public PermissionsView() {
        super(new GrantSheet(), "kind-identity");
    }
}
