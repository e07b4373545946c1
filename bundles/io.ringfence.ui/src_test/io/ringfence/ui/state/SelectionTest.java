package io.ringfence.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.service.LxdModel.Listening;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.state.Selection.Made;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

class SelectionTest {

    private static final Entity WEB = Entity.server("web-01");
    private static final Entity SHOP = Entity.project("web-01", "shop");

    private final Selection selection = new Selection();

    @Test
    void nothingIsSelectedAtFirst() {
        assertThat(selection.last()).isEqualTo(Made.NONE);
        assertThat(selection.last().first()).isEmpty();
        assertThat(selection.last().entity()).isEmpty();
    }

    @Test
    void keepsWhatWasSelectedLastAndWhere() {
        selection.make("estate", List.of(WEB));
        selection.make("findings", List.of(SHOP, WEB));
        assertThat(selection.last()).isEqualTo(new Made("findings", List.of(SHOP, WEB)));
        assertThat(selection.last().entity()).contains(SHOP);
    }

    @Test
    void tellsEveryTimeAlsoTheSameAgain() {
        List<Made> heard = new ArrayList<>();
        Listening listening = selection.listen(heard::add);
        selection.make("estate", List.of(WEB));
        selection.make("estate", List.of(WEB));
        selection.make("estate", List.of());
        listening.close();
        selection.make("estate", List.of(SHOP));
        assertThat(heard)
                .containsExactly(
                        new Made("estate", List.of(WEB)),
                        new Made("estate", List.of(WEB)),
                        new Made("estate", List.of()));
        assertThat(selection.last().entity()).contains(SHOP);
    }

    @Test
    void whoListensSeesTheSameAsWhoAsks() {
        List<Made> asked = new ArrayList<>();
        selection.listen(_ -> asked.add(selection.last()));
        selection.make("estate", List.of(SHOP));
        assertThat(asked).containsExactly(new Made("estate", List.of(SHOP)));
    }

    @Test
    void leadsFromWhatIsAboutSomethingToIt() {
        selection.make("findings", List.of(new About(SHOP)));
        assertThat(selection.last().entity()).contains(SHOP);
        selection.make("findings", List.of("a word"));
        assertThat(selection.last().entity()).isEmpty();
        assertThat(selection.last().first()).contains("a word");
    }

    private record About(Entity entity) implements IAdaptable {
        @Override
        public <T> T getAdapter(@Nullable Class<T> type) {
            return Objects.requireNonNull(type).cast(entity);
        }
    }
}
