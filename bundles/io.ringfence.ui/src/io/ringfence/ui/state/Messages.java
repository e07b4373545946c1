package io.ringfence.ui.state;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts for people; the values are in {@code messages.properties}. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String task_reading;

    static {
        NLS.initializeMessages("io.ringfence.ui.state.messages", Messages.class);
    }

    private Messages() {}
}
