package io.ringfence.audit.ui.review;

import io.ringfence.ui.estate.Entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The entities that findings are about: a thing and its devices are one. */
final class Entities {

    private final int[] numbers;
    private final List<Thing> first = new ArrayList<>();

    Entities(List<Thing> things) {
        Map<Entity, Integer> known = new HashMap<>();
        numbers = new int[things.size()];
        for (Thing thing : things) {
            Integer number = known.get(thing.entity());
            if (number == null) {
                number = first.size();
                known.put(thing.entity(), number);
                first.add(thing);
            }
            numbers[thing.number()] = number;
        }
    }

    /** Of every entity one of the things, by the numbers of the entities. */
    List<Thing> things() {
        return first;
    }

    /**
     * The number of the entity that a thing is or belongs to.
     *
     * @param thing its number
     */
    int of(int thing) {
        return numbers[thing];
    }
}
