package io.ringfence.idmap.ui.picture;

import io.ringfence.idmap.ui.state.IdmapDesk;
import io.ringfence.idmap.ui.state.Look;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IMemento;

import java.util.Arrays;

/** Remembers how the picture was looked at; the filter and what was open is not. */
final class LookMemory {

    private static final String IDS = "ids";
    private static final String LINEAR = "linear";
    private static final String ORDER = "order";

    private LookMemory() {}

    static void save(IMemento memento, Look look) {
        memento.putString(IDS, look.ids().name());
        memento.putBoolean(LINEAR, look.linear());
        memento.putString(ORDER, look.order().name());
    }

    static void restore(@Nullable IMemento memento, IdmapDesk desk) {
        if (memento == null) {
            return;
        }
        Look.Ids ids = value(Look.Ids.values(), memento.getString(IDS), Look.START.ids());
        Look.Order order = value(Look.Order.values(), memento.getString(ORDER), Look.START.order());
        boolean linear = Boolean.TRUE.equals(memento.getBoolean(LINEAR));
        desk.look(look -> look.with(ids).with(order).withLinear(linear));
    }

    private static <T extends Enum<T>> T value(T[] values, @Nullable String name, T otherwise) {
        return Arrays.stream(values)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }
}
