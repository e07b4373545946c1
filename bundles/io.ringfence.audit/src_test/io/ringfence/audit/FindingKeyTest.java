package io.ringfence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.constraints.UseType;
import net.jqwik.api.constraints.UseTypeMode;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayList;
import java.util.List;

class FindingKeyTest {

    /** All there is to an address, in few values, so that many are alike. */
    record Fields(int type, boolean project, int name, int device) {

        EntityRef ref() {
            @Nullable String narrowed = device % 3 == 0 ? null : new String("eth" + device % 3);
            return new EntityRef(
                    EntityRef.Type.values()[Math.floorMod(type, 2)],
                    project ? new String("shop") : "",
                    "c" + Math.floorMod(name, 2),
                    narrowed);
        }
    }

    @Property
    void isEqualWhenAllOfItIs(
            @ForAll @UseType(UseTypeMode.CONSTRUCTORS) Fields one,
            @ForAll @UseType(UseTypeMode.CONSTRUCTORS) Fields other,
            @ForAll @AlphaChars @StringLength(max = 1) String check) {
        EntityRef ref = one.ref();
        EntityRef second = other.ref();
        boolean same = fields(ref).equals(fields(second));
        assertThat(ref.equals(second)).isEqualTo(same);
        FindingKey key = new FindingKey("check", "web-01", ref);
        assertThat(key.equals(new FindingKey("check", "web-01", second))).isEqualTo(same);
        assertThat(key.equals(new FindingKey("check" + check, "web-01", ref)))
                .isEqualTo(check.isEmpty());
        assertThat(key.equals(new FindingKey("check", "web-01" + check, ref)))
                .isEqualTo(check.isEmpty());
        if (same) {
            assertThat(ref).hasSameHashCodeAs(second);
            assertThat(key).hasSameHashCodeAs(new FindingKey("check", "web-01", second));
        }
        Object text = key.entity().label();
        assertThat(ref.equals(null) || key.equals(null) || ref.equals(text) || key.equals(text))
                .isFalse();
    }

    private static List<Object> fields(EntityRef ref) {
        List<Object> fields = new ArrayList<>(List.of(ref.type(), ref.project(), ref.name()));
        fields.add(ref.deviceName());
        fields.add(ref.device() == null);
        return fields;
    }
}
