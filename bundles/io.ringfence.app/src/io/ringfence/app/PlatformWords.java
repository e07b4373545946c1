package io.ringfence.app;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;

import java.util.Map;

/**
 * Words of the platform's own parts that are those of a development environment: ours in their
 * place. The platform keeps its texts in fields that anybody may set; one that is not there in
 * another version leaves its word as it is.
 */
final class PlatformWords {

    private static final String FILTER = "FilteredTree_FilterMessage";

    /** By bundle and class: the fields and our words. */
    private static final Map<String, Map<String, String>> WORDS =
            Map.of(
                    "org.eclipse.ui.workbench/org.eclipse.ui.internal.WorkbenchMessages",
                    Map.of(FILTER, Messages.words_filter),
                    "org.eclipse.e4.ui.dialogs/org.eclipse.e4.ui.dialogs.textbundles.E4DialogMessages",
                    Map.of(FILTER, Messages.words_filter),
                    "org.eclipse.ui.views.log/org.eclipse.ui.internal.views.log.Messages",
                    Map.of(
                            "LogView_show_filter_initialText", Messages.words_filter,
                            "LogView_column_plugin", Messages.words_component,
                            "LogView_GroupByPlugin", Messages.words_component,
                            "EventDetailsDialog_plugIn", Messages.words_component + ":",
                            "LogView_WorkspaceLogFile", Messages.words_log,
                            "LogView_readLog_reload", Messages.words_reload,
                            "ImportLogAction_reloadWorkspaceLog", Messages.words_ownLog));

    private PlatformWords() {}

    /** Puts ours in place; before any of these parts is shown. */
    static void replace() {
        WORDS.forEach(
                (place, words) -> {
                    int slash = place.indexOf('/');
                    Bundle bundle = Platform.getBundle(place.substring(0, slash));
                    if (bundle != null) {
                        replace(bundle, place.substring(slash + 1), words);
                    }
                });
    }

    private static void replace(Bundle bundle, String type, Map<String, String> words) {
        try {
            Class<?> messages = bundle.loadClass(type);
            for (Map.Entry<String, String> word : words.entrySet()) {
                messages.getField(word.getKey()).set(null, word.getValue());
            }
        } catch (ReflectiveOperationException e) {
            ILog.of(PlatformWords.class).warn("words of " + bundle.getSymbolicName() + " stay", e);
        }
    }
}
