package io.ringfence.remote.ui.add;

import io.ringfence.model.PlainText;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.config.Remote;
import io.ringfence.ui.Style;
import io.ringfence.ui.widget.Names;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Remotes of the lxc and incus clients, to be linked or copied. */
final class ImportPage extends Step {

    private static final int ROWS = 9;
    private static final int[] WIDTHS = {130, 210, 70, 110, 220};

    private final AddWizard wizard;
    private List<Candidate> candidates = List.of();
    private List<Candidate> chosen = List.of();
    private boolean copies;
    private boolean looked;
    private Runnable draw = () -> {};

    ImportPage(AddWizard wizard) {
        super("import", Messages.import_title, Messages.import_text, AddWizard.HELP);
        this.wizard = wizard;
    }

    @Override
    void fill(Composite body) {
        Table table = new Table(body, SWT.BORDER | SWT.CHECK | SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        Names.give(table, Messages.import_title);
        String[] titles = {
            Messages.import_name,
            Messages.import_address,
            Messages.import_client,
            Messages.import_called,
            Messages.import_note
        };
        for (int column = 0; column < titles.length; column++) {
            TableColumn made = new TableColumn(table, SWT.LEAD);
            made.setText(titles[column]);
            made.setWidth(WIDTHS[column]);
        }
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, true)
                .hint(AddWizard.WIDTH, ROWS * table.getItemHeight())
                .applyTo(table);
        Label none = Style.MUTED.on(new Label(body, SWT.WRAP));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(none);
        Button link = radio(body, Messages.import_link);
        Button copy = radio(body, Messages.import_copy);
        link.setSelection(true);
        Button other = new Button(body, SWT.PUSH);
        other.setText(Messages.import_other);
        GridDataFactory.swtDefaults().span(2, 1).align(SWT.BEGINNING, SWT.CENTER).applyTo(other);

        Runnable choose =
                () -> {
                    copies = copy.getSelection();
                    chosen =
                            IntStream.range(0, candidates.size())
                                    .filter(row -> table.getItem(row).getChecked())
                                    .mapToObj(candidates::get)
                                    .toList();
                    changed();
                };
        draw =
                () -> {
                    table.removeAll();
                    for (Candidate each : candidates) {
                        TableItem item = new TableItem(table, SWT.NONE);
                        Style.none(item);
                        item.setText(texts(each));
                        item.setChecked(copies ? each.copyable() : true);
                    }
                    none.setText(
                            candidates.isEmpty() ? Messages.import_none : Messages.import_hint);
                    choose.run();
                };
        table.addListener(SWT.Selection, _ -> choose.run());
        for (Button radio : new Button[] {link, copy}) {
            radio.addListener(
                    SWT.Selection,
                    _ -> {
                        if (radio.getSelection()) {
                            copies = copy.getSelection();
                            draw.run();
                        }
                    });
        }
        other.addListener(SWT.Selection, _ -> other());
    }

    private static Button radio(Composite body, String text) {
        Button button = new Button(body, SWT.RADIO);
        button.setText(text);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(button);
        return button;
    }

    private String[] texts(Candidate each) {
        Remote remote = each.remote();
        String note =
                each.copyable()
                        ? remote.directory().toString()
                        : remote.authType().equals("tls")
                                ? Messages.import_noPin
                                : NLS.bind(Messages.import_otherAuth, remote.authType());
        return new String[] {
            PlainText.of(remote.name()),
            PlainText.of(remote.address()),
            remote.flavour().client(),
            PlainText.of(each.name()),
            PlainText.of(note)
        };
    }

    private void other() {
        String directory = new DirectoryDialog(getShell()).open();
        if (directory != null) {
            read(() -> Candidate.in(Path.of(directory)));
        }
    }

    private void read(java.util.concurrent.Callable<List<Remote>> source) {
        calm();
        try {
            candidates = wizard.run(Messages.reading, () -> wizard.candidates(source.call()));
            draw.run();
        } catch (SourceException e) {
            tell(e);
        }
    }

    @Override
    void entered() {
        if (!looked) {
            looked = true;
            getShell().getDisplay().asyncExec(() -> read(wizard::remotes));
        }
    }

    List<Candidate> chosen() {
        return chosen;
    }

    boolean copies() {
        return copies;
    }

    @Override
    boolean mayFinish() {
        return !chosen.isEmpty();
    }

    @Override
    public boolean canFlipToNextPage() {
        return false;
    }
}
