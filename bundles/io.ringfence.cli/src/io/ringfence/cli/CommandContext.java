package io.ringfence.cli;

import io.ringfence.model.estate.EstateSourceProvider;
import io.ringfence.model.file.FileSourceProvider;
import io.ringfence.model.file.SampleSourceProvider;
import io.ringfence.model.source.Sources;
import io.ringfence.remote.RemoteSourceProvider;
import io.ringfence.remote.config.Environment;
import io.ringfence.remote.contact.TrustedOnce;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * What the commands need of the world.
 *
 * @param sources finds what {@code SOURCE} names
 * @param prompt asks for secrets and decisions
 * @param environment where remotes and identities are kept
 */
record CommandContext(
        Terminal terminal, Sources sources, Clock clock, Prompt prompt, Environment environment) {

    /** With the environment of this process. */
    CommandContext(Terminal terminal, Sources sources, Clock clock, Prompt prompt) {
        this(terminal, sources, clock, prompt, Environment.ofProcess());
    }

    /** With nobody to ask. */
    CommandContext(Terminal terminal, Sources sources, Clock clock) {
        this(terminal, sources, clock, Prompt.NONE);
    }

    /** With all sources there are: the sample, files, then servers, whose names may be any word. */
    static CommandContext of(Terminal terminal, Clock clock) {
        Prompt prompt = ConsolePrompt.ofProcess();
        return new CommandContext(
                terminal,
                new Sources(
                        List.of(
                                new SampleSourceProvider(),
                                new EstateSourceProvider(),
                                new FileSourceProvider(),
                                new RemoteSourceProvider(
                                        Environment.ofProcess(),
                                        new TrustedOnce(),
                                        prompt.isPossible()
                                                ? Optional.of(
                                                        new TerminalOnce(terminal, prompt, clock))
                                                : Optional.empty()))),
                clock,
                prompt);
    }
}
