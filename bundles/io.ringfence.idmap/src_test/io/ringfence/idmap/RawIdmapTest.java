package io.ringfence.idmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class RawIdmapTest {

    @Test
    void readsHostFirst() throws IdmapException {
        assertThat(RawIdmap.parse("uid 1000 0"))
                .containsExactly(new IdmapEntry(IdKind.UID, 1000, 0, 1));
    }

    @Test
    void bothIsOneEntryOfEachKind() throws IdmapException {
        assertThat(RawIdmap.parse("both 1000-1009 5-14\n\ngid 50 1\n"))
                .containsExactly(
                        new IdmapEntry(IdKind.UID, 1000, 5, 10),
                        new IdmapEntry(IdKind.GID, 1000, 5, 10),
                        new IdmapEntry(IdKind.GID, 50, 1, 1));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "uid 1000 0 x | Invalid ID map line \"uid 1000 0 x\"",
                "uid 1  1 | Invalid ID map line \"uid 1  1\"",
                "uid | Invalid ID map line \"uid\"",
                "`uid\t1 1` | Invalid ID map line \"uid\t1 1\"",
                "UID 1 1 | Invalid ID map type \"UID 1 1\"",
                "uid 1000--1 0 | Invalid ID map range \"1000--1\"",
                "uid 1000-999 1-999 | The ID map ranges are of different sizes \"uid 1000-999"
                        + " 1-999\"",
                "uid x 0 | Not a number: strconv.ParseInt: parsing \"x\": invalid syntax",
                "uid -1 0 | Not a number: strconv.ParseInt: parsing \"\": invalid syntax",
                "uid 0x10 0 | Not a number: strconv.ParseInt: parsing \"0x10\": invalid syntax",
                "uid 99999999999999999999 0 | Not a number: strconv.ParseInt: parsing"
                        + " \"99999999999999999999\": value out of range",
                "uid 4294967296 0 | The ID map has ids beyond 32 bits \"uid 4294967296 0\"",
                "uid 9-7 5-3 | The ID map ranges end before they start \"uid 9-7 5-3\"",
            })
    void refusesWithLxdsMessage(String value, String message) {
        assertThatThrownBy(() -> RawIdmap.parse(value))
                .isInstanceOf(IdmapException.class)
                .hasMessage(message);
    }

    @Test
    void refusesHostIdsThatMeet() {
        assertThatThrownBy(() -> RawIdmap.parse("uid 1000-1009 0-9\nuid 1005-1014 100-109"))
                .hasMessage("Host id is in the range of subids");
    }

    /** LXD does not see that single ids meet; the kernel does, at the start. */
    @Test
    void takesOneContainerIdTwiceAsLxdDoes() throws IdmapException {
        Idmap map = Idmap.of(RawIdmap.parse("uid 1000 5\nuid 1001 5"));
        assertThat(map.uid()).hasSize(2);
        assertThat(map.mapsTwice(IdKind.UID)).isTrue();
        assertThat(map.mapsTwice(IdKind.GID)).isFalse();
    }

    @Test
    void plusAndLeadingZeroesAreNumbersToGo() throws IdmapException {
        assertThat(RawIdmap.parse("uid +0010 " + "0".repeat(50) + "7"))
                .containsExactly(new IdmapEntry(IdKind.UID, 10, 7, 1));
    }

    @Test
    void refusesMoreLinesThanAMapHasEntries() {
        assertThatThrownBy(() -> RawIdmap.parse("uid 1 1\n".repeat(100_000)))
                .hasMessage("The ID map has more lines than the kernel takes entries");
    }

    @Provide
    Arbitrary<String> lines() {
        Arbitrary<String> word = Arbitraries.of("uid", "gid", "both", "0", "7", "3-9", "-", "x");
        Arbitrary<String> gap = Arbitraries.of(" ", " ", " ", "\n", "");
        return word.list()
                .ofMaxSize(12)
                .flatMap(
                        words ->
                                gap.list()
                                        .ofSize(words.size())
                                        .map(
                                                gaps -> {
                                                    StringBuilder text = new StringBuilder();
                                                    for (int i = 0; i < words.size(); i++) {
                                                        text.append(words.get(i));
                                                        text.append(gaps.get(i));
                                                    }
                                                    return text.toString();
                                                }));
    }

    @Test
    void linesThatNameIdsAreTakenOut() {
        String value = "both 1000 1000\nuid 5000-5009 100-109\n\nno line\ngid 5003 7";
        IdRangeSet ids = IdRangeSet.of(List.of(IdRange.of(5_003, 1)));
        assertThat(RawIdmap.without(value, IdKind.UID, ids))
                .containsExactly("both 1000 1000", "no line", "gid 5003 7");
        assertThat(RawIdmap.without(value, IdKind.GID, ids))
                .containsExactly("both 1000 1000", "uid 5000-5009 100-109", "no line");
        assertThat(RawIdmap.without("both 0 0", IdKind.GID, IdRangeSet.of(List.of(IdRange.ALL))))
                .isEmpty();
    }

    @Property
    void anyTextIsReadOrRefused(@ForAll("lines") String text, @ForAll String other) {
        readOrRefuse(text);
        readOrRefuse(other);
    }

    private static void readOrRefuse(String text) {
        try {
            assertThat(RawIdmap.parse(text)).isNotNull();
        } catch (IdmapException e) {
            assertThat(e.what()).isNotBlank();
        }
    }
}
