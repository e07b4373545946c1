package io.ringfence.remote.ui.widget;

import io.ringfence.model.source.Problem;

import org.eclipse.osgi.util.NLS;

/** Words for a fault that nobody foresaw: a view that is silent about it waits for ever. */
public final class Unexpected {

    private Unexpected() {}

    /**
     * The fault as a problem. Only its type is told, for its message may hold anything.
     *
     * @param where what was read: a file or a folder
     */
    public static Problem problem(String where, Throwable fault) {
        return new Problem(
                Problem.Kind.BAD_INPUT,
                NLS.bind(Messages.unexpected, fault.getClass().getSimpleName()),
                where,
                Messages.unexpectedRemedy);
    }
}
