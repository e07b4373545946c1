package io.ringfence.app;

import org.eclipse.core.runtime.ILog;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

import java.util.regex.Pattern;

/**
 * The colours of the last theme. The platform keeps them as if the user had chosen each, and would
 * put them into the theme of the next start, too: in the light one those of the dark one, when the
 * desktop was changed in between.
 */
final class KeptColours {

    private static final Pattern COLOUR = Pattern.compile("\\d{1,3},\\d{1,3},\\d{1,3}");

    private KeptColours() {}

    /**
     * Forgets them all: the theme brings its own.
     *
     * @param workbench the platform's settings of the workbench
     */
    static void forget(Preferences workbench) {
        try {
            for (String key : workbench.keys()) {
                if (COLOUR.matcher(workbench.get(key, "")).matches()) {
                    workbench.remove(key);
                }
            }
        } catch (BackingStoreException e) {
            ILog.of(KeptColours.class).warn(e.getMessage(), e);
        }
    }
}
