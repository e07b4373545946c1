package io.ringfence.idmap.ui.export;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;

/** Asks how a picture is to be exported. */
final class ExportDialog extends Dialog {

    private static final int SMALLEST = 1;
    private static final int LARGEST = 8;

    private Wanted wanted;

    /**
     * What the user wants.
     *
     * @param png pixels instead of vectors
     * @param seen only what of the axis is seen; else all of it
     * @param dark on a dark ground
     * @param scale pixels for one of the drawing
     */
    record Wanted(boolean png, boolean seen, boolean dark, int scale) {}

    ExportDialog(@Nullable Shell shell, Wanted first) {
        super(shell);
        wanted = first;
    }

    Wanted wanted() {
        return wanted;
    }

    @Override
    protected void configureShell(@Nullable Shell shell) {
        super.configureShell(shell);
        if (shell != null) {
            shell.setText(Messages.export_title);
        }
    }

    @Override
    protected Control createDialogArea(@Nullable Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.swtDefaults().margins(16, 12).spacing(8, 12).applyTo(area);
        Group format = group(area, Messages.export_format);
        Button svg = radio(format, Messages.export_svg, !wanted.png());
        Button png = radio(format, Messages.export_png, wanted.png());
        Composite line = new Composite(format, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).extendedMargins(24, 0, 0, 0).applyTo(line);
        Label label = new Label(line, SWT.NONE);
        label.setText(Messages.export_scale);
        Spinner scale = new Spinner(line, SWT.BORDER);
        scale.setValues(wanted.scale(), SMALLEST, LARGEST, 0, 1, 2);
        scale.setEnabled(wanted.png());
        Group part = group(area, Messages.export_part);
        Button all = radio(part, Messages.export_all, !wanted.seen());
        Button seen = radio(part, Messages.export_seen, wanted.seen());
        Button dark = new Button(area, SWT.CHECK);
        dark.setText(Messages.export_dark);
        dark.setSelection(wanted.dark());
        Runnable read =
                () -> {
                    scale.setEnabled(png.getSelection());
                    wanted =
                            new Wanted(
                                    png.getSelection(),
                                    seen.getSelection(),
                                    dark.getSelection(),
                                    scale.getSelection());
                };
        for (Control each : new Control[] {svg, png, scale, all, seen, dark}) {
            each.addListener(SWT.Selection, _ -> read.run());
        }
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(@Nullable Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.export_next, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    private static Group group(Composite parent, String title) {
        Group group = new Group(parent, SWT.NONE);
        group.setText(title);
        GridLayoutFactory.swtDefaults().margins(8, 8).applyTo(group);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(group);
        return group;
    }

    private static Button radio(Composite parent, String text, boolean chosen) {
        Button button = new Button(parent, SWT.RADIO);
        button.setText(text);
        button.setSelection(chosen);
        return button;
    }
}
