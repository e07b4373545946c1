package io.ringfence.audit.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.ui.history.TestEstate;
import io.ringfence.model.estate.Estate;
import io.ringfence.model.estate.EstateState;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class RememberedTest {

    private static final String KEY = "audit.filter";

    private final TestEstate estate = new TestEstate();
    private final List<String> others = new ArrayList<>();
    private final Remembered remembered = new Remembered(estate, KEY, "start", others::add);

    @Test
    void keepsWhatIsInUse() {
        remembered.keep("a");
        assertThat(estate.state().estate().settings()).containsEntry(KEY, "a");
        remembered.keep("start");
        assertThat(estate.state().estate().settings()).doesNotContainKey(KEY);
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
        Map<String, String> settings = value.isEmpty() ? Map.of() : Map.of(KEY, value);
        Estate estate = new Estate(List.of(), List.of(), Map.of(), settings);
        return new EstateState(Path.of(file), estate, null, false, null);
    }
}
