package io.ringfence.model.source;

/** How long work tells how far it is and learns that nobody wants it any more. */
public interface Progress {

    /** Nobody watches and nobody cancels. */
    Progress NONE =
            new Progress() {
                @Override
                public void report(String what, int done, int total) {
                    // nobody watches
                }

                @Override
                public boolean cancelled() {
                    return false;
                }

                @Override
                public void onCancel(Runnable action) {
                    // nobody cancels
                }
            };

    /**
     * @param what what is being done now, a short phrase
     * @param done steps done
     * @param total steps known by now; may grow
     */
    void report(String what, int done, int total);

    /** Whether nobody wants the result any more. */
    boolean cancelled();

    /** Runs {@code action} once when the work is cancelled, at once if it is already. */
    void onCancel(Runnable action);
}
