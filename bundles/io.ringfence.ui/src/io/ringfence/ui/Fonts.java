package io.ringfence.ui;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Control;

/** The fonts of texts: the desktop's own, and what is made of it. */
public final class Fonts {

    private static final int LARGER = 4;
    private static final int LARGEST = 11;

    private final LocalResourceManager resources;

    /**
     * @param owner the fonts live as long as it
     */
    public Fonts(Control owner) {
        resources = new LocalResourceManager(JFaceResources.getResources(), owner);
    }

    /** For the name of what is shown. */
    public Font title() {
        return make(FontDescriptor.createFrom(plain()).increaseHeight(LARGER).setStyle(SWT.BOLD));
    }

    /** For the number that one sees first. */
    public Font number() {
        return make(FontDescriptor.createFrom(plain()).increaseHeight(LARGEST));
    }

    /** For all other text. */
    public Font text() {
        return make(FontDescriptor.createFrom(plain()));
    }

    /** For headings and keys. */
    public Font bold() {
        return make(FontDescriptor.createFrom(plain()).setStyle(SWT.BOLD));
    }

    /** For commands, ids and raw answers: as large as other text, each letter as wide. */
    public Font code() {
        int height = plain().getFontData()[0].getHeight();
        return make(FontDescriptor.createFrom(JFaceResources.getTextFont()).setHeight(height));
    }

    private static Font plain() {
        return JFaceResources.getDialogFont();
    }

    private Font make(FontDescriptor descriptor) {
        return resources.create(descriptor);
    }
}
