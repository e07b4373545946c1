package io.ringfence.ui.start;

import io.ringfence.model.estate.EstateModel;
import io.ringfence.model.service.LxdModel;
import io.ringfence.model.source.SourceProvider.KnownSource;
import io.ringfence.ui.Commands;
import io.ringfence.ui.widget.EmptyState;
import io.ringfence.ui.widget.EmptyState.Action;

import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchPartSite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What can be done while no server is open. */
public final class StartActions {

    private static final String SAMPLE = "sample";
    private static final String COMMANDS = "io.ringfence.ui.";
    private static final String SOCKET = "unix:";
    private static final int SERVERS = 5;
    private static final int RECENT = 3;

    private final IWorkbenchPartSite site;
    private final LxdModel model;
    private final Beginning beginning = new Beginning();
    private volatile Found found = new Found(List.of(), List.of(), false);

    /**
     * What there is on this machine.
     *
     * @param looked false while nobody has looked yet
     */
    private record Found(List<KnownSource> servers, List<Path> estates, boolean looked) {}

    public StartActions(IWorkbenchPartSite site, LxdModel model) {
        this.site = site;
        this.model = model;
    }

    /**
     * Shows all that can be done, once it is known that there is nothing: while the last estate is
     * being opened nothing is said, lest somebody presses a digit for something that goes away.
     */
    public void show(EmptyState empty, String title, String sentence) {
        if (beginning.isOver()) {
            empty.show(title, sentence, all());
        }
    }

    /** Looks what there is on this machine; {@code onFound} runs on any thread when it is known. */
    public void look(Runnable onFound) {
        beginning.onOver(onFound);
        CompletableFuture.supplyAsync(this::look)
                .thenAccept(
                        now -> {
                            found = now;
                            onFound.run();
                        });
    }

    private Found look() {
        List<Path> estates = new ArrayList<>();
        ServiceCaller.callOnce(
                getClass(), EstateModel.class, documents -> estates.addAll(documents.recent()));
        List<KnownSource> servers =
                model.known().stream().filter(known -> !known.spec().equals(SAMPLE)).toList();
        return new Found(servers, estates, true);
    }

    /** Servers that were found, and any other; estates and captures; the sample. */
    public List<Action> all() {
        Found now = found;
        List<Action> actions = new ArrayList<>();
        now.servers().stream().limit(SERVERS).map(this::server).forEach(actions::add);
        actions.add(
                command(
                        Messages.section_servers,
                        "connect",
                        now.servers().isEmpty() ? Messages.connectFirst : Messages.connect,
                        connectNote(now),
                        "connect"));
        now.estates().stream().limit(RECENT).map(this::estate).forEach(actions::add);
        actions.add(
                command(
                        Messages.section_files,
                        "open",
                        Messages.estate,
                        Messages.estateNote,
                        "openEstate"));
        actions.add(
                command(
                        Messages.section_files,
                        "capture-open",
                        Messages.capture,
                        Messages.captureNote,
                        "openCapture"));
        actions.add(
                command(
                        Messages.section_try,
                        "sample",
                        Messages.sample,
                        Messages.sampleNote,
                        "openSample"));
        return actions;
    }

    private static String connectNote(Found now) {
        if (now.looked() && now.servers().isEmpty()) {
            return Messages.connectNone;
        }
        int more = now.servers().size() - SERVERS;
        return more > 0 ? NLS.bind(Messages.connectMore, more) : Messages.connectNote;
    }

    private Action server(KnownSource known) {
        boolean socket = known.spec().startsWith(SOCKET);
        int comma = socket ? known.description().indexOf(", ") : -1;
        String name = comma < 0 ? known.spec() : known.description().substring(0, comma);
        String note = comma < 0 ? known.description() : known.description().substring(comma + 2);
        return new Action(
                Messages.section_servers,
                socket ? "socket" : "kind-server",
                name,
                known.hindrance().isEmpty()
                        ? note
                        : note + "\n" + NLS.bind(Messages.hindrance, known.hindrance()),
                () -> new Opening(site.getShell(), model).openAndSelect(known.spec()));
    }

    private Action estate(Path file) {
        return new Action(
                Messages.section_files,
                "recent",
                NLS.bind(Messages.recent, EstateNames.name(file)),
                EstateNames.place(file),
                () ->
                        ServiceCaller.callOnce(
                                getClass(),
                                EstateModel.class,
                                documents -> new Documents(site.getShell(), documents).open(file)));
    }

    private Action command(String section, String icon, String text, String note, String command) {
        return new Action(section, icon, text, note, () -> Commands.run(site, COMMANDS + command));
    }
}
