package io.ringfence.app.help;

import io.ringfence.app.manual.Block;
import io.ringfence.app.manual.ManualPage;
import io.ringfence.app.manual.Span;
import io.ringfence.app.manual.Span.Look;
import io.ringfence.ui.Ui;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.core.commands.contexts.ContextManagerEvent;
import org.eclipse.core.commands.contexts.IContextManagerListener;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.keys.IBindingService;
import org.eclipse.ui.views.IViewDescriptor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The page of all keys that the workbench knows now, whoever set them. */
final class KeyList {

    private static final String OURS = "io.ringfence.";

    /** One row: what the command is called and all its keys. */
    private record Row(String category, boolean ours, String name) {}

    private KeyList() {}

    static ManualPage page() {
        Map<Row, TreeSet<String>> rows =
                new TreeMap<>(
                        Comparator.comparing(Row::ours)
                                .reversed()
                                .thenComparing(Row::category)
                                .thenComparing(Row::name));
        IBindingService service = PlatformUI.getWorkbench().getService(IBindingService.class);
        for (Binding binding : service.getBindings()) {
            ParameterizedCommand command = binding.getParameterizedCommand();
            if (command != null && isActive(service, binding) && isOfUse(command.getCommand())) {
                try {
                    rows.computeIfAbsent(row(command), _ -> new TreeSet<>())
                            .add(binding.getTriggerSequence().format());
                } catch (NotDefinedException e) {
                    // it went away meanwhile: it has no key any more
                }
            }
        }
        return page(rows);
    }

    /** Tells once, later, when the keys of the window are in force: while it opens none are. */
    static void onReady(Control reader, Runnable ready) {
        IContextService contexts = PlatformUI.getWorkbench().getService(IContextService.class);
        if (isReady(contexts)) {
            return;
        }
        contexts.addContextManagerListener(
                new IContextManagerListener() {
                    @Override
                    public void contextManagerChanged(@Nullable ContextManagerEvent event) {
                        if (isReady(contexts)) {
                            contexts.removeContextManagerListener(this);
                            Ui.later(reader, ready);
                        }
                    }
                });
    }

    private static boolean isReady(IContextService contexts) {
        return contexts.getActiveContextIds().contains(IContextService.CONTEXT_ID_WINDOW);
    }

    /** Whether pressing its keys may do what it says: others of the same keys may win. */
    private static boolean isActive(IBindingService service, Binding binding) {
        for (var active : service.getActiveBindingsFor(binding.getParameterizedCommand())) {
            if (active.equals(binding.getTriggerSequence())) {
                return true;
            }
        }
        return false;
    }

    /** The platform knows more than there is here, as of editors: only what does something. */
    private static boolean isOfUse(Command command) {
        return command.isDefined() && (command.getId().startsWith(OURS) || command.isHandled());
    }

    private static Row row(ParameterizedCommand parameterized) throws NotDefinedException {
        Command command = parameterized.getCommand();
        String category = command.getCategory().getName();
        return new Row(category, command.getId().startsWith(OURS), name(parameterized));
    }

    /** With the view that it is given: two keys of one command do different things. */
    private static String name(ParameterizedCommand command) throws NotDefinedException {
        String name = command.getName();
        if (name.endsWith(")")) {
            return name;
        }
        for (Object value : command.getParameterMap().values()) {
            IViewDescriptor view =
                    PlatformUI.getWorkbench().getViewRegistry().find(String.valueOf(value));
            if (view != null) {
                return name + " (" + view.getLabel() + ")";
            }
        }
        return name;
    }

    private static ManualPage page(Map<Row, TreeSet<String>> rows) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, "", plain(Messages.keys)));
        blocks.add(new Block.Paragraph(plain(Messages.keys_about)));
        Map<String, List<List<List<Span>>>> tables = new LinkedHashMap<>();
        rows.forEach(
                (row, keys) ->
                        tables.computeIfAbsent(row.category(), _ -> new ArrayList<>())
                                .add(List.of(plain(row.name()), plain(String.join(", ", keys)))));
        tables.forEach(
                (category, table) -> {
                    blocks.add(new Block.Heading(2, anchor(category), plain(category)));
                    blocks.add(
                            new Block.Table(
                                    List.of(
                                            plain(Messages.keys_command),
                                            plain(Messages.keys_keys)),
                                    table));
                });
        return new ManualPage(Library.KEYS, blocks);
    }

    private static String anchor(String category) {
        return category.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private static List<Span> plain(String text) {
        return List.of(new Span(text, Look.PLAIN));
    }
}
