package io.ringfence.idmap.ui.plan;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts for people; the values are in {@code messages.properties}. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String action;
    public static String action_caution;
    public static String action_free;
    public static String action_keep;
    public static String action_left;
    public static String action_line;
    public static String action_problem;
    public static String action_server;
    public static String action_set;
    public static String action_volume;
    public static String compare_file;
    public static String compare_none;
    public static String compare_recorded;
    public static String compare_text;
    public static String compare_title;
    public static String compared;
    public static String comparing;
    public static String comparison_plan;
    public static String container;
    public static String copied;
    public static String dialog_all;
    public static String dialog_allServers;
    public static String dialog_left;
    public static String dialog_none;
    public static String dialog_ok;
    public static String dialog_one;
    public static String dialog_project;
    public static String dialog_projectName;
    public static String dialog_server;
    public static String dialog_size;
    public static String dialog_sizeHint;
    public static String dialog_text;
    public static String dialog_these;
    public static String dialog_title;
    public static String ended;
    public static String files;
    public static String files_start;
    public static String files_unknown;
    public static String host;
    public static String no_plan;
    public static String note;
    public static String note_free;
    public static String note_line;
    public static String note_nothing;
    public static String note_volume;
    public static String now;
    public static String now_default;
    public static String number;
    public static String plan_again;
    public static String plan_counts;
    public static String plan_file;
    public static String plan_hint;
    public static String plan_name;
    public static String plan_new;
    public static String plan_none;
    public static String plan_noneText;
    public static String plan_nothing;
    public static String plan_nothingText;
    public static String planning;
    public static String restart;
    public static String restarts;
    public static String row_host;
    public static String save_files;
    public static String save_title;
    public static String save_what;
    public static String then;
    public static String wish_all;
    public static String wish_one;
    public static String wish_project;
    public static String wish_servers;
    public static String wish_some;

    static {
        NLS.initializeMessages("io.ringfence.idmap.ui.plan.messages", Messages.class);
    }

    private Messages() {}
}
