package io.ringfence.app.tests;

import io.ringfence.model.service.LxdModel;
import io.ringfence.remote.config.Environment;
import io.ringfence.remote.contact.TrustedOnce;
import io.ringfence.remote.ui.add.AddDialog;
import io.ringfence.remote.ui.add.AddWizard;

import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** The wizard that adds servers, of a user who has nothing yet. */
@ExtendWith(WorkbenchRunner.class)
abstract class AddWizardCase {

    final Workbench workbench = new Workbench();
    final WizardPage wizard = new WizardPage("Add a server");

    /** What the wizard had opened. */
    final List<String> opened = new ArrayList<>();

    /** Whether it took remotes of a client over. */
    final CountDownLatch taken = new CountDownLatch(1);

    @TempDir Path folder = Path.of("");

    @AfterEach
    void close() {
        if (wizard.isOpen()) {
            wizard.press("Cancel");
            Screen.until("the end of the wizard", () -> !wizard.isOpen());
        }
    }

    final Environment environment() {
        return new Environment(Map.of(), folder.resolve("home"), folder.resolve("root"));
    }

    final void open() {
        open(workbench.model());
    }

    final void open(LxdModel model) {
        PlatformUI.getWorkbench()
                .getDisplay()
                .asyncExec(
                        () ->
                                new AddDialog(
                                                Screen.window(),
                                                new AddWizard(
                                                        Screen.window(),
                                                        model,
                                                        environment(),
                                                        new TrustedOnce(),
                                                        opened::add,
                                                        taken::countDown))
                                        .open());
        wizard.await();
    }
}
