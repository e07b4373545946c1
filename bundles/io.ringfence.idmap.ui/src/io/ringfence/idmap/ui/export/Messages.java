package io.ringfence.idmap.ui.export;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts for people; the values are in {@code messages.properties}. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String all_files;
    public static String copied;
    public static String copying;
    public static String export_all;
    public static String export_dark;
    public static String export_format;
    public static String export_next;
    public static String export_part;
    public static String export_png;
    public static String export_pngFiles;
    public static String export_scale;
    public static String export_seen;
    public static String export_svg;
    public static String export_svgFiles;
    public static String export_title;
    public static String lane_gone;
    public static String lane_new;
    public static String picture;
    public static String print_none;
    public static String print_refused;
    public static String print_title;
    public static String printed;
    public static String printed_one;
    public static String printing;
    public static String replace;
    public static String replace_title;
    public static String saved;
    public static String saving;
    public static String title;
    public static String title_compared;

    static {
        NLS.initializeMessages("io.ringfence.idmap.ui.export.messages", Messages.class);
    }

    private Messages() {}
}
