package io.ringfence.remote.ui.trust;

import io.ringfence.remote.trust.EntryName;
import io.ringfence.remote.trust.GivenCertificate;
import io.ringfence.remote.trust.Limitation;
import io.ringfence.remote.trust.Outcome;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;

import java.util.List;

/** Lets the holder of a certificate in. */
public final class AddHandler extends TrustHandler {

    @Override
    void run(Shell shell, SheetView<?> view, ServerShown server) {
        AddDialog dialog = new AddDialog(shell, server, view.desk().tasks());
        if (!dialog.isAgreed()) {
            return;
        }
        GivenCertificate certificate = dialog.certificate();
        Limitation limitation = dialog.limitation();
        String name = dialog.name();
        new TrustWork(view, server)
                .start(
                        NLS.bind(Messages.add_task, name),
                        Messages.add_done,
                        store ->
                                Outcome.ofEach(
                                        List.of(certificate),
                                        each -> each.facts().fingerprint(),
                                        _ -> name,
                                        each ->
                                                store.add(
                                                        each, EntryName.parse(name), limitation)));
    }
}
