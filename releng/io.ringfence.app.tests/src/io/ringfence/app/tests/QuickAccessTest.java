package io.ringfence.app.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Find Actions: any command by words of its name. */
@ExtendWith(WorkbenchRunner.class)
class QuickAccessTest {

    private static final String OURS = "io.ringfence.";

    private final Workbench workbench = new Workbench();

    @BeforeEach
    void openNothing() {
        workbench.closeAll();
        Screen.run(() -> Screen.window().forceActive());
    }

    @AfterEach
    void close() {
        Screen.run(() -> open().ifPresent(Shell::close));
    }

    @Test
    void aCommandIsFoundByWordsOfItsNameAndRuns() {
        Keys.press(SWT.F3);
        awaitField();
        Keys.type("open sample");
        Screen.until("it alone", () -> isFirst("Open Sample"));
        Keys.press(SWT.CR);
        Screen.until("the sample", () -> workbench.estate.servers().contains("web-01"));
        Screen.until("the end of it", () -> open().isEmpty());
    }

    @Test
    void whatCanBeDoneNowIsOfferedByItsName() {
        workbench.open("sample");
        workbench.showEverything();
        workbench.findings.select("Privileged container");
        Screen.until("details", () -> workbench.details.title().equals("Privileged container"));
        workbench.findings.activate();
        Set<String> names = Screen.ask(QuickAccessTest::usable);
        assertThat(names).hasSizeGreaterThan(30).contains("Hide This Check", "Show In");
        Keys.press(SWT.F3);
        awaitField();
        for (String name : names) {
            Screen.run(() -> field().setText(name));
            Screen.until(name, () -> offered().anyMatch(row -> row.startsWith(name)));
        }
    }

    /** The platform has commands for projects, editors and more windows, which are not here. */
    @Test
    void nothingOfADevelopmentEnvironmentIsOffered() {
        Keys.press(SWT.F3);
        awaitField();
        Screen.run(() -> field().setText("new"));
        Screen.until("ours", () -> offered().anyMatch(row -> row.startsWith("New Estate")));
        assertThat(Screen.ask(() -> offered().toList()))
                .noneMatch(row -> row.matches("New( Window| Editor)? - .*"));
    }

    /** What our commands are called that somebody could start from a menu now. */
    private static Set<String> usable() {
        Set<String> names = new TreeSet<>();
        Command[] commands =
                PlatformUI.getWorkbench().getService(ICommandService.class).getDefinedCommands();
        for (Command command : commands) {
            if (command.getId().startsWith(OURS) && command.isHandled() && command.isEnabled()) {
                try {
                    names.add(command.getName());
                } catch (NotDefinedException e) {
                    throw new AssertionError(e);
                }
            }
        }
        return names;
    }

    private static void awaitField() {
        Screen.until("the field", () -> open().isPresent() && field().isFocusControl());
    }

    private static boolean isFirst(String name) {
        return offered().findFirst().filter(row -> row.startsWith(name)).isPresent();
    }

    /** What stands in the list; on the user interface's thread. */
    private static Stream<String> offered() {
        return the(Table.class).stream()
                .flatMap(table -> Arrays.stream(table.getItems()))
                .map(item -> item.getText(1));
    }

    private static Text field() {
        return the(Text.class).orElseThrow();
    }

    private static <W extends Control> Optional<W> the(Class<W> type) {
        return open().flatMap(shell -> find(shell, type));
    }

    /** Its shell has no name: it is the one over the window with a field and a list. */
    private static Optional<Shell> open() {
        return Stream.of(Screen.window().getDisplay().getShells())
                .filter(shell -> shell.isVisible() && shell != Screen.window())
                .filter(shell -> find(shell, Text.class).isPresent())
                .filter(shell -> find(shell, Table.class).isPresent())
                .findFirst();
    }

    private static <W extends Control> Optional<W> find(Composite parent, Class<W> type) {
        for (Control child : List.of(parent.getChildren())) {
            if (type.isInstance(child)) {
                return Optional.of(type.cast(child));
            }
            if (child instanceof Composite composite) {
                Optional<W> found = find(composite, type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
