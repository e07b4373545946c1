package io.ringfence.cli;

import io.ringfence.model.file.FileSourceProvider;
import io.ringfence.model.file.SampleSourceProvider;
import io.ringfence.model.source.Sources;
import io.ringfence.remote.RemoteSourceProvider;

import java.time.Clock;
import java.util.List;

/**
 * What the commands need of the world.
 *
 * @param sources finds what {@code SOURCE} names
 */
record CommandContext(Terminal terminal, Sources sources, Clock clock) {

    /** With all sources there are: the sample, files, then servers, whose names may be any word. */
    static CommandContext of(Terminal terminal, Clock clock) {
        return new CommandContext(
                terminal,
                new Sources(
                        List.of(
                                new SampleSourceProvider(),
                                new FileSourceProvider(),
                                new RemoteSourceProvider())),
                clock);
    }
}
