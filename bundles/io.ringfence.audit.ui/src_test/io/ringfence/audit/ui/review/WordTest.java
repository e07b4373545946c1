package io.ringfence.audit.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

class WordTest {

    @Test
    void wordsAreApartBySpacesButInQuotes() {
        assertThat(Word.in("  Privileged  \"two Words\" x"))
                .containsExactly(
                        new Word(null, "privileged", false),
                        new Word(null, "two words", false),
                        new Word(null, "x", false));
    }

    @Test
    void fieldsAreNamedBeforeAColon() {
        assertThat(Word.in("check:priv Server:\"web 02\" -area:NICs -stopped"))
                .containsExactly(
                        new Word(Field.CHECK, "priv", false),
                        new Word(Field.SERVER, "web 02", false),
                        new Word(Field.AREA, "nics", true),
                        new Word(null, "stopped", true));
    }

    @Test
    void whatNamesNoFieldIsLookedForAsItStands() {
        assertThat(Word.in("unix:/run - a:b:c"))
                .containsExactly(
                        new Word(null, "unix:/run", false),
                        new Word(null, "-", false),
                        new Word(null, "a:b:c", false));
    }

    @Test
    void aFieldWithoutAWordYetAsksNothing() {
        assertThat(Word.in("check: -note: \"\"")).isEmpty();
    }

    @Property
    void anyTextIsUnderstoodSomehow(@ForAll String text) {
        assertThat(Word.in(text)).noneMatch(word -> word.text().isEmpty());
    }
}
