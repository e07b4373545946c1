package io.ringfence.app.preferences;

import io.ringfence.app.OwnFolder;
import io.ringfence.ui.Clip;

import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Preferences: what estates keep and where; nothing of it can be chosen. */
public final class EstatePage extends PlainPage {

    private static final String HELP = "io.ringfence.app.estate";
    private static final int WIDTH = 420;

    public EstatePage() {
        super(HELP, 2);
    }

    @Override
    void fill(Composite area) {
        sentence(area, Messages.estate_autosave);
        sentence(area, Messages.estate_history);
        place(area, Messages.estate_place, new OwnFolder().folder().toString());
        place(area, Messages.estate_folder, Platform.getInstanceLocation().getURL().getPath());
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
