package io.ringfence.remote.ui.identity;

import io.ringfence.remote.contact.Renewal;
import io.ringfence.remote.contact.Renewing;
import io.ringfence.remote.key.KeyType;
import io.ringfence.remote.own.OwnRemote;
import io.ringfence.remote.own.RemoteName;
import io.ringfence.remote.ui.attempt.Attempt;
import io.ringfence.remote.ui.attempt.AttemptDialog;
import io.ringfence.remote.ui.attempt.KeyTypeField;
import io.ringfence.remote.ui.widget.Trouble;
import io.ringfence.ui.Style;
import io.ringfence.ui.estate.Mark;
import io.ringfence.ui.widget.Names;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Replaces the identity on all servers, or goes on where that ended. */
final class RenewDialog extends AttemptDialog {

    private static final int ROWS = 6;
    private static final int WIDTH = 430;

    private final IdentityWork work;
    private final boolean fresh;
    private final List<OwnRemote> remotes;
    private AtomicReference<Optional<Renewal>> done = new AtomicReference<>(Optional.empty());
    private @Nullable Supplier<Attempt> attempt;

    /**
     * @param remotes whose servers are told, see {@link Renewing#remotes}
     */
    RenewDialog(Shell parent, IdentityWork work, Pairs pairs, List<OwnRemote> remotes) {
        super(
                parent,
                new Words(Messages.renew_title, text(pairs), Messages.renew_button),
                IdentityDialog.HELP);
        this.work = work;
        fresh = pairs.next().isEmpty() && pairs.old().isEmpty();
        this.remotes = remotes;
    }

    private static String text(Pairs pairs) {
        if (pairs.next().isPresent()) {
            return Messages.renew_textNext;
        }
        return pairs.old().isPresent() ? Messages.renew_textOld : Messages.renew_text;
    }

    /** What became of it; only after it was closed with the button that does it. */
    Optional<Renewal> renewal() {
        return done.get();
    }

    @Override
    protected void fill(Composite area) {
        Supplier<String> name = () -> "";
        Supplier<KeyType> type = () -> KeyType.EC_P384;
        if (fresh) {
            Text called = field(area, Messages.name, Messages.renew_nameHint);
            KeyTypeField key = new KeyTypeField(area, List.of(), this::check);
            name = called::getText;
            type = () -> key.type().orElseThrow();
        }
        Supplier<Set<RemoteName>> leftOut = servers(area);
        Supplier<String> wanted = name;
        Supplier<KeyType> kind = type;
        attempt =
                () -> {
                    AtomicReference<Optional<Renewal>> mine =
                            new AtomicReference<>(Optional.empty());
                    done = mine;
                    String called = wanted.get();
                    KeyType made = kind.get();
                    Set<RemoteName> without = leftOut.get();
                    return () -> {
                        Renewal renewal = work.renew(called, made, without);
                        mine.set(Optional.of(renewal));
                        return ""; // the page says it
                    };
                };
    }

    /** Lists the servers; answers with those that are left out. */
    private Supplier<Set<RemoteName>> servers(Composite area) {
        if (remotes.isEmpty()) {
            new Trouble(area, 2).remark(Messages.renew_noServers);
            return Set::of;
        }
        Label label = new Label(area, SWT.NONE);
        label.setText(Messages.renew_servers);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
        Table table = new Table(area, SWT.CHECK | SWT.BORDER | SWT.SINGLE);
        Names.give(table, Messages.renew_servers);
        for (OwnRemote remote : remotes) {
            TableItem item = new TableItem(table, SWT.NONE);
            Style.none(item);
            item.setText(remote.name().text());
            item.setChecked(true);
        }
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(WIDTH, ROWS * table.getItemHeight())
                .applyTo(table);
        new Label(area, SWT.NONE).setVisible(false);
        Trouble remark = new Trouble(area, 1);
        Runnable say =
                () -> {
                    if (leftOut(table).isEmpty()) {
                        remark.clear();
                    } else {
                        remark.say(Mark.MEDIUM, Messages.renew_leftOut);
                    }
                };
        table.addListener(SWT.Selection, _ -> say.run());
        say.run();
        return () -> leftOut(table);
    }

    private Set<RemoteName> leftOut(Table table) {
        Set<RemoteName> names = new HashSet<>();
        for (int row = 0; row < remotes.size(); row++) {
            if (!table.getItem(row).getChecked()) {
                names.add(remotes.get(row).name());
            }
        }
        return names;
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
