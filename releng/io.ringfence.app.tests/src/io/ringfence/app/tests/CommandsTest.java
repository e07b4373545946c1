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

    /** In a menu, but rare enough to need no key, or with keys for what it is given. */
    private static final List<String> WITHOUT_KEY =
            List.of(
                    "io.ringfence.app.themeDark",
                    "io.ringfence.app.themeDesktop",
                    "io.ringfence.app.themeLight",
                    "io.ringfence.audit.ui.hideCheck",
                    "io.ringfence.audit.ui.hideEntity",
                    "io.ringfence.audit.ui.hideServer",
                    "io.ringfence.audit.ui.onlyCheck",
                    "io.ringfence.audit.ui.onlyEntity",
                    "io.ringfence.audit.ui.onlyServer",
                    "io.ringfence.idmap.ui.compare",
                    "io.ringfence.idmap.ui.copyCommands",
                    "io.ringfence.idmap.ui.copyPicture",
                    "io.ringfence.idmap.ui.endCompare",
                    "io.ringfence.idmap.ui.exportCsv",
                    "io.ringfence.idmap.ui.saveCommands",
                    "io.ringfence.remote.ui.close",
                    "io.ringfence.remote.ui.copyFingerprint",
                    "io.ringfence.remote.ui.copyOver",
                    "io.ringfence.remote.ui.link",
                    "io.ringfence.remote.ui.login",
                    "io.ringfence.remote.ui.open",
                    "io.ringfence.remote.ui.pkiExport",
                    "io.ringfence.remote.ui.pkiForget",
                    "io.ringfence.remote.ui.pkiIssue",
                    "io.ringfence.remote.ui.pkiMend",
                    "io.ringfence.remote.ui.pkiNew",
                    "io.ringfence.remote.ui.pkiOpen",
                    "io.ringfence.remote.ui.pkiPublish",
                    "io.ringfence.remote.ui.pkiRenew",
                    "io.ringfence.remote.ui.pkiRevoke",
                    "io.ringfence.remote.ui.project",
                    "io.ringfence.remote.ui.remove",
                    "io.ringfence.remote.ui.rename",
                    "io.ringfence.remote.ui.replace",
                    "io.ringfence.remote.ui.trust.add",
                    "io.ringfence.remote.ui.trust.allow",
                    "io.ringfence.remote.ui.trust.issue",
                    "io.ringfence.remote.ui.trust.removeEntry",
                    "io.ringfence.remote.ui.trust.renameEntry",
                    "io.ringfence.remote.ui.trust.restrict",
                    "io.ringfence.remote.ui.trust.revokeToken",
                    "io.ringfence.ui.copyCsv",
                    "io.ringfence.ui.linkEstate",
                    "io.ringfence.ui.showIn",
                    "io.ringfence.ui.worstFirst");

    @Test
    void everyCommandHasANameAnImageAHandlerAndAKey() {
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
        if (!WITHOUT_KEY.contains(id)) {
            assertThat(hasKey(workbench, id)).as("key of " + id).isTrue();
        }
    }

    /** Also one that is in force only while a view of its own has the focus. */
    private static boolean hasKey(IWorkbench workbench, String id) {
        return Arrays.stream(workbench.getService(IBindingService.class).getBindings())
                .map(binding -> binding.getParameterizedCommand())
                .anyMatch(command -> command != null && command.getId().equals(id));
    }
}
