package io.ringfence.remote.ui.trust;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts for people; the values are in {@code messages.properties}. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String add_certificate;
    public static String add_done;
    public static String add_file;
    public static String add_found;
    public static String add_ok;
    public static String add_paste;
    public static String add_pasted;
    public static String add_task;
    public static String add_title;
    public static String column_can;
    public static String column_ends;
    public static String column_fingerprint;
    public static String column_for;
    public static String column_id;
    public static String column_issued;
    public static String column_key;
    public static String column_may;
    public static String column_name;
    public static String column_on;
    public static String column_operation;
    public static String column_remarks;
    public static String column_state;
    public static String column_subject;
    public static String column_type;
    public static String column_until;
    public static String column_who;
    public static String column_why;
    public static String counts;
    public static String entries_hint;
    public static String entries_name;
    public static String entries_none;
    public static String entries_noneText;
    public static String field_name;
    public static String grants_hint;
    public static String grants_name;
    public static String grants_none;
    public static String grants_noneText;
    public static String issue_done;
    public static String issue_expiry;
    public static String issue_noExpiry;
    public static String issue_ok;
    public static String issue_task;
    public static String issue_title;
    public static String key_bits;
    public static String limit_administrator;
    public static String limit_choose;
    public static String limit_closed;
    public static String limit_projects;
    public static String limit_root;
    public static String matrix_hint;
    public static String matrix_name;
    public static String matrix_none;
    public static String matrix_noneText;
    public static String noMatch;
    public static String noMatchText;
    public static String noServer;
    public static String noServerText;
    public static String permit_allow;
    public static String permit_capture;
    public static String permit_stay;
    public static String permit_text;
    public static String permit_title;
    public static String reading;
    public static String readingText;
    public static String remark_allowed;
    public static String remark_capture;
    public static String remark_gap;
    public static String remark_gapOf;
    public static String remark_readOnly;
    public static String remove_done;
    public static String remove_keep;
    public static String remove_more;
    public static String remove_own;
    public static String remove_remove;
    public static String remove_task;
    public static String remove_text;
    public static String remove_title;
    public static String rename_done;
    public static String rename_task;
    public static String rename_text;
    public static String rename_title;
    public static String restrict_done;
    public static String restrict_keep;
    public static String restrict_ok;
    public static String restrict_own;
    public static String restrict_ownTitle;
    public static String restrict_restrict;
    public static String restrict_task;
    public static String restrict_title;
    public static String revoke_done;
    public static String revoke_task;
    public static String server_tooltip;
    public static String state_notYet;
    public static String state_over;
    public static String state_own;
    public static String state_vain;
    public static String token_administrator;
    public static String token_copied;
    public static String token_copy;
    public static String token_ends;
    public static String token_member;
    public static String token_name;
    public static String token_never;
    public static String token_nothing;
    public static String token_other;
    public static String token_text;
    public static String token_title;
    public static String token_unreachable;
    public static String tokens_hint;
    public static String tokens_name;
    public static String tokens_none;
    public static String tokens_noneText;

    static {
        initializeMessages("io.ringfence.remote.ui.trust.messages", Messages.class);
    }

    private Messages() {}
}
