package io.ringfence.audit.ui.history;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts for people; the values are in {@code messages.properties}. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String remark_replaced;
    public static String task_history;

    static {
        NLS.initializeMessages("io.ringfence.audit.ui.history.messages", Messages.class);
    }

    private Messages() {}
}
