package io.ringfence.remote.ui.identity;

import io.ringfence.model.service.LxdModel;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.contact.Renewal;
import io.ringfence.remote.contact.Renewing;
import io.ringfence.remote.key.PemText;
import io.ringfence.remote.own.OwnRemote;
import io.ringfence.remote.ui.attempt.AttemptDialog;
import io.ringfence.remote.ui.attempt.Waiting;
import io.ringfence.remote.ui.remotes.RemoteBook;
import io.ringfence.remote.ui.widget.DialogPage;
import io.ringfence.ui.Asking;
import io.ringfence.ui.Clip;
import io.ringfence.ui.Style;
import io.ringfence.ui.Ui;
import io.ringfence.ui.start.Telling;
import io.ringfence.ui.state.Tasks;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.ProgressMonitorDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Shows who this user is to servers, beside what can be done with that. */
final class IdentityDialog extends Dialog {

    static final String HELP = "io.ringfence.remote.ui.identity";

    private static final int WIDTH = 700;
    private static final int HEIGHT = 400;

    private final RemoteBook book;
    private final LxdModel model;
    private final Tasks tasks;
    private final IdentityWork work;
    private Pairs pairs = Pairs.NONE;
    private Optional<Renewal> renewal = Optional.empty();
    private @Nullable DialogPage page;
    private @Nullable Deeds deeds;
    private @Nullable Label said;

    /**
     * @param tasks reads the files
     */
    IdentityDialog(Shell parent, RemoteBook book, LxdModel model, Tasks tasks) {
        super(parent);
        this.book = book;
        this.model = model;
        this.tasks = tasks;
        work = new IdentityWork(book.environment(), book.own());
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected void configureShell(@Nullable Shell shell) {
        super.configureShell(shell);
        if (shell != null) {
            shell.setText(Messages.title);
            PlatformUI.getWorkbench().getHelpSystem().setHelp(shell, HELP);
        }
    }

    @Override
    protected Control createDialogArea(@Nullable Composite parent) {
        Composite area = (Composite) Objects.requireNonNull(super.createDialogArea(parent));
        GridLayoutFactory.fillDefaults().numColumns(2).margins(16, 12).spacing(12, 8).applyTo(area);
        DialogPage shown = new DialogPage(area);
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(WIDTH, HEIGHT)
                .applyTo(shown.control());
        page = shown;
        deeds = deeds(area);
        Label line = Style.MUTED.on(new Label(area, SWT.WRAP));
        line.setText(Messages.reading);
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, false)
                .hint(WIDTH, SWT.DEFAULT)
                .applyTo(line);
        said = line;
        read("");
        return area;
    }

    private Deeds deeds(Composite area) {
        Deeds made = new Deeds(area);
        made.add(
                Messages.deed_make,
                now -> now.current().isEmpty() && now.problems().isEmpty(),
                () -> ask(new MakeDialog(getShell(), work)));
        made.add(
                Messages.deed_import,
                now -> now.next().isEmpty() && now.problems().isEmpty(),
                () ->
                        ask(
                                new ImportDialog(
                                        getShell(),
                                        work,
                                        pairs.current().isEmpty(),
                                        pairs.place())));
        made.add(
                Messages.deed_export,
                IdentityDialog::isThere,
                () -> ask(new ExportDialog(getShell(), work)));
        made.add(Messages.deed_copy, IdentityDialog::isThere, this::copy);
        made.add(Messages.deed_renew, IdentityDialog::isThere, this::renew);
        made.add(
                Messages.deed_move,
                IdentityDialog::isThere,
                () -> ask(new MoveDialog(getShell(), work, pairs.place())));
        made.add(Messages.deed_mend, now -> !now.faults().isEmpty(), this::mend);
        return made;
    }

    private static boolean isThere(Pairs pairs) {
        return pairs.current().isPresent();
    }

    @Override
    protected void createButtonsForButtonBar(@Nullable Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
    }

    /**
     * Reads the files anew, in the background, and shows what they say.
     *
     * @param words what was done; possibly empty
     */
    private void read(String words) {
        Control area = Objects.requireNonNull(said);
        tasks.start(
                Messages.reading,
                _ -> {
                    Pairs now = Pairs.read(work.own());
                    Ui.later(area, () -> show(now, words));
                });
    }

    private void show(Pairs now, String words) {
        pairs = now;
        @Nullable DialogPage shown = page;
        @Nullable Deeds buttons = deeds;
        if (shown != null && buttons != null) {
            shown.show(IdentityPage.of(now, renewal, Instant.now()));
            buttons.follow(now);
            say(words);
        }
    }

    private void say(String words) {
        @Nullable Label line = said;
        if (line != null) {
            line.setText(words.replace("&", "&&"));
            line.requestLayout();
        }
    }

    /** Opens a dialog that does something; whether it was done. */
    private boolean ask(AttemptDialog dialog) {
        boolean done = Asking.isAgreed(dialog, getShell());
        if (done) {
            renewal = Optional.empty();
            read(dialog.made());
            book.reload();
        }
        return done;
    }

    private void copy() {
        pairs.current()
                .ifPresent(
                        pair -> {
                            Clip.copy(getShell(), PemText.of(pair.certificate()));
                            say(Messages.done_copied);
                        });
    }

    private void renew() {
        Optional<List<OwnRemote>> remotes =
                wait(Messages.reading, () -> Renewing.remotes(work.own()));
        if (remotes.isEmpty()) {
            return;
        }
        RenewDialog dialog = new RenewDialog(getShell(), work, pairs, remotes.get());
        if (ask(dialog)) {
            renewal = dialog.renewal();
            for (OwnRemote remote : remotes.get()) {
                String spec = remote.name().text();
                if (model.state().source(spec).isPresent()) {
                    model.open(spec); // as whom it is connected is another one now
                }
            }
        }
    }

    private void mend() {
        wait(Messages.deed_mend.replace("&", ""), work::mend).ifPresent(this::read);
    }

    private <T> Optional<T> wait(String what, Callable<T> task) {
        try {
            return Optional.of(new Waiting(new ProgressMonitorDialog(getShell())).run(what, task));
        } catch (SourceException e) {
            if (e.problem().kind() != Problem.Kind.CANCELLED) {
                new Telling(getShell()).later(Messages.title, e.problem());
            }
            return Optional.empty();
        }
    }
}
