package io.ringfence.ui.table;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts for people; the values are in {@code messages.properties}. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String columns_reset;
    public static String group_closed;
    public static String group_open;

    static {
        NLS.initializeMessages("io.ringfence.ui.table.messages", Messages.class);
    }

    private Messages() {}
}
