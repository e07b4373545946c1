package io.ringfence.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.estate.Estate;
import io.ringfence.model.estate.EstateModel;
import io.ringfence.model.estate.EstateState;

import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class RememberedTest {

    private static final String KEY = "a.key";

    private final Map<String, String> settings = new HashMap<>();
    private final List<String> others = new ArrayList<>();
    private final Remembered remembered = new Remembered(estate(), KEY, "start", others::add);

    @Test
    void keepsWhatIsInUse() {
        remembered.keep("a");
        assertThat(settings).containsEntry(KEY, "a");
        remembered.keep("start");
        assertThat(settings).doesNotContainKey(KEY);
    }

    @Test
    void ownChangesThatAreToldLateAreNoNews() {
        remembered.keep("a");
        remembered.keep("b");
        remembered.changed(state("x", "start"), state("x", "a"));
        remembered.changed(state("x", "a"), state("x", "b"));
        assertThat(others).isEmpty();
        remembered.changed(state("x", "b"), state("x", "a"));
        assertThat(others).containsExactly("a");
    }

    @Test
    void anotherEstateBringsItsOwn() {
        remembered.keep("a");
        remembered.changed(state("x", "a"), state("y", "a"));
        remembered.changed(state("y", "a"), state("z", ""));
        assertThat(others).containsExactly("a", "start");
    }

    private static EstateState state(String file, String value) {
        return state(Path.of(file), value.isEmpty() ? Map.of() : Map.of(KEY, value));
    }

    private static EstateState state(@Nullable Path file, Map<String, String> settings) {
        Estate estate = new Estate(List.of(), List.of(), Map.of(), settings);
        return new EstateState(file, estate, null, false, null);
    }

    /** An estate that keeps settings and tells nobody. */
    private EstateModel estate() {
        return (EstateModel)
                Proxy.newProxyInstance(
                        RememberedTest.class.getClassLoader(),
                        new Class<?>[] {EstateModel.class},
                        (_, method, given) ->
                                switch (method.getName()) {
                                    case "state" -> state((Path) null, settings);
                                    case "set" ->
                                            given[1] == null
                                                    ? settings.remove(given[0])
                                                    : settings.put(
                                                            (String) given[0], (String) given[1]);
                                    default -> throw new UnsupportedOperationException();
                                });
    }
}
