package io.ringfence.remote.ui.pki;

import org.eclipse.core.expressions.PropertyTester;
import org.eclipse.jdt.annotation.Nullable;

/** Tells {@code plugin.xml} what is selected in the workshop. */
public final class PkiProperties extends PropertyTester {

    @Override
    public boolean test(
            @Nullable Object receiver,
            @Nullable String property,
            Object @Nullable [] arguments,
            @Nullable Object expected) {
        if (!(receiver instanceof PkiRow row) || property == null) {
            return false;
        }
        return switch (property) {
            case "signs" -> row.authority() instanceof Ca.Readable ca && ca.faults().isEmpty();
            case "exposed" -> row.authority() instanceof Ca.Readable ca && !ca.faults().isEmpty();
            case "counts" ->
                    row instanceof PkiRow.Leaf(var ca, var issued)
                            && issued.revoked().isEmpty()
                            && ca.faults().isEmpty();
            default -> false;
        };
    }
}
