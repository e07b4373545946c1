package io.ringfence.ui.view;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts for people; the values are in {@code messages.properties}. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String details_emptyText;
    public static String details_emptyTitle;
    public static String estate_emptyText;
    public static String estate_emptyTitle;
    public static String estate_filter;
    public static String state_failed;
    public static String state_live;
    public static String state_reading;

    static {
        NLS.initializeMessages("io.ringfence.ui.view.messages", Messages.class);
    }

    private Messages() {}
}
