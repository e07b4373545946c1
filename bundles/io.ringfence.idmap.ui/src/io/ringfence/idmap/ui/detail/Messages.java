package io.ringfence.idmap.ui.detail;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts for people; the values are in {@code messages.properties}. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String about_default;
    public static String about_isolated;
    public static String about_planned;
    public static String about_privileged;
    public static String containers;
    public static String count;
    public static String disk_at;
    public static String disk_folder;
    public static String do_default;
    public static String do_isolated;
    public static String do_members;
    public static String do_nothing;
    public static String do_odd;
    public static String do_privileged;
    public static String do_raw;
    public static String do_shifted;
    public static String do_volume;
    public static String heading_containers;
    public static String heading_disks;
    public static String heading_do;
    public static String heading_first;
    public static String heading_ids;
    public static String heading_inside;
    public static String heading_keys;
    public static String heading_lookAt;
    public static String heading_maps;
    public static String heading_notes;
    public static String heading_now;
    public static String heading_shared;
    public static String heading_sharedIds;
    public static String heading_then;
    public static String heading_why;
    public static String host_ids;
    public static String id_place;
    public static String id_title;
    public static String ids_alone;
    public static String ids_inside;
    public static String ids_shared;
    public static String in_containers;
    public static String lane_one;
    public static String lane_several;
    public static String more_maps;
    public static String more_ranges;
    public static String nobody;
    public static String not_known;
    public static String not_set;
    public static String note_title;
    public static String now_ids;
    public static String now_map;
    public static String of_default;
    public static String on_host;
    public static String overlap_title;
    public static String raw_allowed;
    public static String raw_forbidden;
    public static String read_from;
    public static String read_inferred;
    public static String read_plan;
    public static String shared_ids;
    public static String state;
    public static String state_pending;
    public static String state_planned;
    public static String state_plannedStopped;
    public static String state_running;
    public static String state_stopped;
    public static String then_gone;
    public static String then_new;

    static {
        NLS.initializeMessages("io.ringfence.idmap.ui.detail.messages", Messages.class);
    }

    private Messages() {}
}
