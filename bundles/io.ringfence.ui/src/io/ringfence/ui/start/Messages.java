package io.ringfence.ui.start;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts for people; the values are in {@code messages.properties}. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String allFiles;
    public static String capture;
    public static String captureNote;
    public static String connect;
    public static String connectAddress;
    public static String connectButton;
    public static String connectFirst;
    public static String connectForms;
    public static String connectHint;
    public static String connectKnown;
    public static String connectMore;
    public static String connectNone;
    public static String connectNote;
    public static String connectTitle;
    public static String estate;
    public static String estateFiles;
    public static String estateNote;
    public static String fileName;
    public static String hindrance;
    public static String leave_cancel;
    public static String leave_copy;
    public static String leave_discard;
    public static String leave_text;
    public static String leave_title;
    public static String leave_unnamed;
    public static String openEstate;
    public static String problem_create;
    public static String problem_open;
    public static String problem_save;
    public static String recent;
    public static String replace;
    public static String sample;
    public static String sampleNote;
    public static String saveEstate;
    public static String saving;
    public static String section_files;
    public static String section_servers;
    public static String section_try;
    public static String unnamed;

    static {
        NLS.initializeMessages("io.ringfence.ui.start.messages", Messages.class);
    }

    private Messages() {}
}
