package io.ringfence.remote.ui.add;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.ui.widget.Trouble;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;

/** A page of the wizard. */
abstract class Step extends WizardPage {

    private final String help;
    private @Nullable Trouble trouble;
    private Runnable fitting = () -> {};

    /**
     * @param help id of its help context
     */
    Step(String name, String title, String description, String help) {
        super(name);
        this.help = help;
        setTitle(title);
        setDescription(description);
    }

    @Override
    public final void createControl(@Nullable Composite parent) {
        ScrolledComposite scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.setShowFocusedControl(true);
        Composite body = new Composite(scroll, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(16, 12).spacing(8, 6).applyTo(body);
        scroll.setContent(body);
        scroll.addListener(SWT.Resize, _ -> fit(scroll, body));
        fill(body);
        trouble = new Trouble(body, 2);
        fitting = () -> fit(scroll, body);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(body, help);
        setControl(scroll);
    }

    /** A screen may be lower than the page: then it scrolls, and the buttons stay. */
    private static void fit(ScrolledComposite scroll, Composite body) {
        int width = scroll.getClientArea().width;
        if (width > 0) {
            scroll.setMinHeight(body.computeSize(width, SWT.DEFAULT).y);
        }
    }

    /** What is in the page takes more room, or less. */
    final void fit() {
        fitting.run();
    }

    /** Leaves a cell of the grid empty. */
    static void skip(Composite body) {
        new Label(body, SWT.NONE).setVisible(false);
    }

    /** Makes the widgets, in a grid of two columns. */
    abstract void fill(Composite body);

    /**
     * The user wants to go on.
     *
     * @return whether that is possible now
     */
    boolean leave() {
        return true;
    }

    /** Whether the wizard can do its work from here. */
    abstract boolean mayFinish();

    /** Shows what there is to see; called whenever the page comes to the front. */
    void entered() {
        // most pages have nothing to add
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            entered();
        }
    }

    /** Tells why something did not work. */
    final void tell(SourceException failed) {
        Trouble known = trouble;
        if (known != null) {
            known.show(failed.problem());
            repack();
        }
    }

    private void repack() {
        if (getWizard() instanceof AddWizard wizard) {
            wizard.pack();
        }
        fit();
    }

    /** Forgets what went wrong before. */
    final void calm() {
        Trouble known = trouble;
        if (known != null) {
            known.clear();
            fit();
        }
    }

    /** Says that what can be done has changed. */
    final void changed() {
        if (getContainer() != null && getContainer().getCurrentPage() != null) {
            getContainer().updateButtons();
        }
    }
}
