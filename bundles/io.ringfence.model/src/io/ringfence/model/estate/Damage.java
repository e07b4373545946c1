package io.ringfence.model.estate;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * A capture that an estate lists and that cannot be read from it. It stays in the estate, as it is:
 * another copy of the file may have it whole, and nobody may take it for one that never was.
 *
 * @param recorded which one
 * @param problem why it cannot be read
 */
public record Damage(Recorded recorded, Problem problem) {

    /** Reads the bytes of a capture and compares them with their sums. */
    @FunctionalInterface
    interface Reading {
        byte[] read(Recorded recorded) throws SourceException;
    }

    /** All damage among some captures; each is read whole. */
    static List<Damage> among(List<Recorded> captures, Reading document) {
        List<Damage> found = new ArrayList<>();
        look(captures, document, () -> true, found::add);
        return found;
    }

    /**
     * Reads captures one after the other.
     *
     * @param wanted asked before each whether anybody still wants to know
     * @param onDamage hears of each that cannot be read
     */
    static void look(
            List<Recorded> captures,
            Reading document,
            BooleanSupplier wanted,
            Consumer<Damage> onDamage) {
        for (Recorded recorded : captures) {
            if (!wanted.getAsBoolean()) {
                return;
            }
            try {
                document.read(recorded);
            } catch (SourceException e) {
                onDamage.accept(new Damage(recorded, e.problem()));
            }
        }
    }
}
