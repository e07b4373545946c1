package io.ringfence.audit.ui.view;

/** Closes all groups or, with the parameter {@code open}, opens them. */
public final class FoldHandler extends FindingsHandler {

    @Override
    void run(FindingsView view, FindingsPane pane, String what) {
        pane.table().foldAll(!what.equals("open"));
    }
}
