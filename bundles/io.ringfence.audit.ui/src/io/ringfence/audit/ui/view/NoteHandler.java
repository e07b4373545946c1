package io.ringfence.audit.ui.view;

import io.ringfence.audit.Finding;
import io.ringfence.audit.ui.review.Noted;
import io.ringfence.audit.ui.review.Review;
import io.ringfence.audit.ui.review.ReviewRow;
import io.ringfence.model.estate.EstateModel;
import io.ringfence.model.estate.Note;
import io.ringfence.ui.Asking;
import io.ringfence.ui.view.Selections;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.handlers.HandlerUtil;

import java.util.List;
import java.util.Optional;

/** Marks the selected findings as reviewed, with a note; of Details the one that it shows. */
public final class NoteHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(@Nullable ExecutionEvent event) {
        IWorkbenchPart part = event == null ? null : HandlerUtil.getActivePart(event);
        if (part != null) {
            List<Finding> findings = selected(part);
            ServiceCaller.callOnce(
                    getClass(),
                    Review.class,
                    review ->
                            ServiceCaller.callOnce(
                                    getClass(),
                                    EstateModel.class,
                                    estate -> ask(part, review, estate, findings)));
        }
        return null;
    }

    /** What is selected in the findings, or in whichever view led last. */
    static List<Finding> selected(IWorkbenchPart part) {
        if (part instanceof FindingsView view) {
            return view.findings().map(pane -> pane.table().selected()).orElse(List.of()).stream()
                    .map(ReviewRow::finding)
                    .toList();
        }
        return Selections.of(part.getSite()).last().things().stream()
                .filter(Finding.class::isInstance)
                .map(Finding.class::cast)
                .limit(1)
                .toList();
    }

    private static void ask(
            IWorkbenchPart part, Review review, EstateModel estate, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        List<Optional<Note>> before =
                findings.stream().map(each -> review.noted(each).map(Noted::note)).toList();
        Draft draft = Draft.of(before, estate.state().readOnly());
        NoteDialog dialog = new NoteDialog(part.getSite().getShell(), findings, draft);
        if (Asking.isAgreed(dialog, part.getSite().getShell())) {
            if (draft.mixed() && dialog.text().isBlank()) {
                review.seen(findings);
            } else {
                review.note(findings, dialog.text());
            }
        }
    }
}
