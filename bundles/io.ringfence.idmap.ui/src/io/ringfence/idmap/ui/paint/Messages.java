package io.ringfence.idmap.ui.paint;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts for people; the values are in {@code messages.properties}. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String axis;
    public static String axis_compared;
    public static String change_gone;
    public static String change_moved;
    public static String change_new;
    public static String change_planned;
    public static String change_was;
    public static String ground_containers;
    public static String ground_free;
    public static String ground_others;
    public static String ground_system;
    public static String ground_users;
    public static String legend_alone;
    public static String legend_before;
    public static String legend_critical;
    public static String legend_fold;
    public static String legend_high;
    public static String legend_info;
    public static String legend_medium;
    public static String map;
    public static String more_ranges;
    public static String part_all;
    public static String part_default;
    public static String part_isolated;
    public static String part_raw;
    public static String times;
    public static String tip_axis;
    public static String tip_both;
    public static String tip_container;
    public static String tip_gid;
    public static String tip_map;
    public static String tip_more;
    public static String tip_pending;
    public static String tip_project;
    public static String tip_rest;
    public static String tip_running;
    public static String tip_shared;
    public static String tip_someRunning;
    public static String tip_stopped;
    public static String tip_toggle;
    public static String tip_uid;
    public static String unknown;
    public static String users_groups;

    static {
        NLS.initializeMessages("io.ringfence.idmap.ui.paint.messages", Messages.class);
    }

    private Messages() {}
}
