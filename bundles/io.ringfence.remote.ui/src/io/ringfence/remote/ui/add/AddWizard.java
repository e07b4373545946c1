package io.ringfence.remote.ui.add;

import io.ringfence.model.PlainText;
import io.ringfence.model.ShellWord;
import io.ringfence.model.service.LxdModel;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.config.Environment;
import io.ringfence.remote.config.Remote;
import io.ringfence.remote.config.Remotes;
import io.ringfence.remote.contact.Decision;
import io.ringfence.remote.contact.TrustedOnce;
import io.ringfence.remote.contact.Wanted;
import io.ringfence.remote.own.Importing;
import io.ringfence.remote.own.OwnRemote;
import io.ringfence.remote.own.OwnRemotes;
import io.ringfence.remote.own.RemoteRow;
import io.ringfence.remote.own.RemoteRows;
import io.ringfence.remote.tls.Fingerprint;
import io.ringfence.remote.ui.attempt.AskedPassphrases;
import io.ringfence.remote.ui.attempt.Waiting;
import io.ringfence.ui.Ui;
import io.ringfence.ui.state.Tasks;

import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Opens a server that is known, or adds one: looks at it, has the user decide, has it trust this
 * client. Nothing is remembered before all of that worked.
 */
public final class AddWizard extends Wizard {

    static final String HELP = "io.ringfence.remote.ui.add";
    static final int WIDTH = 540;

    private final Shell parent;
    private final LxdModel model;
    private final Environment environment;
    private final Consumer<String> open;
    private final Runnable onTaken;
    private final Draft draft = new Draft();
    private final Session session;
    private final ServerPage server;
    private final ImportPage imports;

    /**
     * @param parent over which is told what is to be known after the wizard
     * @param once takes what is trusted until Ringfence is closed
     * @param open opens a server that was added, was known already or is trusted once
     * @param onTaken runs when remotes of clients were taken over; they are not opened
     */
    public AddWizard(
            Shell parent,
            LxdModel model,
            Environment environment,
            TrustedOnce once,
            Consumer<String> open,
            Runnable onTaken) {
        this.parent = parent;
        this.model = model;
        this.environment = environment;
        this.open = open;
        this.onTaken = onTaken;
        session = new Session(environment, once);
        server = new ServerPage(draft, this);
        imports = new ImportPage(this);
        setWindowTitle(Messages.title);
        setNeedsProgressMonitor(true);
    }

    @Override
    public void addPages() {
        addPage(server);
        addPage(new CertificatePage(draft, this));
        addPage(new AccessPage(draft, this));
        addPage(imports);
    }

    @Override
    public void createPageControls(@Nullable Composite pageContainer) {
        super.createPageControls(pageContainer);
        if (pageContainer != null) {
            ServiceCaller.callOnce(
                    AddWizard.class,
                    Tasks.class,
                    tasks -> tasks.start(Messages.server_looking, _ -> look(pageContainer)));
        }
    }

    /** Whatever goes wrong, the page does not wait for ever. */
    private void look(Composite pages) {
        Found found = new Found(Targets.NONE, Set.of());
        try {
            found = found();
        } finally {
            Found known = found;
            Ui.later(pages, () -> use(known));
        }
    }

    /** What there is on this machine. */
    private record Found(Targets targets, Set<String> taken) {}

    private Found found() {
        List<RemoteRow> rows = new ArrayList<>();
        Set<String> taken = Set.of();
        try {
            rows.addAll(new RemoteRows(environment).all());
            taken = taken();
        } catch (SourceException _) {
            // whoever adds a remote is told that the file is broken
        }
        return new Found(new Targets(model.known(), rows), taken);
    }

    private Set<String> taken() throws SourceException {
        return new OwnRemotes(environment)
                .all().stream().map(each -> each.name().text()).collect(Collectors.toSet());
    }

    private void use(Found found) {
        draft.targets = found.targets();
        draft.taken = found.taken();
        server.ready();
    }

    Session session() {
        return session;
    }

    Instant now() {
        return Instant.now();
    }

    /** Whether a token's fingerprint is the one that the server showed. */
    boolean isExpected(Fingerprint wanted) {
        var seen = draft.looked;
        return seen != null && seen.fingerprint().equals(wanted);
    }

    /** Waits for work, with progress and a button that cancels. */
    <T> T run(String what, Callable<T> work) throws SourceException {
        return new Waiting(getContainer()).run(what, work);
    }

    List<Remote> remotes() throws SourceException {
        return new Remotes(environment).all();
    }

    List<Candidate> candidates(List<Remote> remotes) throws SourceException {
        return Candidate.of(remotes, taken());
    }

    void showImport() {
        getContainer().showPage(imports);
    }

    /** The user chose a thing that can be opened as it is. */
    void finishFrom() {
        if (canFinish() && performFinish()) {
            getShell().close();
        }
    }

    /** Makes the window large enough for what the page shows now. */
    void pack() {
        if (getContainer() instanceof AddDialog dialog) {
            dialog.fit();
        }
        if (getContainer() != null && getContainer().getCurrentPage() instanceof Step step) {
            step.fit();
        }
    }

    @Override
    public @Nullable IWizardPage getNextPage(@Nullable IWizardPage page) {
        IWizardPage next = super.getNextPage(page);
        return next == imports ? null : next;
    }

    @Override
    public boolean canFinish() {
        return getContainer() != null
                && getContainer().getCurrentPage() instanceof Step step
                && step.mayFinish();
    }

    @Override
    public boolean performFinish() {
        if (!(getContainer().getCurrentPage() instanceof Step page)) {
            return false;
        }
        page.calm();
        try {
            if (page == imports) {
                return take();
            }
            finish();
            return true;
        } catch (SourceException e) {
            page.tell(e);
            return false;
        }
    }

    private void finish() throws SourceException {
        switch (draft.target) {
            case Target.Known(var spec, var _) -> open.accept(spec);
            case Target.Socket _, Target.Address _, Target.Token _ -> {
                Wanted wanted = draft.wanted();
                List<String> left = new ArrayList<>();
                LoginWindow login = new LoginWindow(getShell());
                // now: what is decided after this one was cancelled is for the next attempt
                WizardPerson person =
                        new WizardPerson(
                                draft.looked,
                                draft.decision == Draft.Decision.ONCE
                                        ? Decision.ONCE
                                        : Decision.ALWAYS,
                                draft.password(),
                                token -> left.add(token.clientName()),
                                login);
                Optional<OwnRemote> added;
                try {
                    added =
                            run(
                                    NLS.bind(Messages.adding, wanted.name()),
                                    () -> session.contacts().add(wanted, person));
                } finally {
                    login.end();
                }
                left.forEach(this::tellLeft);
                open.accept(
                        added.isPresent()
                                ? wanted.name().text()
                                : "https://" + draft.looked().address());
            }
            case Target.Nothing _, Target.Unclear _ -> {}
        }
    }

    private void tellLeft(String token) {
        Ui.later(
                parent,
                () ->
                        MessageDialog.openInformation(
                                parent,
                                Messages.tokenLeft_title,
                                NLS.bind(Messages.tokenLeft, PlainText.cell(ShellWord.of(token)))));
    }

    /** Takes over all that were chosen; the problems of some do not stop the others. */
    private boolean take() throws SourceException {
        List<Candidate> chosen = imports.chosen();
        boolean copies = imports.copies();
        Importing importing =
                new Importing(new OwnRemotes(environment), new AskedPassphrases(getShell()));
        Taken taken = run(Messages.taking, () -> Taken.of(chosen, copies, importing, now()));
        onTaken.run();
        if (taken.problems().isEmpty()) {
            return true;
        }
        throw new SourceException(taken.told());
    }

    @Override
    public void dispose() {
        draft.password(null);
        session.close();
        super.dispose();
    }
}
