package io.ringfence.audit.ui.view;

import io.ringfence.audit.ui.review.Filter;

/** Shows all failures and unknowns of the estate again. */
public final class WidenHandler extends FindingsHandler {

    @Override
    void run(FindingsView view, FindingsPane pane, String what) {
        view.review().filter(Filter.START);
    }
}
