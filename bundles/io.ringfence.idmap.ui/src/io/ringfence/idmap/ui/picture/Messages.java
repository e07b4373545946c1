package io.ringfence.idmap.ui.picture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts for people; the values are in {@code messages.properties}. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String axis_explained;
    public static String axis_folded;
    public static String axis_linear;
    public static String column_container;
    public static String column_count;
    public static String column_host;
    public static String column_ids;
    public static String column_inside;
    public static String column_notes;
    public static String column_origin;
    public static String column_server;
    public static String column_worst;
    public static String empty_asking;
    public static String empty_askingText;
    public static String empty_clear;
    public static String empty_clearNote;
    public static String empty_computing;
    public static String empty_computingText;
    public static String empty_filtered;
    public static String empty_filteredText;
    public static String empty_noAnswer;
    public static String empty_none;
    public static String empty_noneText;
    public static String empty_text;
    public static String empty_title;
    public static String filter_explained;
    public static String filter_hint;
    public static String hidden;
    public static String id_explained;
    public static String id_hint;
    public static String id_wrong;
    public static String ids_both;
    public static String ids_explained;
    public static String ids_gid;
    public static String ids_uid;
    public static String order_explained;
    public static String order_id;
    public static String order_name;
    public static String order_place;
    public static String order_worst;
    public static String picture;
    public static String said_containers;
    public static String said_id;
    public static String said_more;
    public static String said_overlap;
    public static String step_filtered;
    public static String step_none;
    public static String who_all;
    public static String who_close;
    public static String who_default;
    public static String who_free;
    public static String who_hosts;
    public static String who_inside;
    public static String who_more;
    public static String who_nobody;
    public static String who_one;
    public static String who_several;
    public static String who_unknown;

    static {
        NLS.initializeMessages("io.ringfence.idmap.ui.picture.messages", Messages.class);
    }

    private Messages() {}
}
