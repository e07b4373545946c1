package io.ringfence.remote.ui.trust;

import io.ringfence.model.PlainText;
import io.ringfence.ui.Style;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

import java.util.List;
import java.util.Map;

/** Asks for whom a token is to be made. */
final class IssueDialog extends LimitDialog {

    private static final int WIDTH = 460;

    private final ServerShown server;
    private final NameField name = new NameField(this::check);

    IssueDialog(Shell parent, ServerShown server) {
        super(parent, server, NLS.bind(Messages.issue_title, server.label()), Messages.issue_ok);
        this.server = server;
    }

    /** What the server is to call the client. */
    String name() {
        return name.text();
    }

    @Override
    void addFields(Composite area) {
        name.make(area);
        Label note = Style.MUTED.on(new Label(area, SWT.WRAP));
        note.setText(expiry(server));
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(note);
    }

    /** How long the token will be good: the server decides. */
    static String expiry(ServerShown server) {
        Map<String, String> config = server.server().info().config().optional().orElse(Map.of());
        String span = config.getOrDefault("core.remote_token_expiry", "");
        return span.isEmpty()
                ? Messages.issue_noExpiry
                : NLS.bind(Messages.issue_expiry, PlainText.of(span));
    }

    @Override
    void begin() {
        name.focus();
    }

    @Override
    List<String> missing() {
        return name.missing().stream().toList();
    }
}
