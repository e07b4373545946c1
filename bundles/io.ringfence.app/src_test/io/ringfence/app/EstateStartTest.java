package io.ringfence.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.estate.EstateModel;
import io.ringfence.model.estate.EstateState;
import io.ringfence.model.file.SampleSourceProvider;
import io.ringfence.model.service.SourceModel;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.Progress;
import io.ringfence.model.source.SourceException;
import io.ringfence.model.source.Sources;

import org.junit.jupiter.api.Test;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

class EstateStartTest {

    private static final Problem DAMAGED =
            new Problem(Problem.Kind.BAD_INPUT, "it is damaged", "/x", "open its backup");

    private final List<String> called = new ArrayList<>();
    private final List<Problem> told = new ArrayList<>();
    private CompletableFuture<EstateState> answer =
            CompletableFuture.completedFuture(EstateState.NONE);
    private final SourceModel model =
            new SourceModel(
                    new Sources(List.of(new SampleSourceProvider())),
                    (_, work) -> {
                        work.run(Progress.NONE);
                        return () -> {};
                    },
                    InstantSource.system());

    @Test
    void comesBackToWhatWasOpenLast() {
        start().open(List.of(), false);
        assertThat(called).containsExactly("resume false");
        assertThat(model.state().sources()).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void saysWhyWhatWasOpenLastCannotBeOpened() {
        answer = CompletableFuture.failedFuture(new SourceException(DAMAGED));
        start().open(List.of(), false);
        assertThat(told).containsExactly(DAMAGED);
    }

    @Test
    void opensWhatIsAskedForInANewEstate() {
        start().open(List.of("sample"), false);
        assertThat(called).containsExactly("create");
        assertThat(model.state().sources()).extracting("spec").containsExactly("sample");
    }

    @Test
    void opensTheEstateThatIsAskedForAndTheRestInIt() {
        start().open(List.of("/home/me/a.ringfence-estate", "sample"), false);
        assertThat(called).containsExactly("open /home/me/a.ringfence-estate");
        assertThat(model.state().sources()).extracting("spec").containsExactly("sample");
    }

    @Test
    void saysWhatIsAskedForAndDoesNotExist() {
        start().open(List.of("nonsense"), false);
        assertThat(told).extracting(Problem::where).containsExactly("nonsense");
        assertThat(model.state().sources()).isEmpty();
    }

    @Test
    void followsTheLastEstateWhenThePreferencesSaySo() {
        start().open(List.of(), true);
        assertThat(called).containsExactly("resume true");
    }

    @Test
    void anEstateThatCannotBeOpenedLeavesANewOne() {
        answer = CompletableFuture.failedFuture(new SourceException(DAMAGED));
        start().open(List.of("/home/me/a.ringfence-estate"), false);
        assertThat(called).containsExactly("open /home/me/a.ringfence-estate", "create");
        assertThat(told).containsExactly(DAMAGED);
    }

    @Test
    void filesAreWhereTheCommandLineWasTyped() {
        assertThat(WorkbenchApplication.sources("a.ringfence-estate", "b.ringfence", "prod"))
                .containsExactly(
                        Path.of("a.ringfence-estate").toAbsolutePath().toString(),
                        Path.of("b.ringfence").toAbsolutePath().toString(),
                        "prod");
    }

    @Test
    void optionsAndTheirValuesAreNoSources() {
        assertThat(WorkbenchApplication.sources("sample", "-cssTheme", "dark", "-x", "prod"))
                .containsExactly("sample", "prod");
        assertThat(WorkbenchApplication.sources()).isEmpty();
    }

    private EstateStart start() {
        EstateModel estates =
                (EstateModel)
                        Proxy.newProxyInstance(
                                getClass().getClassLoader(),
                                new Class<?>[] {EstateModel.class},
                                (_, method, arguments) -> {
                                    called.add(
                                            method.getName()
                                                    + (arguments == null
                                                            ? ""
                                                            : " " + arguments[0]));
                                    return answer;
                                });
        return new EstateStart(estates, model, told::add);
    }
}
