package io.ringfence.audit.ui.review;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts for people; the values are in {@code messages.properties}. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String task_audit;

    static {
        NLS.initializeMessages("io.ringfence.audit.ui.review.messages", Messages.class);
    }

    private Messages() {}
}
