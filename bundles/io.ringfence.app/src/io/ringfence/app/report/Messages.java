package io.ringfence.app.report;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts for people; the values are in {@code messages.properties}. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String copied;
    public static String copyReport;
    public static String dismiss;

    static {
        NLS.initializeMessages("io.ringfence.app.report.messages", Messages.class);
    }

    private Messages() {}
}
