package io.ringfence.remote.ui.add;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.ui.widget.Trouble;
import io.ringfence.ui.Style;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import java.util.List;

/** Which server: an address, a token, a socket, or one that was found on this machine. */
final class ServerPage extends Step {

    private static final int WIDTH = 540;
    private static final int NOTE_LINES = 4;
    private static final char DOT = '•';
    private static final char SHOWN = '\0';

    private final Draft draft;
    private final AddWizard wizard;
    private boolean ownName;
    private Runnable ready = () -> {};
    private Runnable first = () -> {};

    ServerPage(Draft draft, AddWizard wizard) {
        super("server", Messages.server_title, Messages.server_text, AddWizard.HELP);
        this.draft = draft;
        this.wizard = wizard;
    }

    @Override
    void fill(Composite body) {
        new Label(body, SWT.NONE).setText(Messages.server_field);
        Text field = new Text(body, SWT.BORDER | SWT.SINGLE);
        field.setMessage(Messages.server_hint);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(field);
        skip(body);
        Label note = Style.MUTED.on(new Label(body, SWT.WRAP));
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(WIDTH, NOTE_LINES * field.getLineHeight())
                .applyTo(note);
        Label nameLabel = new Label(body, SWT.NONE);
        nameLabel.setText(Messages.server_name);
        Text name = new Text(body, SWT.BORDER | SWT.SINGLE);
        name.setMessage(Messages.server_nameHint);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
        skip(body);
        Trouble nameTrouble = new Trouble(body, 1);
        KnownTable found =
                new KnownTable(
                        body, () -> field.getText().isBlank(), field::setText, wizard::finishFrom);
        Button others = new Button(body, SWT.PUSH);
        others.setText(Messages.server_import);
        others.addListener(SWT.Selection, _ -> wizard.showImport());
        GridDataFactory.swtDefaults().span(2, 1).align(SWT.BEGINNING, SWT.CENTER).applyTo(others);

        Runnable check =
                () -> {
                    draft.name = name.getText().strip();
                    boolean named = !draft.name.isEmpty() && name.isEnabled();
                    Naming.problem(draft.name, draft.taken)
                            .filter(_ -> named)
                            .ifPresentOrElse(nameTrouble::show, nameTrouble::clear);
                    changed();
                };
        Runnable understand =
                () -> {
                    calm();
                    draft.aim(draft.targets.of(field.getText()));
                    // whoever reads a token over a shoulder, or in a picture, can use it
                    boolean secret = draft.target instanceof Target.Token;
                    field.setEchoChar(secret ? DOT : SHOWN);
                    note.setText(TargetText.of(draft.target, wizard.now()).replace("&", "&&"));
                    boolean adds = adds();
                    name.setEnabled(adds);
                    nameLabel.setEnabled(adds);
                    List<String> addresses = draft.addresses();
                    if (!ownName) {
                        name.setText(
                                addresses.isEmpty()
                                        ? ""
                                        : Naming.propose(addresses.getFirst(), draft.taken));
                        ownName = false;
                    }
                    check.run();
                };
        field.addListener(SWT.Modify, _ -> understand.run());
        name.addListener(
                SWT.Modify,
                _ -> {
                    ownName = name.isFocusControl() && !name.getText().isEmpty();
                    check.run();
                });
        ready =
                () -> {
                    found.show(draft.targets.servers());
                    understand.run();
                };
        first = field::setFocus;
        understand.run();
    }

    /** What there is on this machine has become known. */
    void ready() {
        ready.run();
    }

    @Override
    void entered() {
        first.run();
    }

    /** Whether something new is to be remembered. */
    private boolean adds() {
        return !(draft.target instanceof Target.Known);
    }

    private boolean isNamed() {
        return Naming.problem(draft.name, draft.taken).isEmpty();
    }

    @Override
    boolean mayFinish() {
        return switch (draft.target) {
            case Target.Known _ -> true;
            case Target.Socket _, Target.Token _ -> isNamed();
            default -> false;
        };
    }

    @Override
    public boolean canFlipToNextPage() {
        boolean looks =
                draft.target instanceof Target.Address || draft.target instanceof Target.Token;
        return looks && isNamed();
    }

    /** Looks at the server: nothing of this client is shown to it. */
    @Override
    boolean leave() {
        calm();
        List<String> addresses = draft.addresses();
        try {
            draft.looked =
                    wizard.run(
                            NLS.bind(Messages.looking, addresses.getFirst()),
                            () -> wizard.session().look(addresses));
            draft.decision =
                    draft.givenToken()
                                    .filter(token -> wizard.isExpected(token.fingerprint()))
                                    .isPresent()
                            ? Draft.Decision.PIN
                            : Draft.Decision.REFUSE;
            return true;
        } catch (SourceException e) {
            tell(e);
            setErrorMessage(null);
            first.run(); // to correct it
            return false;
        }
    }
}
