package io.ringfence.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class SmallMapTest {

    @Property(tries = 300)
    void isTheSameAsALinkedMap(@ForAll @Size(max = 40) List<String> keys, @ForAll String absent) {
        Map<String, Integer> model = new LinkedHashMap<>();
        List<Integer> values = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            values.add(i);
            model.put(keys.get(i), i);
        }
        Map<String, Integer> map = SmallMap.of(keys, values);
        assertThat(map).isEqualTo(model).hasSameSizeAs(model);
        assertThat(model).isEqualTo(map);
        assertThat(new ArrayList<>(map.keySet())).isEqualTo(new ArrayList<>(model.keySet()));
        assertThat(map.containsKey(absent)).isEqualTo(model.containsKey(absent));
        keys.forEach(key -> assertThat(map.get(key)).isEqualTo(model.get(key)));
        assertThat(SmallMap.copyOf(model)).isEqualTo(model);
    }

    @Test
    void keysWithOneHashAreToldApart() {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < 256; i++) {
            StringBuilder key = new StringBuilder();
            for (int bit = 0; bit < 8; bit++) {
                key.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            keys.add(key.toString());
        }
        Map<String, String> map = SmallMap.of(keys, keys);
        assertThat(keys).allMatch(key -> key.equals(map.get(key)));
        assertThat(map.get("AaAaAaAaAaAaAaA")).isNull();
    }

    @Test
    void largeOnesWork() {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            keys.add("k" + i);
        }
        assertThat(SmallMap.of(keys, keys)).hasSize(5000).containsEntry("k4999", "k4999");
    }

    @Test
    void cannotBeChanged() {
        Map<String, String> map = SmallMap.of(List.of("a"), List.of("b"));
        assertThatThrownBy(() -> map.put("a", "c"))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> map.remove("a")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> map.entrySet().iterator().next().setValue("c"))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
