package io.ringfence.audit;

import io.ringfence.model.Capture;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Runs every check on every server of a capture. Pure: the same capture, time and tables give the
 * same result. A check that throws becomes an unknown finding and hurts no other.
 */
@Component(service = Audit.class)
public final class Audit {

    private static final Comparator<Finding> BY_ENTITY = Comparator.comparing(Finding::entity);

    private record Listed(Check check, CheckInfo info) {}

    private record Task(Listed listed, CheckContext context) {}

    private final List<Listed> checks;
    private final Catalogue catalogue;
    private final Tables tables;

    /** An audit with the catalogue and tables that ship with Ringfence. */
    @Activate
    public Audit(@Reference List<CheckProvider> providers) {
        this(providers, Catalogue.bundled(), Tables.bundled());
    }

    /**
     * @throws IllegalArgumentException if the catalogue lacks the texts of a check
     */
    public Audit(List<CheckProvider> providers, Catalogue catalogue, Tables tables) {
        this.catalogue = catalogue;
        this.tables = tables;
        List<CheckInfo> order = catalogue.all();
        this.checks =
                providers.stream()
                        .flatMap(provider -> provider.checks().stream())
                        .map(check -> new Listed(check, catalogue.get(check.id())))
                        .sorted(Comparator.comparing(listed -> order.indexOf(listed.info())))
                        .toList();
    }

    /** Texts of all checks. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /**
     * Audits the capture on the processors of the common pool.
     *
     * @param now the time for expiry and age
     * @param cancelled asked before each check
     * @throws CancellationException if it was cancelled
     */
    public AuditResult run(Capture capture, Instant now, BooleanSupplier cancelled) {
        List<Task> tasks = new ArrayList<>();
        for (var server : capture.servers()) {
            CheckContext context = new CheckContext(server, now, tables);
            checks.forEach(check -> tasks.add(new Task(check, context)));
        }
        List<Finding> findings =
                tasks.parallelStream().flatMap(task -> run(task, cancelled)).toList();
        return new AuditResult(
                now, capture.servers().stream().map(AuditedServer::of).toList(), findings);
    }

    private static Stream<Finding> run(Task task, BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("The audit was cancelled");
        }
        Findings findings = new Findings(task.listed().info(), task.context().server().name());
        try {
            task.listed().check().run(task.context(), findings);
        } catch (RuntimeException | StackOverflowError e) {
            findings.unknown(
                    task.context().serverRef(),
                    "The check failed and says nothing of the rest: "
                            + e
                            + ". Look at what it is about, and report the fault.");
        }
        return findings.list().stream().sorted(BY_ENTITY);
    }
}
