package io.ringfence.app;

import io.ringfence.model.estate.EstateFile;
import io.ringfence.model.estate.EstateModel;
import io.ringfence.model.estate.EstateState;
import io.ringfence.model.service.LxdModel;
import io.ringfence.model.source.Problem;
import io.ringfence.ui.start.Documents;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Opens at the start what was open last, or what the start was asked for. */
final class EstateStart {

    private final EstateModel estates;
    private final LxdModel model;
    private final Consumer<Problem> onProblem;

    /**
     * @param onProblem hears why something could not be opened, on any thread
     */
    EstateStart(EstateModel estates, LxdModel model, Consumer<Problem> onProblem) {
        this.estates = estates;
        this.model = model;
        this.onProblem = onProblem;
    }

    /**
     * Opens an estate: the last one when nothing is asked for, the one that is named among what is
     * asked for, else a new one; and in it all other sources that are asked for.
     *
     * @param asked sources and estates, as the command line names them
     * @param follow whether the servers of the last estate are followed, however this user left it
     */
    void open(List<String> asked, boolean follow) {
        document(asked, follow)
                .whenComplete(
                        (_, failed) -> {
                            Problem problem = Documents.problem(failed);
                            if (problem != null) {
                                onProblem.accept(problem);
                            }
                            asked.stream().filter(spec -> !isEstate(spec)).forEach(this::source);
                        });
    }

    private CompletableFuture<EstateState> document(List<String> asked, boolean follow) {
        if (asked.isEmpty()) {
            return estates.resume(follow);
        }
        return asked.stream()
                .filter(EstateStart::isEstate)
                .findFirst()
                .map(this::document)
                .orElseGet(estates::create);
    }

    /** What is done where the one that is asked for cannot be opened is kept, too. */
    private CompletableFuture<EstateState> document(String file) {
        return estates.open(Path.of(file))
                .exceptionallyCompose(
                        failed ->
                                estates.create()
                                        .thenCompose(_ -> CompletableFuture.failedFuture(failed)));
    }

    private void source(String spec) {
        model.open(spec)
                .thenAccept(
                        source -> {
                            Problem problem = source.problem();
                            if (problem != null && model.state().source(spec).isEmpty()) {
                                onProblem.accept(problem);
                            }
                        });
    }

    private static boolean isEstate(String spec) {
        return spec.endsWith(EstateFile.EXTENSION);
    }
}
