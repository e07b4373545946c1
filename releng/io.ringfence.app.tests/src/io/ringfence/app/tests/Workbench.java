package io.ringfence.app.tests;

import io.ringfence.app.ThemeChoice;
import io.ringfence.audit.ui.review.Filter;
import io.ringfence.audit.ui.review.Grouping;
import io.ringfence.audit.ui.review.Listed;
import io.ringfence.audit.ui.review.Order;
import io.ringfence.audit.ui.review.Review;
import io.ringfence.model.estate.EstateModel;
import io.ringfence.model.service.LxdModel;
import io.ringfence.model.service.LxdState;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The workbench as a whole: its commands, its dialogs and what is open in it. */
final class Workbench {

    final EstatePage estate = new EstatePage();
    final FindingsPage findings = new FindingsPage();
    final DetailsPage details = new DetailsPage();
    final OverviewPage overview = new OverviewPage();

    /** Runs a command, as its menu does. */
    void run(String command) {
        Screen.run(() -> execute(command));
    }

    /** Runs a command that opens a dialog, and does not wait for its end. */
    void start(String command) {
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> execute(command));
    }

    private static void execute(String command) {
        try {
            IHandlerService handlers =
                    ViewPage.page().getWorkbenchWindow().getService(IHandlerService.class);
            ICommandService commands =
                    ViewPage.page().getWorkbenchWindow().getService(ICommandService.class);
            handlers.executeCommand(commands.deserialize(command), null);
        } catch (CommandException e) {
            throw new AssertionError(command, e);
        }
    }

    /** Closes everything that is open and waits until the views know. */
    void closeAll() {
        findings.activate(); // the overview is in front of it
        LxdModel model = model();
        model.state().sources().forEach(source -> model.close(source.spec()));
        Screen.until("everything to be closed", () -> findings.links().contains("Open the sample"));
    }

    /** Opens a source and waits for its findings: those of one server come after another's. */
    void open(String spec) {
        model().open(spec);
        Screen.until("findings of " + spec, () -> findings.total() > 0);
        Screen.until(
                "all findings of " + spec,
                () ->
                        !review().isAuditing()
                                && findings.total() == review().result().findings().size());
    }

    /** Shows the findings of the whole estate that failed or are unknown, the worst first. */
    void showEverything() {
        review().filter(Filter.START);
        review().order(Order.START);
        review().group(Grouping.NONE);
        long wanted =
                review().result().findings().stream()
                        .filter(finding -> Filter.START.outcomes().contains(finding.outcome()))
                        .count();
        Screen.until(
                "all of them", () -> findings.filter().isEmpty() && findings.shown() == wanted);
        estate.filter("");
    }

    /** Whether the findings that these words find are shown, and no others any more. */
    boolean listsThoseOf(String words) {
        Listed listed = review().listed();
        return listed.question().filter().text().equals(words)
                && findings.shown() == listed.rows().size();
    }

    /** Chooses a theme as the preferences do. */
    void theme(ThemeChoice choice) {
        Screen.run(choice::apply);
    }

    /** The review of the running workbench. */
    Review review() {
        AtomicReference<Review> found = new AtomicReference<>();
        ServiceCaller.callOnce(getClass(), Review.class, found::set);
        return found.get();
    }

    /** The model service of the running workbench. */
    LxdModel model() {
        AtomicReference<LxdModel> found = new AtomicReference<>();
        ServiceCaller.callOnce(getClass(), LxdModel.class, found::set);
        return found.get();
    }

    /** The document that is open. */
    EstateModel document() {
        AtomicReference<EstateModel> found = new AtomicReference<>();
        ServiceCaller.callOnce(getClass(), EstateModel.class, found::set);
        return found.get();
    }

    /** What is open. */
    LxdState state() {
        return model().state();
    }

    /** Waits for a dialog of this name and returns all its words. */
    String dialog(String title) {
        Screen.until("the dialog " + title, () -> shell(title).isPresent());
        return Screen.ask(() -> words(shell(title).orElseThrow()));
    }

    /** Whether a dialog of this name is open. */
    boolean hasDialog(String title) {
        return Screen.ask(() -> shell(title).isPresent());
    }

    /** Whether keys are for a dialog of this name; on the user interface's thread. */
    boolean hasKeys(String title) {
        Control focused = PlatformUI.getWorkbench().getDisplay().getFocusControl();
        return focused != null && focused.getShell().getText().equals(title);
    }

    /** Presses a button of a dialog. */
    void press(String title, String button) {
        Screen.run(
                () ->
                        buttons(shell(title).orElseThrow()).stream()
                                .filter(each -> each.getText().replace("&", "").equals(button))
                                .findFirst()
                                .orElseThrow(() -> new AssertionError("no button " + button))
                                .notifyListeners(org.eclipse.swt.SWT.Selection, new Event()));
    }

    /** Closes a dialog that a test left open because it failed. */
    void dismiss(String title) {
        Screen.run(() -> shell(title).ifPresent(Shell::close));
    }

    /** Types into the only field of a dialog. */
    void type(String title, String text) {
        Screen.run(() -> texts(shell(title).orElseThrow()).getFirst().setText(text));
    }

    private static List<Text> texts(Composite composite) {
        List<Text> texts = new ArrayList<>();
        for (Control child : composite.getChildren()) {
            if (child instanceof Text text) {
                texts.add(text);
            } else if (child instanceof Composite more) {
                texts.addAll(texts(more));
            }
        }
        return texts;
    }

    private static Optional<Shell> shell(String title) {
        for (Shell shell : PlatformUI.getWorkbench().getDisplay().getShells()) {
            if (!shell.isDisposed() && shell.isVisible() && shell.getText().equals(title)) {
                return Optional.of(shell);
            }
        }
        return Optional.empty();
    }

    private static String words(Composite composite) {
        StringBuilder words = new StringBuilder();
        for (Control child : composite.getChildren()) {
            switch (child) {
                case org.eclipse.swt.widgets.Label label ->
                        words.append(label.getText()).append('\n');
                case Text text -> words.append(text.getText()).append('\n');
                case StyledText text -> words.append(text.getText()).append('\n');
                case Composite more -> words.append(words(more));
                default -> {
                    // has no words
                }
            }
        }
        return words.toString();
    }

    private static List<Button> buttons(Composite composite) {
        List<Button> buttons = new ArrayList<>();
        for (Control child : composite.getChildren()) {
            if (child instanceof Button button) {
                buttons.add(button);
            } else if (child instanceof Composite more) {
                buttons.addAll(buttons(more));
            }
        }
        return buttons;
    }
}
