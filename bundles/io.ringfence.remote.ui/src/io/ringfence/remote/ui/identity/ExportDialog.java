package io.ringfence.remote.ui.identity;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.ui.attempt.Attempt;
import io.ringfence.remote.ui.attempt.AttemptDialog;
import io.ringfence.remote.ui.attempt.Secrets;
import io.ringfence.remote.ui.attempt.TypedPath;
import io.ringfence.remote.ui.widget.FileField;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** Writes the certificate, or both certificate and key for another program. */
final class ExportDialog extends AttemptDialog {

    /** As what. */
    private enum Form {
        CERTIFICATE,
        CLIENTS,
        BROWSER
    }

    private final IdentityWork work;
    private Form form = Form.CERTIFICATE;
    private String file = "";
    private String folder = "";
    private @Nullable Text first;
    private @Nullable Text second;
    private @Nullable Supplier<Attempt> attempt;

    ExportDialog(Shell parent, IdentityWork work) {
        super(
                parent,
                new Words(Messages.export_title, Messages.export_text, Messages.export_button),
                IdentityDialog.HELP);
        this.work = work;
    }

    @Override
    protected void fill(Composite area) {
        List<Button> forms = new ArrayList<>();
        for (Form each : Form.values()) {
            Button choice = new Button(area, SWT.RADIO);
            choice.setText(words(each));
            GridDataFactory.fillDefaults().span(2, 1).applyTo(choice);
            forms.add(choice);
        }
        forms.getFirst().setSelection(true);
        FileField toFile =
                new FileField(
                        area,
                        Messages.export_file,
                        FileField.Kind.NEW_FILE,
                        path -> {
                            file = path;
                            check();
                        });
        FileField toFolder =
                new FileField(
                        area,
                        Messages.export_folder,
                        FileField.Kind.FOLDER,
                        path -> {
                            folder = path;
                            check();
                        });
        Text one = secret(area, Messages.export_passphrase);
        Text two = secret(area, Messages.export_again);
        first = one;
        second = two;
        Runnable show =
                () -> {
                    toFile.enable(form != Form.CLIENTS);
                    toFolder.enable(form == Form.CLIENTS);
                    one.setEnabled(form == Form.BROWSER);
                    two.setEnabled(form == Form.BROWSER);
                    check();
                };
        for (Button each : forms) {
            each.addListener(
                    SWT.Selection,
                    _ -> {
                        if (each.getSelection()) {
                            form = Form.values()[forms.indexOf(each)];
                            show.run();
                        }
                    });
        }
        show.run();
        attempt =
                () ->
                        new Writing(
                                work,
                                form,
                                form == Form.CLIENTS ? folder : file,
                                new Secrets(one.getTextChars()));
    }

    private static String words(Form form) {
        return switch (form) {
            case CERTIFICATE -> Messages.export_certificate;
            case CLIENTS -> Messages.export_clients;
            case BROWSER -> Messages.export_browser;
        };
    }

    @Override
    protected List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (form == Form.CLIENTS) {
            if (folder.isBlank()) {
                missing.add(Messages.need_folder);
            }
        } else if (file.isBlank()) {
            missing.add(Messages.need_file);
        }
        @Nullable Text one = first;
        @Nullable Text two = second;
        if (form == Form.BROWSER && one != null && two != null) {
            if (one.getCharCount() == 0) {
                missing.add(Messages.need_passphrase);
            } else if (!areSame(one, two)) {
                missing.add(Messages.need_again);
            }
        }
        return missing;
    }

    @Override
    protected Attempt take() {
        return Objects.requireNonNull(attempt).get();
    }

    /** All that it takes. */
    private record Writing(IdentityWork identities, Form form, String target, Secrets secrets)
            implements Attempt {

        @Override
        public String work() throws SourceException {
            var path = TypedPath.of(target);
            return switch (form) {
                case CERTIFICATE -> identities.writeCertificate(path);
                case CLIENTS -> identities.writeForClients(path);
                case BROWSER -> identities.writeForBrowsers(path, secrets.passphrases());
            };
        }

        @Override
        public void forget() {
            secrets.forget();
        }
    }
}
