package io.ringfence.idmap.ui.tables;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts for people; the values are in {@code messages.properties}. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String alone;
    public static String cause;
    public static String container;
    public static String containers;
    public static String count;
    public static String export_csv;
    public static String export_rows;
    public static String export_title;
    public static String filtered;
    public static String filtered_clear;
    public static String filtered_text;
    public static String groups;
    public static String host;
    public static String ids;
    public static String ids_size;
    public static String inside;
    public static String inside_of;
    public static String kind;
    public static String kinds;
    public static String listing;
    public static String listing_text;
    public static String meaning;
    public static String more_maps;
    public static String more_ranges;
    public static String more_users;
    public static String note;
    public static String notes_counts;
    public static String notes_file;
    public static String notes_hint;
    public static String notes_name;
    public static String notes_none;
    public static String notes_noneText;
    public static String nothing;
    public static String nothing_text;
    public static String of_host;
    public static String origin;
    public static String overlaps_counts;
    public static String overlaps_file;
    public static String overlaps_hint;
    public static String overlaps_name;
    public static String overlaps_none;
    public static String overlaps_noneText;
    public static String project;
    public static String ranges_counts;
    public static String ranges_file;
    public static String ranges_hint;
    public static String ranges_name;
    public static String ranges_none;
    public static String ranges_noneText;
    public static String severity;
    public static String shared;
    public static String size;
    public static String state;
    public static String state_changed;
    public static String state_pending;
    public static String state_running;
    public static String state_stopped;
    public static String storage;
    public static String type;
    public static String unknown;
    public static String users;
    public static String worst;

    static {
        NLS.initializeMessages("io.ringfence.idmap.ui.tables.messages", Messages.class);
    }

    private Messages() {}
}
