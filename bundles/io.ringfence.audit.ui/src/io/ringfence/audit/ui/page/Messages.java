package io.ringfence.audit.ui.page;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts for people; the values are in {@code messages.properties}. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String elsewhere_place;
    public static String expires;
    public static String gone;
    public static String heading_accepted;
    public static String heading_answer;
    public static String heading_elsewhere;
    public static String heading_elsewhereSome;
    public static String heading_evidence;
    public static String heading_findings;
    public static String heading_history;
    public static String heading_mended;
    public static String heading_note;
    public static String heading_other;
    public static String heading_provide;
    public static String heading_remedy;
    public static String heading_sources;
    public static String heading_was;
    public static String heading_why;
    public static String hidden;
    public static String history_at;
    public static String history_between;
    public static String history_captures;
    public static String history_failed;
    public static String history_notFailed;
    public static String history_since;
    public static String history_unknown;
    public static String lost;
    public static String mended_until;
    public static String notSet;
    public static String note;
    public static String note_by;
    public static String note_changed;
    public static String note_state;
    public static String note_when;
    public static String other_before;
    public static String other_named;
    public static String other_now;
    public static String other_remedy;
    public static String other_why;
    public static String owner;
    public static String provide_step;
    public static String reason;
    public static String remedy_recorded;
    public static String summary_accepted;
    public static String summary_failed;
    public static String summary_more;
    public static String summary_notApplicable;
    public static String summary_passed;
    public static String summary_unknown;

    static {
        NLS.initializeMessages("io.ringfence.audit.ui.page.messages", Messages.class);
    }

    private Messages() {}
}
