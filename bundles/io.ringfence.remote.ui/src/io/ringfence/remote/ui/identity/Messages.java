package io.ringfence.remote.ui.identity;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts for people; the values are in {@code messages.properties}. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String deed_copy;
    public static String deed_export;
    public static String deed_import;
    public static String deed_make;
    public static String deed_mend;
    public static String deed_move;
    public static String deed_renew;
    public static String done_copied;
    public static String done_made;
    public static String done_mended;
    public static String done_moved;
    public static String done_prepared;
    public static String done_taken;
    public static String done_there;
    public static String done_written;
    public static String done_writtenBoth;
    public static String export_again;
    public static String export_browser;
    public static String export_button;
    public static String export_certificate;
    public static String export_clients;
    public static String export_file;
    public static String export_folder;
    public static String export_passphrase;
    public static String export_text;
    public static String export_title;
    public static String import_button;
    public static String import_certificate;
    public static String import_certificateHint;
    public static String import_key;
    public static String import_keyHint;
    public static String import_passphrase;
    public static String import_text;
    public static String import_textNext;
    public static String import_title;
    public static String make_button;
    public static String make_nameHint;
    public static String make_text;
    public static String make_title;
    public static String move_button;
    public static String move_text;
    public static String move_title;
    public static String name;
    public static String need_again;
    public static String need_certificate;
    public static String need_file;
    public static String need_folder;
    public static String need_passphrase;
    public static String noneRemedy;
    public static String page_current;
    public static String page_exposed;
    public static String page_exposedText;
    public static String page_file;
    public static String page_kept;
    public static String page_mode;
    public static String page_next;
    public static String page_nextText;
    public static String page_none;
    public static String page_noneText;
    public static String page_old;
    public static String page_oldText;
    public static String page_place;
    public static String page_renewal;
    public static String page_title;
    public static String page_todo;
    public static String page_trouble;
    public static String page_what;
    public static String page_where;
    public static String place;
    public static String place_exposed;
    public static String place_file;
    public static String place_service;
    public static String place_toFile;
    public static String place_toService;
    public static String reading;
    public static String renew_button;
    public static String renew_leftOut;
    public static String renew_nameHint;
    public static String renew_noServers;
    public static String renew_servers;
    public static String renew_text;
    public static String renew_textNext;
    public static String renew_textOld;
    public static String renew_title;
    public static String renewal_done;
    public static String renewal_introducing;
    public static String renewal_ready;
    public static String renewal_replaced;
    public static String renewal_retiring;
    public static String there;
    public static String thereRemedy;
    public static String title;

    static {
        NLS.initializeMessages("io.ringfence.remote.ui.identity.messages", Messages.class);
    }

    private Messages() {}
}
