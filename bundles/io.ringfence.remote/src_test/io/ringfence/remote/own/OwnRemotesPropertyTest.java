package io.ringfence.remote.own;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.json.JsonException;
import io.ringfence.model.source.SourceException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Whatever stands in the file, reading it ends well or with the one error that there is. */
class OwnRemotesPropertyTest {

    private static void read(byte[] document) {
        try {
            List<OwnRemote> remotes = OwnRemotesFormat.read(document);
            byte[] again = OwnRemotesJson.document(remotes);
            assertThat(OwnRemotesFormat.read(again)).isEqualTo(remotes);
        } catch (JsonException e) {
            assertThat(e.what()).isNotEmpty();
        }
    }

    @Property(tries = 300)
    void anyText(@ForAll String text) {
        read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 2000)
    void anyDamage(
            @ForAll @IntRange(max = 10_000) int place,
            @ForAll @IntRange(max = 40) int cut,
            @ForAll String instead)
            throws SourceException {
        String good =
                new String(
                        OwnRemotesJson.document(
                                List.of(OwnRemotesTest.pinned("a"), OwnRemotesTest.pinned("b"))),
                        StandardCharsets.UTF_8);
        int from = place % good.length();
        String damaged =
                good.substring(0, from)
                        + instead
                        + good.substring(Math.min(good.length(), from + cut));
        read(damaged.getBytes(StandardCharsets.UTF_8));
    }
}
