package io.ringfence.model.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.Capture;
import io.ringfence.model.HostFacts;
import io.ringfence.model.Server;
import io.ringfence.model.facts.HostFactsReader;
import io.ringfence.model.file.SampleSourceProvider;
import io.ringfence.model.source.Progress;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

class SteadyServersTest {

    private final SteadyServers steady = new SteadyServers();

    @Test
    void whatDidNotAnswerAnewIsTheSameObject() throws Exception {
        Server one = sample().getFirst();
        Server other = one.withInstances(one.instances());
        HostFacts facts = facts();
        List<Server> answers = List.of(one, other);
        Capture first = steady.of(answers, made(answers, facts));
        Capture again = steady.of(answers, made(answers, facts));
        assertThat(again.servers().getFirst()).isSameAs(first.servers().getFirst());
        assertThat(again.servers().getLast()).isSameAs(first.servers().getLast());
        assertThat(again.servers().getLast().name()).isEqualTo(one.name() + " (2)");
        Server anew = other.withInstances(other.instances());
        Capture last = steady.of(List.of(one, anew), made(List.of(one, anew), facts));
        assertThat(last.servers().getFirst()).isSameAs(first.servers().getFirst());
        assertThat(last.servers().getLast()).isNotSameAs(first.servers().getLast());
        Capture otherFacts = steady.of(List.of(one, anew), made(List.of(one, anew), facts()));
        assertThat(otherFacts.servers().getFirst()).isNotSameAs(last.servers().getFirst());
    }

    /** Whatever is opened and closed in whichever order: equal to what was made. */
    @Test
    void isAlwaysEqualToWhatWasMade() throws Exception {
        Random random = new Random(3);
        List<Server> pool = new ArrayList<>();
        for (Server server : sample()) {
            pool.add(server);
            pool.add(server.withInstances(server.instances()));
        }
        List<HostFacts> facts = List.of(facts(), facts());
        for (int step = 0; step < 200; step++) {
            List<Server> answers = new ArrayList<>();
            for (int i = random.nextInt(6); i > 0; i--) {
                answers.add(pool.get(random.nextInt(pool.size())));
            }
            Capture made = made(answers, facts.get(random.nextInt(2)));
            Capture kept = steady.of(answers, made);
            assertThat(kept.servers()).hasSameSizeAs(made.servers());
            for (int i = 0; i < kept.servers().size(); i++) {
                Server now = made.servers().get(i);
                assertThat(kept.servers().get(i).name()).isEqualTo(now.name());
                assertThat(kept.servers().get(i).hostFacts()).isEqualTo(now.hostFacts());
                assertThat(kept.servers().get(i).instances()).isSameAs(now.instances());
            }
        }
    }

    private static Capture made(List<Server> answers, HostFacts facts) {
        List<Capture> each = answers.stream().map(server -> new Capture(List.of(server))).toList();
        List<Server> servers =
                Capture.merged(each).servers().stream()
                        .map(server -> server.withHostFacts(Map.of("host", facts)))
                        .toList();
        return new Capture(servers);
    }

    private static HostFacts facts() throws Exception {
        return HostFactsReader.read(
                "{\"format\":\"ringfence-host-facts/1\",\"hostname\":\"host1\"}"
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static List<Server> sample() throws Exception {
        return new SampleSourceProvider()
                .find(SampleSourceProvider.SPEC)
                .orElseThrow()
                .capture(Progress.NONE)
                .servers();
    }
}
