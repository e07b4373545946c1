package io.ringfence.remote.ui.attempt;

import io.ringfence.remote.key.KeyType;
import io.ringfence.remote.ui.widget.Trouble;
import io.ringfence.ui.estate.Mark;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import java.util.List;
import java.util.Optional;

/** Which kind of key is to be made; says so where audits call it weak. Takes two columns. */
public final class KeyTypeField {

    /** The usual one first. */
    private static final List<KeyType> TYPES =
            List.of(KeyType.EC_P384, KeyType.EC_P256, KeyType.RSA_4096);

    private final Label label;
    private final Combo combo;
    private final Trouble weak;
    private Optional<KeyType> type = Optional.of(TYPES.getFirst());

    /**
     * @param others what can be chosen instead of a new key
     * @param onChange runs when the user chose something
     */
    public KeyTypeField(Composite area, List<String> others, Runnable onChange) {
        label = new Label(area, SWT.NONE);
        label.setText(Messages.key);
        combo = new Combo(area, SWT.READ_ONLY);
        TYPES.forEach(each -> combo.add(words(each)));
        others.forEach(combo::add);
        combo.select(0);
        GridDataFactory.swtDefaults().applyTo(combo);
        weak = new Trouble(area, 2);
        combo.addListener(
                SWT.Selection,
                _ -> {
                    int chosen = combo.getSelectionIndex();
                    type =
                            chosen < TYPES.size()
                                    ? Optional.of(TYPES.get(chosen))
                                    : Optional.empty();
                    remark();
                    onChange.run();
                    area.getShell().pack();
                });
    }

    private void remark() {
        if (type.equals(Optional.of(KeyType.EC_P256))) {
            weak.say(Mark.MEDIUM, Messages.key_weak);
        } else {
            weak.clear();
        }
    }

    private static String words(KeyType type) {
        return switch (type) {
            case EC_P384 -> Messages.key_p384;
            case EC_P256 -> Messages.key_p256;
            case RSA_4096 -> Messages.key_rsa;
        };
    }

    /** The kind that is chosen; empty for one of the others. */
    public Optional<KeyType> type() {
        return type;
    }

    /** Whether it can be used now. */
    public void enable(boolean on) {
        label.setEnabled(on);
        combo.setEnabled(on);
    }
}
