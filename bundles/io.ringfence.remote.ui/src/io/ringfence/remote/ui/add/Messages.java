package io.ringfence.remote.ui.add;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts for people; the values are in {@code messages.properties}. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String access_bearer;
    public static String access_copy;
    public static String access_known;
    public static String access_knownNote;
    public static String access_login;
    public static String access_loginNote;
    public static String access_password;
    public static String access_passwordNote;
    public static String access_project;
    public static String access_projectHint;
    public static String access_text;
    public static String access_title;
    public static String access_token;
    public static String access_tokenHint;
    public static String access_tokenNote;
    public static String adding;
    public static String address;
    public static String captureFile;
    public static String certificate_authority;
    public static String certificate_chain;
    public static String certificate_compare;
    public static String certificate_compareHint;
    public static String certificate_connection;
    public static String certificate_fingerprint;
    public static String certificate_says;
    public static String certificate_saysText;
    public static String certificate_server;
    public static String certificate_shows;
    public static String certificate_text;
    public static String certificate_title;
    public static String connect;
    public static String decision_authority;
    public static String decision_pin;
    public static String decision_refuse;
    public static String decision_revoked;
    public static String decision_signer;
    public static String forms;
    public static String import_address;
    public static String import_called;
    public static String import_client;
    public static String import_copy;
    public static String import_hint;
    public static String import_link;
    public static String import_name;
    public static String import_noPin;
    public static String import_none;
    public static String import_note;
    public static String import_other;
    public static String import_otherAuth;
    public static String import_text;
    public static String import_title;
    public static String knownAs;
    public static String login_address;
    public static String login_code;
    public static String login_copy;
    public static String login_open;
    public static String login_text;
    public static String login_title;
    public static String login_until;
    public static String login_with;
    public static String looking;
    public static String makingKey;
    public static String match_nothing;
    public static String match_other;
    public static String match_otherToken;
    public static String match_part;
    public static String match_same;
    public static String match_token;
    public static String nameTaken;
    public static String nameTakenRemedy;
    public static String noFile;
    public static String noFileRemedy;
    public static String noToken;
    public static String noTokenRemedy;
    public static String notYetTrusted;
    public static String notYetTrustedRemedy;
    public static String opens;
    public static String reading;
    public static String server_field;
    public static String server_hint;
    public static String server_import;
    public static String server_known;
    public static String server_looking;
    public static String server_nothing;
    public static String server_name;
    public static String server_nameHint;
    public static String server_text;
    public static String server_title;
    public static String socket;
    public static String swapped;
    public static String swappedRemedy;
    public static String take;
    public static String takenOthers;
    public static String taking;
    public static String theToken;
    public static String thisMachine;
    public static String title;
    public static String token;
    public static String tokenExpired;
    public static String tokenExpires;
    public static String tokenForEver;
    public static String tokenLeft;
    public static String tokenLeft_title;
    public static String tokenWithoutAddress;
    public static String tokenWithoutAddressRemedy;
    public static String decision_once;
    public static String login_copyAddress;
    public static String login_go;
    public static String login_place;
    public static String login_stay;
    public static String login_textPlace;

    static {
        NLS.initializeMessages("io.ringfence.remote.ui.add.messages", Messages.class);
    }

    private Messages() {}
}
