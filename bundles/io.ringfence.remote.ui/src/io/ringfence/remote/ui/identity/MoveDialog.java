package io.ringfence.remote.ui.identity;

import io.ringfence.remote.secret.SecretPlace;
import io.ringfence.remote.ui.attempt.Attempt;
import io.ringfence.remote.ui.attempt.AttemptDialog;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** Takes all keys and logins to files, or to the desktop's secret service. */
final class MoveDialog extends AttemptDialog {

    private final IdentityWork work;
    private final SecretPlace now;
    private @Nullable Supplier<Attempt> attempt;

    /**
     * @param now where the key is that is in use
     */
    MoveDialog(Shell parent, IdentityWork work, SecretPlace now) {
        super(
                parent,
                new Words(Messages.move_title, Messages.move_text, Messages.move_button),
                IdentityDialog.HELP);
        this.work = work;
        this.now = now;
    }

    @Override
    protected void fill(Composite area) {
        SecretPlace other = now == SecretPlace.FILE ? SecretPlace.SECRET_SERVICE : SecretPlace.FILE;
        PlaceField place = new PlaceField(area, other, this::check);
        attempt =
                () -> {
                    SecretPlace wanted = place.place();
                    return () -> work.move(wanted);
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
