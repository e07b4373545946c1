package io.ringfence.ui.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.json.Json;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.json.JsonReader;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

class PrettyJsonTest {

    @Test
    void laysOutObjectsAndArrays() {
        PrettyJson pretty = PrettyJson.of("{\"a\":[1,true,null],\"b\":{},\"c\":[]}", Set.of());
        assertThat(pretty.text())
                .isEqualTo(
                        """
                        {
                          "a": [
                            1,
                            true,
                            null
                          ],
                          "b": {},
                          "c": []
                        }\
                        """);
        assertThat(pretty.marks()).isEmpty();
    }

    @Test
    void marksEveryPlaceOfAKeyWithItsValue() {
        PrettyJson pretty =
                PrettyJson.of(
                        "{\"config\":{\"security.privileged\":\"true\"},"
                                + "\"expanded\":{\"x\":\"1\",\"security.privileged\":\"true\"}}",
                        Set.of("security.privileged"));
        assertThat(pretty.marks())
                .extracting(mark -> pretty.text().substring(mark.from(), mark.to()))
                .containsExactly(
                        "\"security.privileged\": \"true\"", "\"security.privileged\": \"true\"");
    }

    @Test
    void controlCharactersCannotMoveTheLayout() {
        PrettyJson pretty = PrettyJson.of("{\"a\":\"x\\n\\r\\u001b[2Jy\\\"\"}", Set.of());
        assertThat(pretty.text()).isEqualTo("{\n  \"a\": \"x\\n\\u000d\\u001b[2Jy\\\"\"\n}");
    }

    @Test
    void leavesWhatIsNoJsonAsItIs() {
        assertThat(PrettyJson.of("<html>", Set.of("a")).text()).isEqualTo("<html>");
        assertThat(PrettyJson.of("", Set.of()).text()).isEmpty();
    }

    @Test
    void endsWhereNobodyReadsOn() {
        String long1 = "\"" + "x".repeat(PrettyJson.LIMIT) + "\"";
        PrettyJson pretty = PrettyJson.of("{\"a\":" + long1 + ",\"b\":1}", Set.of("b"));
        assertThat(pretty.text()).hasSize(PrettyJson.LIMIT + 2).endsWith("\n…");
        assertThat(pretty.marks()).isEmpty();
    }

    @Property(tries = 200)
    void saysTheSameAsBefore(@ForAll("trees") Json tree) throws JsonException {
        String json = new Json.Obj(Map.of("value", tree)).text();
        PrettyJson pretty = PrettyJson.of(json, Set.of());
        Json again = new JsonReader().read(pretty.text().getBytes(StandardCharsets.UTF_8));
        assertThat(again.text()).isEqualTo(json);
    }

    @Property(tries = 200)
    void anyTextIsShownAndNothingIsThrown(@ForAll String text) {
        assertThat(PrettyJson.of(text, Set.of("a")).text()).isNotNull();
    }

    @Provide
    Arbitrary<Json> trees() {
        Arbitrary<Json> leaves =
                Arbitraries.oneOf(
                        Arbitraries.strings()
                                .filter(text -> !hasLoneSurrogate(text))
                                .map(Json.Text::new),
                        Arbitraries.integers().map(number -> new Json.Num(number.toString())),
                        Arbitraries.of(Json.Bool.TRUE, Json.Bool.FALSE),
                        Arbitraries.just(Json.Null.NULL));
        Arbitrary<Json> arrays = leaves.list().ofMaxSize(4).map(Json.Arr::new);
        Arbitrary<Json> objects =
                Arbitraries.maps(
                                Arbitraries.strings().alpha().ofMinLength(1),
                                Arbitraries.oneOf(leaves, arrays))
                        .ofMaxSize(4)
                        .map(Json.Obj::new);
        return Arbitraries.oneOf(leaves, arrays, objects);
    }

    private static boolean hasLoneSurrogate(String text) {
        return !new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                .equals(text);
    }
}
