package io.ringfence.audit.ui.view;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts for people; the values are in {@code messages.properties}. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String areas_all;
    public static String areas_explained;
    public static String areas_some;
    public static String auditing;
    public static String change_fixed;
    public static String change_found;
    public static String change_gone;
    public static String change_lost;
    public static String change_meanwhile;
    public static String change_new;
    public static String change_nowUnknown;
    public static String change_reopened;
    public static String column_area;
    public static String column_change;
    public static String column_check;
    public static String column_entity;
    public static String column_message;
    public static String column_note;
    public static String column_outcome;
    public static String column_project;
    public static String column_server;
    public static String column_severity;
    public static String counts;
    public static String counts_brief;
    public static String empty_ask;
    public static String empty_auditing;
    public static String empty_auditingText;
    public static String empty_clear;
    public static String empty_clearNote;
    public static String empty_filtered;
    public static String empty_filteredText;
    public static String empty_green;
    public static String empty_greenGone;
    public static String empty_greenText;
    public static String empty_noAnswer;
    public static String empty_nothing;
    public static String empty_nothingText;
    public static String empty_reading;
    public static String empty_readingText;
    public static String empty_showPassed;
    public static String empty_silent;
    public static String export_all;
    public static String export_csv;
    public static String export_name;
    public static String export_replace;
    public static String export_said;
    public static String export_task;
    public static String export_title;
    public static String filter_explained;
    public static String filter_hint;
    public static String group_by;
    public static String group_explained;
    public static String group_none;
    public static String menu_columns;
    public static String menu_group;
    public static String noServer;
    public static String noServerText;
    public static String note_hint;
    public static String note_keeps;
    public static String note_notKept;
    public static String note_replaces;
    public static String note_replacesOne;
    public static String note_save;
    public static String note_several;
    public static String note_title;
    public static String outcome_fail;
    public static String place_everything;
    public static String place_only;
    public static String place_without;
    public static String reviewed_all;
    public static String reviewed_changed;
    public static String reviewed_explained;
    public static String reviewed_no;
    public static String reviewed_some;
    public static String reviewed_yes;
    public static String same_ask;
    public static String same_none;
    public static String same_title;
    public static String table_name;
    public static String text_place;

    static {
        NLS.initializeMessages("io.ringfence.audit.ui.view.messages", Messages.class);
    }

    private Messages() {}
}
