package io.ringfence.ui.view;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts for people; the values are in {@code messages.properties}. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String column_failures;
    public static String column_kind;
    public static String column_name;
    public static String column_place;
    public static String column_state;
    public static String column_unknowns;
    public static String column_worst;
    public static String copied_page;
    public static String copied_row;
    public static String copied_rows;
    public static String details_emptyText;
    public static String details_emptyTitle;
    public static String estate_clear;
    public static String estate_emptyText;
    public static String estate_emptyTitle;
    public static String estate_filter;
    public static String estate_name;
    public static String estate_noMatch;
    public static String estate_noMatchText;
    public static String tip_captured;
    public static String tip_found;
    public static String tip_noAnswer;

    static {
        NLS.initializeMessages("io.ringfence.ui.view.messages", Messages.class);
    }

    private Messages() {}
}
