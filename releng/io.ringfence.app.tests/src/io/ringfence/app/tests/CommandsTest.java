package io.ringfence.app.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandImageService;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.Arrays;
import java.util.List;

/** Commands as the running workbench knows them. */
@ExtendWith(WorkbenchRunner.class)
class CommandsTest {

    @Test
    void everyCommandHasANameAnImageAndAKey() {
        Screen.run(
                () -> {
                    IWorkbench workbench = PlatformUI.getWorkbench();
                    List<Command> commands =
                            Arrays.stream(
                                            workbench
                                                    .getService(ICommandService.class)
                                                    .getDefinedCommands())
                                    .filter(command -> command.getId().startsWith("io.ringfence."))
                                    .toList();
                    assertThat(commands).hasSizeGreaterThan(6);
                    commands.forEach(command -> check(workbench, command));
                });
    }

    @Test
    void ourKeysAreInForce() {
        String scheme =
                Screen.ask(
                        () ->
                                PlatformUI.getWorkbench()
                                        .getService(IBindingService.class)
                                        .getActiveScheme()
                                        .getId());
        assertThat(scheme).isEqualTo("io.ringfence.app.keys");
    }

    private static void check(IWorkbench workbench, Command command) {
        String id = command.getId();
        try {
            assertThat(command.getName()).as(id).isNotBlank().doesNotContain("%", "&");
            assertThat(command.getDescription()).as(id).isNotBlank().doesNotStartWith("%");
        } catch (NotDefinedException e) {
            throw new AssertionError(e);
        }
        assertThat(workbench.getService(ICommandImageService.class).getImageDescriptor(id))
                .as("image of " + id)
                .isNotNull();
        assertThat(hasKey(workbench, id)).as("key of " + id).isTrue();
    }

    /** Also one that is in force only while a view of its own has the focus. */
    private static boolean hasKey(IWorkbench workbench, String id) {
        return Arrays.stream(workbench.getService(IBindingService.class).getBindings())
                .map(binding -> binding.getParameterizedCommand())
                .anyMatch(command -> command != null && command.getId().equals(id));
    }
}
