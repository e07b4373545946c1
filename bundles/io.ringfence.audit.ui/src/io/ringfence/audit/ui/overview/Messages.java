package io.ringfence.audit.ui.overview;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts for people; the values are in {@code messages.properties}. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String answered;
    public static String answered_none;
    public static String answered_note;
    public static String auditing;
    public static String baseline_at;
    public static String baseline_last;
    public static String change_fixed;
    public static String change_found;
    public static String change_foundNote;
    public static String change_gone;
    public static String change_goneNote;
    public static String change_meanwhile;
    public static String change_meanwhileNote;
    public static String change_new;
    public static String change_newNote;
    public static String change_reopened;
    public static String change_unknown;
    public static String change_unknownNote;
    public static String column_group;
    public static String column_note;
    public static String column_number;
    public static String column_what;
    public static String empty_text;
    public static String empty_title;
    public static String first_more;
    public static String first_none;
    public static String first_trouble;
    public static String first_unchecked;
    public static String group_areas;
    public static String group_changes;
    public static String group_first;
    public static String group_outcomes;
    public static String group_servers;
    public static String group_severity;
    public static String outcome_fail;
    public static String outcome_notApplicable;
    public static String outcome_pass;
    public static String outcome_unknown;
    public static String percent;
    public static String picture;
    public static String progress;
    public static String progress_ended;
    public static String since;
    public static String since_choose;
    public static String since_chosen;
    public static String since_chosenSame;
    public static String since_moment;
    public static String since_none;
    public static String since_open;
    public static String since_range;
    public static String since_reading;
    public static String since_replaced;
    public static String since_same;
    public static String since_sameFirst;
    public static String since_unread;
    public static String unaudited;

    static {
        NLS.initializeMessages("io.ringfence.audit.ui.overview.messages", Messages.class);
    }

    private Messages() {}
}
