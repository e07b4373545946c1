package io.ringfence.app.about;

import io.ringfence.ui.Clip;
import io.ringfence.ui.Fonts;
import io.ringfence.ui.Shade;
import io.ringfence.ui.widget.RichText;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

import java.util.Map;

/** About Ringfence: versions, what it is made of, and the licences of all that. */
final class AboutDialog extends Dialog {

    private static final String HELP = "io.ringfence.app.about";
    private static final Point SIZE = new Point(760, 560);
    private static final int KEYS = 150;
    private static final int TAB = 28;

    private final Versions versions = Versions.current();

    AboutDialog(Shell parent) {
        super(parent);
    }

    @Override
    protected void configureShell(@Nullable Shell shell) {
        super.configureShell(shell);
        if (shell != null) {
            shell.setText(Messages.about);
            PlatformUI.getWorkbench().getHelpSystem().setHelp(shell, HELP);
        }
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Point getInitialSize() {
        return SIZE;
    }

    @Override
    protected Control createDialogArea(@Nullable Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.fillDefaults().margins(16, 16).spacing(16, 12).applyTo(area);
        head(area);
        CTabFolder tabs = new CTabFolder(area, SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tabs);
        tab(tabs, Messages.versions, versions(tabs));
        LicencesTab licences = new LicencesTab(tabs);
        PartsTab parts =
                new PartsTab(
                        tabs,
                        name -> {
                            tabs.setSelection(2);
                            licences.show(name);
                        });
        tab(tabs, Messages.parts, parts.control());
        tab(tabs, Messages.licences, licences.control());
        tabs.setTabHeight(TAB);
        tabs.setSelection(0);
        return area;
    }

    private static void head(Composite area) {
        Composite row = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(16, 0).applyTo(row);
        Image image =
                ResourceLocator.imageDescriptorFromBundle(
                                "io.ringfence.app", "branding/ringfence.svg")
                        .orElseThrow(IllegalStateException::new)
                        .createImage();
        row.addListener(SWT.Dispose, _ -> image.dispose());
        new Label(row, SWT.NONE).setImage(image);
        Composite words = new Composite(row, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(words);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(words);
        Label title = new Label(words, SWT.NONE);
        title.setText("Ringfence");
        title.setFont(new Fonts(title).title());
        Label text = new Label(words, SWT.WRAP);
        text.setText(Messages.aboutText);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
    }

    @Override
    public void create() {
        super.create();
        // who opens it reads: no part of it has to be pointed out
        getButton(IDialogConstants.OK_ID).setFocus();
    }

    private Control versions(Composite parent) {
        RichText text = new RichText(parent, SWT.WRAP);
        // themes do not reach into tabs
        text.control().setBackground(Shade.SURFACE.color());
        text.control().setForeground(Shade.TEXT.color());
        text.control().setTabStops(new int[] {KEYS});
        text.control().setMargins(12, 12, 12, 12);
        text.control().setWrapIndent(KEYS);
        boolean first = true;
        for (Map.Entry<String, String> row : versions.rows().entrySet()) {
            text.add(first ? "" : "\n").add(row.getKey(), Shade.MUTED).add("\t" + row.getValue());
            first = false;
        }
        text.control().setLineSpacing(4);
        return text.done();
    }

    private static void tab(CTabFolder tabs, String name, Control content) {
        CTabItem item = new CTabItem(tabs, SWT.NONE);
        item.setText(name);
        item.setControl(content);
    }

    @Override
    protected void createButtonsForButtonBar(@Nullable Composite bar) {
        createButton(bar, IDialogConstants.DETAILS_ID, Messages.copy, false);
        createButton(bar, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == IDialogConstants.DETAILS_ID) {
            Clip.copy(getShell(), versions.text() + "\n" + PartsTab.text());
        } else {
            super.buttonPressed(id);
        }
    }
}
