package io.ringfence.remote.ui.trust;

import io.ringfence.model.PlainText;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.key.PemText;
import io.ringfence.remote.trust.GivenCertificate;
import io.ringfence.remote.ui.widget.Trouble;
import io.ringfence.ui.Ui;
import io.ringfence.ui.state.Tasks;
import io.ringfence.ui.widget.Names;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks for a certificate, from a file or as text, what to call it, and how far it may go. */
final class AddDialog extends LimitDialog {

    private static final int WIDTH = 460;
    private static final int LINES = 6;

    /** Looks at what was given; may read a file. */
    private interface Look {
        GivenCertificate look() throws SourceException;
    }

    private final Tasks tasks;
    private @Nullable Text text;
    private @Nullable Trouble trouble;
    private final NameField name = new NameField(this::check);
    private Optional<GivenCertificate> certificate = Optional.empty();
    private int looks;

    /**
     * @param tasks reads the certificates
     */
    AddDialog(Shell parent, ServerShown server, Tasks tasks) {
        super(parent, server, NLS.bind(Messages.add_title, server.label()), Messages.add_ok);
        this.tasks = tasks;
    }

    /** The certificate; only after it was closed with the button that does it. */
    GivenCertificate certificate() {
        return certificate.orElseThrow();
    }

    /** What the server is to call it. */
    String name() {
        return name.text();
    }

    @Override
    void addFields(Composite area) {
        new Label(area, SWT.NONE).setText(Messages.add_certificate);
        Text paste = new Text(area, SWT.MULTI | SWT.BORDER | SWT.V_SCROLL);
        Names.give(paste, Messages.add_certificate);
        paste.setMessage(Messages.add_paste);
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(WIDTH, LINES * paste.getLineHeight())
                .applyTo(paste);
        paste.addListener(SWT.Modify, _ -> pasted(paste.getText()));
        paste.addListener(SWT.Traverse, AddDialog::leave);
        text = paste;
        Button file = new Button(area, SWT.PUSH);
        file.setText(Messages.add_file);
        file.addListener(SWT.Selection, _ -> choose());
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(file);
        trouble = new Trouble(area, 1);
        name.make(area);
    }

    /** Tab goes on: no certificate has one in it. */
    private static void leave(Event event) {
        if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
            event.doit = true;
        }
    }

    private void choose() {
        FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
        dialog.setText(Messages.add_fileTitle);
        dialog.setFilterExtensions(new String[] {"*.crt;*.pem;*.cer;*.der", "*"});
        String chosen = dialog.open();
        if (chosen != null) {
            later(() -> GivenCertificate.read(Path.of(chosen), Instant.now()), true);
        }
    }

    private void pasted(String pem) {
        certificate = Optional.empty();
        check();
        @Nullable Trouble says = trouble;
        if (pem.isBlank() && says != null) {
            looks++;
            says.clear();
        }
        if (!pem.isBlank()) {
            later(
                    () ->
                            GivenCertificate.read(
                                    pem.getBytes(StandardCharsets.UTF_8),
                                    Messages.add_pasted,
                                    Instant.now()),
                    false);
        }
    }

    /** Looks in the background; only the last look counts. */
    private void later(Look look, boolean show) {
        int mine = ++looks;
        Shell shell = getShell();
        tasks.start(
                Messages.add_looking,
                _ -> {
                    try {
                        GivenCertificate found = look.look();
                        Ui.later(shell, () -> found(mine, found, show));
                    } catch (SourceException e) {
                        Ui.later(shell, () -> failed(mine, e));
                    }
                });
    }

    private void found(int look, GivenCertificate found, boolean show) {
        @Nullable Text paste = text;
        @Nullable Trouble says = trouble;
        if (look != looks || paste == null || says == null) {
            return;
        }
        if (show) {
            paste.setText(PemText.of(found.certificate()));
            return; // which is looked at in turn
        }
        certificate = Optional.of(found);
        says.remark(
                NLS.bind(
                        Messages.add_found,
                        new Object[] {
                            PlainText.of(found.facts().subject()),
                            found.facts().fingerprint().replaceAll("(.{4})(?=.)", "$1 "),
                            EntrySheet.day(found.facts().notAfter())
                        }));
        name.propose(found.subjectName());
        check();
    }

    private void failed(int look, SourceException problem) {
        @Nullable Trouble says = trouble;
        if (look == looks && says != null) {
            says.show(problem.problem());
            check();
        }
    }

    @Override
    void begin() {
        @Nullable Text paste = text;
        if (paste != null) {
            paste.setFocus();
        }
    }

    @Override
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (certificate.isEmpty()) {
            missing.add(Messages.need_certificate);
        }
        name.missing().ifPresent(missing::add);
        return missing;
    }
}
