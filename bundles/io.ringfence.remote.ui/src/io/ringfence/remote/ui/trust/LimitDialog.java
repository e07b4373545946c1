package io.ringfence.remote.ui.trust;

import io.ringfence.remote.trust.Limitation;
import io.ringfence.remote.ui.widget.FirstField;
import io.ringfence.ui.Asking;
import io.ringfence.ui.Style;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Asks how far somebody may go; others ask for more above that. */
class LimitDialog extends Dialog {

    private static final String HELP = "io.ringfence.remote.ui.limit";

    private final Shell over;
    private final ServerShown server;
    private final String title;
    private final String okay;
    private List<String> first = List.of();
    private @Nullable LimitPart limit;
    private @Nullable Label need;
    private Optional<Limitation> chosen = Optional.empty();

    /**
     * @param okay what the button says that does it
     */
    LimitDialog(Shell parent, ServerShown server, String title, String okay) {
        super(parent);
        over = parent;
        this.server = server;
        this.title = title;
        this.okay = okay;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** Opens it; whether the user wants it. */
    final boolean isAgreed() {
        return Asking.isAgreed(this, over) && chosen.isPresent();
    }

    /** Begins with these projects. */
    final void start(List<String> projects) {
        first = List.copyOf(projects);
    }

    /** What was chosen; only after it was closed with the button that does it. */
    final Limitation limitation() {
        return chosen.orElseThrow();
    }

    /**
     * Asks for more.
     *
     * @param area where the fields go
     */
    void addFields(Composite area) {
        // nothing more
    }

    /** Puts the focus where the user begins. */
    void begin() {
        FirstField.focus((Composite) getDialogArea());
    }

    /** What it asks for besides and does not have yet, a noun or a sentence each. */
    List<String> missing() {
        return List.of();
    }

    @Override
    protected void configureShell(@Nullable Shell shell) {
        super.configureShell(shell);
        if (shell != null) {
            shell.setText(title);
            PlatformUI.getWorkbench().getHelpSystem().setHelp(shell, HELP);
        }
    }

    @Override
    protected Control createDialogArea(@Nullable Composite parent) {
        Composite area = (Composite) Objects.requireNonNull(super.createDialogArea(parent));
        GridLayoutFactory.fillDefaults().margins(16, 16).spacing(8, 6).applyTo(area);
        addFields(area);
        limit = new LimitPart(area, server, this::check);
        need = Style.MUTED.on(new Label(area, SWT.WRAP));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(need);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(@Nullable Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, okay, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        @Nullable LimitPart part = limit;
        if (part != null) {
            part.start(first);
        }
        begin();
    }

    /** Looks whether it can be done now. */
    final void check() {
        @Nullable LimitPart part = limit;
        chosen = part == null ? Optional.empty() : part.limitation();
        List<String> missing = new ArrayList<>(missing());
        if (chosen.isEmpty()) {
            missing.add(Messages.need_project);
        }
        @Nullable Button button = getButton(IDialogConstants.OK_ID);
        @Nullable Label words = need;
        if (button != null && words != null) {
            button.setEnabled(missing.isEmpty());
            words.setText(
                    missing.isEmpty()
                            ? ""
                            : NLS.bind(Messages.need, String.join(", ", missing))
                                    .replace("&", "&&"));
        }
    }
}
