package io.ringfence.model.service;

import io.ringfence.model.source.CaptureSource;
import io.ringfence.model.source.SourceProvider;

import java.util.List;
import java.util.Optional;

/** Finds fake sources by their names, and knows one without being told. */
public record Fakes(List<FakeSource> fakes) implements SourceProvider {

    @Override
    public Optional<CaptureSource> find(String spec) {
        return fakes.stream()
                .filter(fake -> fake.name().equals(spec))
                .map(CaptureSource.class::cast)
                .findFirst();
    }

    @Override
    public List<KnownSource> known() {
        return List.of(new KnownSource("web", "a fake"));
    }
}
