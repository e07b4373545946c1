package io.ringfence.app.preferences;

import io.ringfence.app.OwnFolder;
import io.ringfence.ui.Clip;

import org.eclipse.core.runtime.Platform;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;

/** Preferences: what estates keep and where; nothing of it can be chosen. */
public final class EstatePage extends PreferencePage implements IWorkbenchPreferencePage {

    private static final String HELP = "io.ringfence.app.estate";
    private static final int WIDTH = 420;

    public EstatePage() {
        noDefaultAndApplyButton();
    }

    @Override
    public void init(@Nullable IWorkbench workbench) {
        // the page needs nothing of it
    }

    @Override
    protected Control createContents(@Nullable Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 8).applyTo(area);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(area, HELP);
        sentence(area, Messages.estate_autosave);
        sentence(area, Messages.estate_history);
        place(area, Messages.estate_place, new OwnFolder().folder().toString());
        place(area, Messages.estate_folder, Platform.getInstanceLocation().getURL().getPath());
        return area;
    }

    private static void sentence(Composite area, String text) {
        Label label = new Label(area, SWT.WRAP);
        label.setText(text);
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, false)
                .hint(WIDTH, SWT.DEFAULT)
                .applyTo(label);
    }

    private static void place(Composite area, String text, String path) {
        sentence(area, text);
        Text field = new Text(area, SWT.READ_ONLY | SWT.BORDER);
        field.setText(path);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(WIDTH / 2, SWT.DEFAULT)
                .applyTo(field);
        Button copy = new Button(area, SWT.PUSH);
        copy.setText(Messages.copy);
        copy.addListener(SWT.Selection, _ -> Clip.copy(area, path));
    }
}
