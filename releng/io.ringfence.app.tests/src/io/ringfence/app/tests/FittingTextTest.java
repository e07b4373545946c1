package io.ringfence.app.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.ui.FittingText;

import org.eclipse.swt.graphics.GC;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;

/** What of a text there is room for, in the window's own font. */
@ExtendWith(WorkbenchRunner.class)
class FittingTextTest {

    private static final List<String> TEXTS =
            List.of(
                    "",
                    "i",
                    "iiiiiiiiiiiiiiWWWW",
                    "WWWWiiiiiiiiiiiiii",
                    "two words and more of them");

    @Test
    void asMuchAsFitsAndAnEllipsis() {
        Screen.run(
                () -> {
                    FittingText texts = new FittingText();
                    GC gc = new GC(Screen.window());
                    try {
                        for (String text : TEXTS) {
                            int whole = gc.textExtent(text).x;
                            assertThat(texts.width(gc, text)).isEqualTo(whole);
                            assertThat(texts.fit(gc, text, whole)).isEqualTo(text);
                            for (int room = 0; room < whole; room++) {
                                String cut = texts.fit(gc, text, room);
                                assertThat(cut).isEqualTo(byHand(gc, text, room));
                                assertThat(texts.fit(gc, text, room)).isSameAs(cut);
                            }
                        }
                    } finally {
                        gc.dispose();
                    }
                });
    }

    /** The longest beginning of which there is room with an ellipsis, found letter by letter. */
    private static String byHand(GC gc, String text, int room) {
        for (int length = text.length(); length > 0; length--) {
            String cut = text.substring(0, length);
            if (gc.textExtent(cut + "…").x <= room) {
                return cut.stripTrailing() + "…";
            }
        }
        return "";
    }
}
