package io.ringfence.remote.ui.widget;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts for people; the values are in {@code messages.properties}. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String browse;

    static {
        NLS.initializeMessages("io.ringfence.remote.ui.widget.messages", Messages.class);
    }

    private Messages() {}
}
