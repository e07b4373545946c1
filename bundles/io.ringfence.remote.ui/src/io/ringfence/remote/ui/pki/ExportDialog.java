package io.ringfence.remote.ui.pki;

import io.ringfence.model.PlainText;
import io.ringfence.model.Server;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.pki.Deployment;
import io.ringfence.remote.pki.EnforcementTable;
import io.ringfence.remote.pki.Issued;
import io.ringfence.remote.pki.Pki;
import io.ringfence.remote.pki.Release;
import io.ringfence.remote.ui.attempt.Attempt;
import io.ringfence.remote.ui.attempt.TypedPath;
import io.ringfence.remote.ui.widget.FileField;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Writes a certificate and what belongs to it, named as LXD and Incus expect the files. */
final class ExportDialog extends PkiDialog {

    private final Path place;
    private final Issued issued;
    private final List<Server> servers;
    private String folder = "";
    private boolean replace;
    private int server;
    private AtomicReference<Exported> written = new AtomicReference<>(Exported.NOTHING);

    /**
     * @param servers that are open: their releases are what the page can be about
     */
    ExportDialog(Shell parent, Path place, Issued issued, List<Server> servers) {
        super(
                parent,
                new Words(
                        NLS.bind(Messages.export_title, issued.subject().name()),
                        Messages.export_text,
                        Messages.export_button));
        this.place = place;
        this.issued = issued;
        this.servers =
                servers.stream()
                        .filter(each -> ServersInPkiMode.release(each).isPresent())
                        .toList();
    }

    /** What was written; only after it was closed with the button that does it. */
    Exported exported() {
        return written.get();
    }

    @Override
    protected void fill(Composite area) {
        FileField target =
                new FileField(
                        area,
                        Messages.page_folder,
                        FileField.Kind.FOLDER,
                        path -> {
                            folder = path;
                            check();
                        });
        target.set(
                place.resolveSibling(
                                issued.subject().name().text().replaceAll("[^A-Za-z0-9._-]+", "-")
                                        + "-files")
                        .toString());
        new Label(area, SWT.NONE).setText(Messages.export_release);
        Combo combo = new Combo(area, SWT.READ_ONLY);
        combo.add(Messages.export_anyRelease);
        servers.forEach(
                each ->
                        combo.add(
                                NLS.bind(
                                        Messages.export_of,
                                        new Object[] {
                                            each.info().isIncus() ? "Incus" : "LXD",
                                            PlainText.of(each.info().version()),
                                            PlainText.of(each.name())
                                        })));
        combo.select(0);
        combo.addListener(SWT.Selection, _ -> server = combo.getSelectionIndex());
        GridDataFactory.swtDefaults().applyTo(combo);
        new Label(area, SWT.NONE).setVisible(false);
        Button overwrite = new Button(area, SWT.CHECK);
        overwrite.setText(Messages.export_replace);
        overwrite.addListener(SWT.Selection, _ -> replace = overwrite.getSelection());
    }

    @Override
    protected List<String> missing() {
        return folder.isBlank() ? List.of(Messages.need_folder) : List.of();
    }

    @Override
    protected Attempt take() {
        AtomicReference<Exported> mine = new AtomicReference<>(Exported.NOTHING);
        written = mine;
        String target = folder;
        boolean overwrites = replace;
        Optional<Release> release =
                server == 0 ? Optional.empty() : ServersInPkiMode.release(servers.get(server - 1));
        return () -> {
            mine.set(Exported.of(write(target, release, overwrites)));
            return PkiRow.key(place, issued.serial());
        };
    }

    private List<Path> write(String target, Optional<Release> release, boolean overwrites)
            throws SourceException {
        return new Deployment(Pki.open(place), EnforcementTable.builtIn())
                .write(issued, TypedPath.of(target), release, overwrites);
    }
}
