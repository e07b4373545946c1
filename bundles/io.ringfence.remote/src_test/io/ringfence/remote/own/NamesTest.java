package io.ringfence.remote.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringfence.model.source.SourceException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What remotes and projects may be called. */
class NamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"web-01", "a", "web.example.org", "Büro", "ops@web_1"})
    void aRemoteCanBeCalled(String text) throws SourceException {
        assertThat(RemoteName.parse(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a:b",
                "a/b",
                "-x",
                ".x",
                "a b",
                "a\nb",
                "a\u202eb",
                "sample",
                "local",
                "ab\0"
            })
    void aRemoteCannotBeCalled(String text) {
        assertThatThrownBy(() -> RemoteName.parse(text)).isInstanceOf(SourceException.class);
    }

    @Test
    void aTokenInTheWrongPlaceIsNotRepeated() {
        String token = "eyJjbGllbnRfbmFtZSI6".repeat(20);
        assertThatThrownBy(() -> RemoteName.parse(token))
                .isInstanceOf(SourceException.class)
                .hasMessageNotContaining(token.substring(0, 30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "a-b", "a.b", "a:b", "Büro"})
    void aProjectCanBeCalled(String text) throws SourceException {
        assertThat(ProjectName.parse(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", ".", "..", "a/b", "a b", "a_b", "a'b", "a\"b", "a\nb"})
    void noProjectIsCalled(String text) {
        assertThatThrownBy(() -> ProjectName.parse(text)).isInstanceOf(SourceException.class);
    }
}
