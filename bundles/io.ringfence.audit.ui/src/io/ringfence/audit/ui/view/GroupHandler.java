package io.ringfence.audit.ui.view;

/** Lets the user choose what findings are put together by. */
public final class GroupHandler extends FindingsHandler {

    @Override
    void run(FindingsView view, FindingsPane pane, String what) {
        pane.bar().openGroups();
    }
}
