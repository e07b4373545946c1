package io.ringfence.app;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

/** Whether the servers of the last estate are followed as soon as the program starts. */
public final class LiveChoice {

    private static final String KEY = "followAtStart";

    private LiveChoice() {}

    /** What the user chose last; at first an estate is as it was left. */
    public static boolean followsAtStart() {
        return preferences().getBoolean(KEY, false);
    }

    /** Remembers it from now on. */
    public static void followAtStart(boolean follow) {
        preferences().putBoolean(KEY, follow);
        try {
            preferences().flush();
        } catch (BackingStoreException e) {
            ILog.of(LiveChoice.class).error(e.getMessage(), e);
        }
    }

    private static Preferences preferences() {
        return InstanceScope.INSTANCE.getNode("io.ringfence.app");
    }
}
