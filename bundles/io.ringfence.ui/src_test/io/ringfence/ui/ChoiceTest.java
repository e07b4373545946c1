package io.ringfence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.ui.state.Selection;
import io.ringfence.ui.state.Selection.Made;

import org.junit.jupiter.api.Test;

import java.util.List;

class ChoiceTest {

    private final Selection all = new Selection();
    private final Choice choice = new Choice(all, "table");

    @Test
    void whatWasChosenIsTold() {
        choice.set(List.of("old"));
        assertThat(all.last()).isEqualTo(new Made("table", List.of("old")));
    }

    @Test
    void whatBecameOfItIsToldWhileNoOtherViewLeads() {
        choice.set(List.of("old"));
        choice.renew(List.of("new"));
        assertThat(all.last()).isEqualTo(new Made("table", List.of("new")));
        choice.renew(List.of());
        assertThat(all.last().things()).isEmpty();
    }

    @Test
    void nothingIsTakenFromAViewThatLeadsNow() {
        choice.set(List.of("old"));
        Made other = new Made("tree", List.of("server"));
        all.make("tree", List.of("server"));
        choice.renew(List.of("new"));
        assertThat(all.last()).isEqualTo(other);
    }

    @Test
    void whereNothingWasChosenNothingIsTold() {
        choice.renew(List.of("new"));
        assertThat(all.last()).isEqualTo(Made.NONE);
    }
}
