package io.ringfence.remote.ui.widget;

import io.ringfence.ui.widget.Names;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import java.util.function.Consumer;

/** The path of a file or folder, typed or chosen; takes two columns of a grid. */
public final class FileField {

    private final Label label;
    private final Composite row;
    private final Text text;
    private final Button browse;

    /** What the path leads to. */
    public enum Kind {
        /** A file that is there. */
        FILE,
        /** A file that is to be written. */
        NEW_FILE,
        FOLDER
    }

    /** For a file that is there. */
    public FileField(Composite parent, String name, Consumer<String> onChange) {
        this(parent, name, Kind.FILE, onChange);
    }

    /** For a file or folder. */
    public FileField(Composite parent, String name, Kind kind, Consumer<String> onChange) {
        label = new Label(parent, SWT.NONE);
        label.setText(name);
        row = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        text = new Text(row, SWT.BORDER | SWT.SINGLE);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(text);
        String plain = name.replace("&", "");
        Names.give(text, plain); // the label is not beside it but beside its row
        text.addListener(SWT.Modify, _ -> onChange.accept(text.getText()));
        browse = new Button(row, SWT.PUSH);
        browse.setText(Messages.browse);
        browse.addListener(SWT.Selection, _ -> browse(plain, kind));
    }

    private void browse(String title, Kind kind) {
        String chosen =
                switch (kind) {
                    case FOLDER -> folder(title);
                    case FILE -> file(title, SWT.OPEN);
                    case NEW_FILE -> file(title, SWT.SAVE);
                };
        if (chosen != null) {
            text.setText(chosen);
        }
    }

    private @Nullable String folder(String title) {
        DirectoryDialog dialog = new DirectoryDialog(text.getShell());
        dialog.setText(title);
        dialog.setFilterPath(text.getText());
        return dialog.open();
    }

    private @Nullable String file(String title, int style) {
        FileDialog dialog = new FileDialog(text.getShell(), style);
        dialog.setText(title);
        return dialog.open();
    }

    /** Shows another path. */
    public void set(String path) {
        text.setText(path);
    }

    /** Says in the empty field what goes there. */
    public void hint(String words) {
        text.setMessage(words);
    }

    /** Whether it can be used now. */
    public void enable(boolean on) {
        label.setEnabled(on);
        text.setEnabled(on);
        browse.setEnabled(on);
    }

    /** Whether it is there at all: without it there is no room for it, either. */
    public void show(boolean on) {
        Rooms.show(on, label, row);
    }
}
