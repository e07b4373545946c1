package io.ringfence.remote.ui.trust;

import io.ringfence.model.PlainText;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.trust.Outcome;
import io.ringfence.remote.trust.TrustStore;
import io.ringfence.ui.Ui;
import io.ringfence.ui.estate.Standing;
import io.ringfence.ui.start.Telling;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Changes one server in the background, says what became of it, and has it answer anew. */
record TrustWork(SheetView<?> view, ServerShown server) {

    /** What is done with the server's trust store. */
    @FunctionalInterface
    interface Deed {

        /**
         * @return what became of each; empty when that is shown elsewhere
         * @throws SourceException if the server cannot be changed at all
         */
        List<Outcome> with(TrustStore store) throws SourceException;
    }

    /**
     * Starts it.
     *
     * @param title what is done, as in {@code Removing ann}
     * @param done what to say when it is, with {0} for what
     */
    void start(String title, String done, Deed deed) {
        start(title, what -> NLS.bind(done, what), deed);
    }

    /**
     * As {@link #start(String, String, Deed)}, where what is said names more than what was changed.
     *
     * @param done says it of what was changed
     */
    void start(String title, UnaryOperator<String> done, Deed deed) {
        TrustDesk desk = view.desk();
        Shell shell = view.getSite().getShell();
        desk.tasks()
                .start(
                        title,
                        _ -> {
                            try (TrustStore store = desk.stores().open(server.spec())) {
                                tell(shell, deed.with(store), title, done);
                            } catch (SourceException e) {
                                new Telling(shell).later(title, e.problem());
                            } finally {
                                // the user may have closed it meanwhile
                                if (desk.model().state().source(server.spec()).isPresent()) {
                                    desk.model().open(server.spec());
                                }
                            }
                        });
    }

    private void tell(
            Shell shell, List<Outcome> outcomes, String title, UnaryOperator<String> done) {
        String names =
                outcomes.stream()
                        .map(Outcome::label)
                        .map(PlainText::of)
                        .collect(Collectors.joining(", "));
        boolean all = outcomes.stream().allMatch(Outcome::isDone);
        Ui.later(
                shell,
                () -> {
                    if (!all) {
                        MessageDialog.openError(shell, title, lines(outcomes, done));
                    } else if (!outcomes.isEmpty()) {
                        view.say(done.apply(names));
                    }
                });
    }

    /** A line for each of them. */
    static String lines(List<Outcome> outcomes, UnaryOperator<String> done) {
        return outcomes.stream()
                .map(
                        each ->
                                each.problem()
                                        .map(
                                                problem ->
                                                        PlainText.of(each.label())
                                                                + ": "
                                                                + Standing.inOneLine(problem))
                                        .orElseGet(() -> done.apply(PlainText.of(each.label()))))
                .collect(Collectors.joining("\n\n"));
    }
}
