package io.ringfence.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.osgi.service.prefs.Preferences;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

class KeptColoursTest {

    private final Map<String, String> kept = new HashMap<>();

    @Test
    void coloursAreForgottenAndNothingElse() {
        kept.put("io.ringfence.ui.surface", "31,34,39");
        kept.put("org.eclipse.ui.workbench.ACTIVE_TAB_BG_END", "255,255,255");
        kept.put("org.eclipse.ui.commands", "<keys/>");
        kept.put("eclipse.preferences.version", "1");
        kept.put("sizes", "31,34");
        KeptColours.forget(preferences());
        assertThat(kept)
                .containsOnlyKeys(
                        "org.eclipse.ui.commands", "eclipse.preferences.version", "sizes");
    }

    private Preferences preferences() {
        return (Preferences)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {Preferences.class},
                        (_, method, arguments) ->
                                switch (method.getName()) {
                                    case "keys" -> kept.keySet().toArray(String[]::new);
                                    case "get" ->
                                            kept.getOrDefault(
                                                    String.valueOf(arguments[0]),
                                                    String.valueOf(arguments[1]));
                                    case "remove" -> kept.remove(String.valueOf(arguments[0]));
                                    default -> throw new AssertionError(method);
                                });
    }
}
