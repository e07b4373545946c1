package io.ringfence.remote.ui.identity;

import io.ringfence.remote.key.KeyType;
import io.ringfence.remote.secret.SecretPlace;
import io.ringfence.remote.ui.attempt.Attempt;
import io.ringfence.remote.ui.attempt.AttemptDialog;
import io.ringfence.remote.ui.attempt.KeyTypeField;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** Makes the first key and its certificate. */
final class MakeDialog extends AttemptDialog {

    private final IdentityWork work;
    private @Nullable Supplier<Attempt> attempt;

    MakeDialog(Shell parent, IdentityWork work) {
        super(
                parent,
                new Words(Messages.make_title, Messages.make_text, Messages.make_button),
                IdentityDialog.HELP);
        this.work = work;
    }

    @Override
    protected void fill(Composite area) {
        Text name = field(area, Messages.name, Messages.make_nameHint);
        KeyTypeField key = new KeyTypeField(area, List.of(), this::check);
        PlaceField place = new PlaceField(area, SecretPlace.FILE, this::check);
        attempt =
                () -> {
                    String called = name.getText();
                    KeyType type = key.type().orElseThrow();
                    SecretPlace where = place.place();
                    return () -> work.make(called, type, where);
                };
    }

    @Override
    protected List<String> missing() {
        return List.of();
    }

    @Override
    protected Attempt take() {
        return Objects.requireNonNull(attempt).get();
    }
}
