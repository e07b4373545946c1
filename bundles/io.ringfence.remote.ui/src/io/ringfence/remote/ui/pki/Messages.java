package io.ringfence.remote.ui.pki;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts for people; the values are in {@code messages.properties}. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String action_new;
    public static String action_newNote;
    public static String action_open;
    public static String action_openNote;
    public static String column_fingerprint;
    public static String column_for;
    public static String column_left;
    public static String column_name;
    public static String column_names;
    public static String column_serial;
    public static String column_state;
    public static String column_until;
    public static String count;
    public static String days;
    public static String export_anyRelease;
    public static String export_button;
    public static String export_of;
    public static String export_release;
    public static String export_replace;
    public static String export_text;
    public static String export_title;
    public static String filter;
    public static String forget_forget;
    public static String forget_keep;
    public static String forget_text;
    public static String forget_title;
    public static String heading;
    public static String instructions_copy;
    public static String instructions_title;
    public static String instructions_unreadable;
    public static String instructions_unreadableRemedy;
    public static String instructions_written;
    public static String issue_button;
    public static String issue_client;
    public static String issue_nameHint;
    public static String issue_names;
    public static String issue_namesHint;
    public static String issue_server;
    public static String issue_text;
    public static String issue_title;
    public static String key;
    public static String key_file;
    public static String key_p256;
    public static String key_p384;
    public static String key_request;
    public static String key_rsa;
    public static String listDays;
    public static String listNumber;
    public static String mend_title;
    public static String new_button;
    public static String new_nameHint;
    public static String new_orPlain;
    public static String new_plain;
    public static String new_text;
    public static String new_title;
    public static String noFile;
    public static String noFileRemedy;
    public static String none;
    public static String noneText;
    public static String page_basis;
    public static String page_broken;
    public static String page_certificate;
    public static String page_enforces;
    public static String page_enforcesOn;
    public static String page_entryAdmin;
    public static String page_entryRestricted;
    public static String page_exposed;
    public static String page_exposedText;
    public static String page_folder;
    public static String page_from;
    public static String page_issued;
    public static String page_key;
    public static String page_keyElsewhere;
    public static String page_list;
    public static String page_listText;
    public static String page_made;
    public static String page_next;
    public static String page_noBasis;
    public static String page_noServer;
    public static String page_noStores;
    public static String page_number;
    public static String page_renewed;
    public static String page_renews;
    public static String page_revokedCount;
    public static String page_stores;
    public static String page_where;
    public static String passphrase;
    public static String passphraseAgain;
    public static String passphraseOf;
    public static String publish_button;
    public static String publish_text;
    public static String publish_title;
    public static String purpose_authority;
    public static String purpose_client;
    public static String purpose_list;
    public static String purpose_server;
    public static String reading;
    public static String readingText;
    public static String renew_button;
    public static String renew_text;
    public static String renew_title;
    public static String revoke_button;
    public static String revoke_reason;
    public static String revoke_text;
    public static String revoke_title;
    public static String state_broken;
    public static String state_ending;
    public static String state_expired;
    public static String state_exposed;
    public static String state_renewed;
    public static String state_revoked;
    public static String state_valid;
    public static String table;

    static {
        NLS.initializeMessages("io.ringfence.remote.ui.pki.messages", Messages.class);
    }

    private Messages() {}
}
