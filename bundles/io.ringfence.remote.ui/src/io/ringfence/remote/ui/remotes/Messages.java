package io.ringfence.remote.ui.remotes;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts for people; the values are in {@code messages.properties}. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String action_add;
    public static String action_addNote;
    public static String action_again;
    public static String action_againNote;
    public static String broken;
    public static String column_address;
    public static String column_answered;
    public static String column_fingerprint;
    public static String column_kept;
    public static String column_login;
    public static String column_name;
    public static String column_project;
    public static String column_state;
    public static String column_trouble;
    public static String column_trust;
    public static String column_version;
    public static String count;
    public static String filter;
    public static String keeper_linked;
    public static String login_candid;
    public static String login_oidc;
    public static String login_socket;
    public static String login_title;
    public static String login_tls;
    public static String login_waiting;
    public static String none;
    public static String noneText;
    public static String page_also;
    public static String page_authority;
    public static String page_certificate;
    public static String page_chain;
    public static String page_cipher;
    public static String page_crl;
    public static String page_crlFile;
    public static String page_crlFresh;
    public static String page_crlMade;
    public static String page_crlNever;
    public static String page_crlNext;
    public static String page_crlOther;
    public static String page_crlOtherPinned;
    public static String page_crlStale;
    public static String page_crlStalePinned;
    public static String page_fingerprint;
    public static String page_gone;
    public static String page_history;
    public static String page_identity;
    public static String page_linked;
    public static String page_linkedTo;
    public static String page_ownIdentity;
    public static String page_pinned;
    public static String page_place;
    public static String page_presented;
    public static String page_problem;
    public static String page_protocol;
    public static String page_refused;
    public static String page_refusedText;
    public static String page_remote;
    public static String page_replaced;
    public static String page_socket;
    public static String page_tls;
    public static String page_todo;
    public static String page_trust;
    public static String page_trusted;
    public static String page_unreadable;
    public static String page_what;
    public static String project_text;
    public static String project_title;
    public static String reading;
    public static String readingText;
    public static String remove_copied;
    public static String remove_keep;
    public static String remove_kept;
    public static String remove_linked;
    public static String remove_remove;
    public static String remove_text;
    public static String remove_title;
    public static String rename_text;
    public static String rename_title;
    public static String replace_authority;
    public static String replace_before;
    public static String replace_compare;
    public static String replace_compareHint;
    public static String replace_heading;
    public static String replace_looking;
    public static String replace_now;
    public static String replace_once;
    public static String replace_reason;
    public static String replace_reasonHint;
    public static String replace_refuse;
    public static String replace_replacing;
    public static String replace_same;
    public static String replace_text;
    public static String replace_title;
    public static String replace_trust;
    public static String state_closed;
    public static String state_read;
    public static String state_unusable;
    public static String table;
    public static String take_gone;
    public static String take_goneRemedy;
    public static String take_title;
    public static String trust_authority;
    public static String trust_none;
    public static String trust_pin;
    public static String trust_socket;

    static {
        NLS.initializeMessages("io.ringfence.remote.ui.remotes.messages", Messages.class);
    }

    private Messages() {}
}
