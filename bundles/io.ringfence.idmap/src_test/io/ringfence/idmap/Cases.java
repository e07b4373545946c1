package io.ringfence.idmap;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ringfence.model.json.Json;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.json.JsonReader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Recorded cases of real servers, which are not part of this project. */
public final class Cases {

    private Cases() {}

    /** {@code reference/lxd/idmap-cases.json} of the folder that {@code ringfence.corpus} names. */
    public static Json read() throws IOException, JsonException {
        String corpus = System.getProperty("ringfence.corpus", "");
        assumeTrue(!corpus.isEmpty(), "no corpus: give its folder as -Dringfence.corpus");
        Path file = Path.of(corpus, "reference", "lxd", "idmap-cases.json");
        return new JsonReader().read(Files.readAllBytes(file));
    }

    /** A member of an object, null when it has none of this name. */
    public static Json in(Json object, String name) {
        if (object instanceof Json.Obj obj) {
            Json value = obj.members().get(name);
            return value == null ? Json.Null.NULL : value;
        }
        throw new AssertionError(String.format(Locale.ROOT, "%s of %s", name, object.what()));
    }

    /** The elements of an array. */
    public static List<Json> items(Json array) {
        return array instanceof Json.Arr arr ? arr.items() : List.of();
    }

    /** An element of an array of numbers. */
    public static long number(Json array, int at) {
        return Long.parseLong(items(array).get(at).text());
    }
}
