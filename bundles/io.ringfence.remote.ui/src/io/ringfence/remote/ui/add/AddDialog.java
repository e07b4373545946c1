package io.ringfence.remote.ui.add;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/**
 * The window of the wizard: pages may refuse to be left, and Enter does nothing that was not
 * decided. It gives up only where a certificate is refused; elsewhere what was typed stays.
 */
public final class AddDialog extends WizardDialog {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 430;

    public AddDialog(Shell parent, AddWizard wizard) {
        super(parent, wizard);
        setMinimumPageSize(WIDTH, HEIGHT);
    }

    @Override
    protected void nextPressed() {
        if (!(getCurrentPage() instanceof Step step) || step.leave()) {
            super.nextPressed();
        }
    }

    @Override
    public void updateButtons() {
        super.updateButtons();
        Button finish = getButton(IDialogConstants.FINISH_ID);
        Button next = getButton(IDialogConstants.NEXT_ID);
        Button cancel = getButton(IDialogConstants.CANCEL_ID);
        if (finish != null && next != null && cancel != null) {
            finish.setText(
                    getCurrentPage() instanceof ImportPage ? Messages.take : Messages.connect);
            boolean refused = getCurrentPage() instanceof CertificatePage;
            if (refused && !finish.isEnabled() && !next.isEnabled()) {
                getShell().setDefaultButton(cancel);
            }
        }
    }

    /** JFace leaves the place to chance where a page made the window grow before. */
    @Override
    protected void initializeBounds() {
        super.initializeBounds();
        getShell().setLocation(getInitialLocation(getShell().getSize()));
    }

    /** In the middle of the window that it belongs to, as far as the screen has room. */
    @Override
    protected Point getInitialLocation(@Nullable Point size) {
        Composite parent = getShell().getParent();
        if (parent == null || size == null) {
            return super.getInitialLocation(size);
        }
        Rectangle over = parent.getBounds();
        Rectangle screen = parent.getMonitor().getClientArea();
        return new Point(
                within(over.x + (over.width - size.x) / 2, size.x, screen.x, screen.width),
                within(over.y + (over.height - size.y) / 2, size.y, screen.y, screen.height));
    }

    private static int within(int wanted, int size, int start, int room) {
        return Math.clamp(wanted, start, Math.max(start, start + room - size));
    }

    /** Grows to what the page needs and the screen has; never shrinks under the user's hand. */
    void fit() {
        Shell shell = getShell();
        Rectangle screen = shell.getMonitor().getClientArea();
        int needed = Math.min(shell.computeSize(shell.getSize().x, -1).y, screen.height);
        if (needed > shell.getSize().y) {
            shell.setBounds(
                    shell.getLocation().x,
                    within(shell.getLocation().y, needed, screen.y, screen.height),
                    shell.getSize().x,
                    needed);
        }
    }
}
