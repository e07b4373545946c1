package io.ringfence.remote.ui.trust;

import io.ringfence.model.PlainText;
import io.ringfence.ui.Style;

import org.eclipse.jdt.annotation.Nullable;
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
    private @Nullable NameField field;
    private String name = "";

    IssueDialog(Shell parent, ServerShown server) {
        super(parent, server, NLS.bind(Messages.issue_title, server.label()), Messages.issue_ok);
        this.server = server;
    }

    /** What the server is to call the client. */
    String name() {
        return name;
    }

    @Override
    void addFields(Composite area) {
        NameField made = new NameField(area, this::typed);
        field = made;
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
        @Nullable NameField open = field;
        if (open != null) {
            open.focus();
        }
    }

    private void typed() {
        @Nullable NameField open = field;
        name = open == null ? "" : open.text();
        check();
    }

    @Override
    List<String> missing() {
        @Nullable NameField open = field;
        return open == null ? List.of() : open.missing().stream().toList();
    }
}
