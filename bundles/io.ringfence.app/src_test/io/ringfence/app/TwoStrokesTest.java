package io.ringfence.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys of two strokes are among the words of a menu, those of one beside them. */
class TwoStrokesTest {

    @ParameterizedTest
    @CsvSource({
        "'&Identity...\tCtrl+R Y', '&Identity...    Ctrl+R Y'",
        "'&Error Log\tAlt+Shift+Q L', '&Error Log    Alt+Shift+Q L'",
        "'Refresh All\tF5', 'Refresh All\tF5'",
        "'&Save As...\tCtrl+Alt+S', '&Save As...\tCtrl+Alt+S'",
        "'About Ringfence', 'About Ringfence'",
        "'&Identity...    Ctrl+R Y', '&Identity...    Ctrl+R Y'"
    })
    void onlyKeysOfTwoStrokesBecomeWords(String text, String words) {
        assertThat(TwoStrokes.words(text)).isEqualTo(words);
    }
}
