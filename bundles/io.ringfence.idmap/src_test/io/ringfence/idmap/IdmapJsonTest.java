package io.ringfence.idmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdmapJsonTest {

    private final IdmapJson json = new IdmapJson();

    @Test
    void readsWhatLxdWrites() throws IdmapException {
        assertThat(
                        json.parse(
                                """
                                [{"Isuid":true,"Isgid":false,"Hostid":165536,"Nsid":0,"Maprange":65536},
                                {"Isuid":false,"Isgid":true,"Hostid":165536,"Nsid":0,"Maprange":65536}]
                                """))
                .isEqualTo(Idmap.of(IdRange.of(165_536, 65_536)));
    }

    /** LXD 5.0.2 lists an entry of {@code raw.idmap both} with both flags, twice. */
    @Test
    void splitsAndDeduplicates() throws IdmapException {
        String both =
                "{\"Isuid\":true,\"Isgid\":true,\"Hostid\":1000,\"Nsid\":1000,\"Maprange\":1}";
        Idmap map = json.parse("[" + both + "," + both + "]");
        assertThat(map.uid()).containsExactly(new IdmapEntry(IdKind.UID, 1000, 1000, 1));
        assertThat(map.gid()).containsExactly(new IdmapEntry(IdKind.GID, 1000, 1000, 1));
        assertThat(map.alike()).isTrue();
        assertThat(map.mapsTwice(IdKind.UID)).isFalse();
    }

    @Test
    void noneIsEmpty() throws IdmapException {
        assertThat(json.parse("[]")).isEqualTo(Idmap.EMPTY);
        assertThat(json.parse("null")).isEqualTo(Idmap.EMPTY);
    }

    @Test
    void emptyRangesAreKept() throws IdmapException {
        String entry =
                "{\"Isuid\":true,\"Isgid\":false,\"Hostid\":165536,\"Nsid\":0,\"Maprange\":0}";
        Idmap map = json.parse("[" + entry + "]");
        assertThat(map.isEmpty()).isFalse();
        assertThat(map.containerIds(IdKind.UID).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[1]",
                "[",
                "[{}]",
                "[{\"Isuid\":true,\"Isgid\":false}]",
                "[{\"Isuid\":\"yes\",\"Isgid\":false,\"Hostid\":1,\"Nsid\":0,\"Maprange\":1}]",
                "[{\"Isuid\":true,\"Isgid\":false,\"Hostid\":-1,\"Nsid\":0,\"Maprange\":1}]",
                "[{\"Isuid\":true,\"Isgid\":false,\"Hostid\":4294967296,\"Nsid\":0,\"Maprange\":1}]",
                "[{\"Isuid\":true,\"Isgid\":false,\"Hostid\":1.5,\"Nsid\":0,\"Maprange\":1}]",
                "[{\"Isuid\":true,\"Isgid\":false,\"Hostid\":1e99,\"Nsid\":0,\"Maprange\":1}]",
            })
    void refusesWhatIsNoMap(String text) {
        assertThatThrownBy(() -> json.parse(text)).isInstanceOf(IdmapException.class);
    }

    @Test
    void refusesMoreEntriesThanTheKernelTakes() {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i <= IdmapJson.MOST_ENTRIES; i++) {
            text.append(i == 0 ? "" : ",")
                    .append("{\"Isuid\":true,\"Isgid\":false,\"Hostid\":")
                    .append(i)
                    .append(",\"Nsid\":0,\"Maprange\":1}");
        }
        assertThatThrownBy(() -> json.parse(text + "]"))
                .hasMessage("An id map has 341 entries for uids; the kernel takes 340");
    }

    @Property
    void anyTextIsReadOrRefused(@ForAll String text) {
        try {
            assertThat(json.parse(text)).isNotNull();
        } catch (IdmapException e) {
            assertThat(e.what()).isNotBlank();
        }
    }
}
