package io.ringfence.idmap.ui.state;

import io.ringfence.model.estate.Estate;
import io.ringfence.model.estate.EstateModel;
import io.ringfence.model.estate.EstateState;
import io.ringfence.model.service.LxdModel.Listening;

import org.eclipse.jdt.annotation.Nullable;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An estate that keeps settings and nothing else. */
final class KeptSettings {

    private final List<EstateModel.Listener> listeners = new ArrayList<>();
    private EstateState state = state("first", Map.of());

    private static EstateState state(String file, Map<String, String> settings) {
        Estate estate = new Estate(List.of(), List.of(), Map.of(), settings);
        return new EstateState(Path.of(file), estate, null, false, null);
    }

    /** What is kept now. */
    Map<String, String> settings() {
        return state.estate().settings();
    }

    /** Another estate is opened in its place. */
    void open(String file, Map<String, String> settings) {
        change(state(file, settings));
    }

    EstateModel model() {
        return (EstateModel)
                Proxy.newProxyInstance(
                        KeptSettings.class.getClassLoader(),
                        new Class<?>[] {EstateModel.class},
                        (_, method, given) ->
                                switch (method.getName()) {
                                    case "state" -> state;
                                    case "listen" -> listen((EstateModel.Listener) given[0]);
                                    case "set" -> set((String) given[0], (String) given[1]);
                                    default -> throw new UnsupportedOperationException();
                                });
    }

    private Listening listen(EstateModel.Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private EstateState set(String key, @Nullable String value) {
        Map<String, String> next = new HashMap<>(settings());
        next.remove(key);
        if (value != null) {
            next.put(key, value);
        }
        change(state(String.valueOf(state.file()), next));
        return state;
    }

    private void change(EstateState next) {
        EstateState before = state;
        state = next;
        List.copyOf(listeners).forEach(listener -> listener.changed(before, next));
    }
}
