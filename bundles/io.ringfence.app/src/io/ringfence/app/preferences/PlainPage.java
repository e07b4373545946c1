package io.ringfence.app.preferences;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;

/** A page of preferences without defaults to restore, with its help. */
abstract class PlainPage extends PreferencePage implements IWorkbenchPreferencePage {

    private static final int SPACE = 8;

    private final String help;
    private final int columns;

    PlainPage(String help, int columns) {
        this.help = help;
        this.columns = columns;
        noDefaultAndApplyButton();
    }

    @Override
    public final void init(@Nullable IWorkbench workbench) {
        // the pages need nothing of it
    }

    @Override
    protected final Control createContents(@Nullable Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(columns).spacing(SPACE, SPACE).applyTo(area);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(area, help);
        fill(area);
        return area;
    }

    /** Makes what is on the page. */
    abstract void fill(Composite area);
}
