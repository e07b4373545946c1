package io.ringfence.audit.ui.view;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts for people; the values are in {@code messages.properties}. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String areas_all;
    public static String areas_some;
    public static String auditing;
    public static String column_check;
    public static String column_entity;
    public static String column_message;
    public static String column_outcome;
    public static String column_project;
    public static String column_server;
    public static String column_severity;
    public static String counts;
    public static String empty_auditing;
    public static String empty_auditingText;
    public static String empty_clear;
    public static String empty_clearNote;
    public static String empty_filtered;
    public static String empty_filteredText;
    public static String empty_noAnswer;
    public static String empty_nothing;
    public static String empty_nothingText;
    public static String empty_showPassed;
    public static String filter_hint;
    public static String noServer;
    public static String noServerText;
    public static String outcome_fail;
    public static String place_everywhere;
    public static String place_only;

    static {
        NLS.initializeMessages("io.ringfence.audit.ui.view.messages", Messages.class);
    }

    private Messages() {}
}
