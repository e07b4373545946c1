package io.ringfence.audit.ui.page;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts for people; the values are in {@code messages.properties}. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String expires;
    public static String heading_accepted;
    public static String heading_answer;
    public static String heading_elsewhere;
    public static String heading_evidence;
    public static String heading_findings;
    public static String heading_remedy;
    public static String heading_sources;
    public static String heading_why;
    public static String notSet;
    public static String owner;
    public static String reason;
    public static String summary_accepted;
    public static String summary_failed;
    public static String summary_notApplicable;
    public static String summary_passed;
    public static String summary_unknown;

    static {
        NLS.initializeMessages("io.ringfence.audit.ui.page.messages", Messages.class);
    }

    private Messages() {}
}
