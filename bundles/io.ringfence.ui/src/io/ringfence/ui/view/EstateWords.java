package io.ringfence.ui.view;

import io.ringfence.model.PlainText;
import io.ringfence.model.Server;
import io.ringfence.model.service.LxdState;
import io.ringfence.model.service.OpenSource;
import io.ringfence.ui.Age;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.estate.EstateNode;
import io.ringfence.ui.estate.Rating;
import io.ringfence.ui.estate.Standing;

import org.eclipse.osgi.util.NLS;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words beside a node of the estate's tree, and those that its tooltip adds.
 *
 * @param state what is open
 * @param now for ages
 */
record EstateWords(LxdState state, Instant now) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** How the server of a node stands; empty for everything that is no server. */
    Optional<Standing> standing(EstateNode node) {
        return source(node).map(source -> Standing.of(source, state.following()));
    }

    /** As in {@code 2 min · live · LXD 5.0.2}. */
    String detail(EstateNode node) {
        return source(node).map(source -> detail(node, source)).orElse(node.detail());
    }

    private String detail(EstateNode node, OpenSource source) {
        String age = answered(node).map(time -> Age.of(time, now)).orElse("");
        return join(" · ", age, word(source), node.detail());
    }

    private String word(OpenSource source) {
        var problem = source.problem();
        Standing standing = Standing.of(source, state.following());
        return standing == Standing.LOST && problem != null
                ? Standing.word(problem)
                : standing.word();
    }

    /**
     * All that there is to say where the row has no room, empty when it says all.
     *
     * @param remark what else the user should know, possibly empty
     * @param cut whether not even the name and the few words have room
     */
    String tip(EstateNode node, Rating rating, String remark, boolean cut) {
        String found =
                rating.isEmpty()
                        ? ""
                        : NLS.bind(
                                Messages.tip_found,
                                new Object[] {
                                    rating.worst().word(),
                                    "%,d".formatted(rating.failures()),
                                    "%,d".formatted(rating.unknowns())
                                });
        String server = source(node).map(source -> tip(node, source)).orElse("");
        String few = cut && server.isEmpty() ? node.detail() : "";
        String tip = join("\n", few, remark, server, node.note(), found);
        return tip.isEmpty() && !cut ? "" : join("\n", PlainText.of(node.label()), tip);
    }

    private String tip(EstateNode node, OpenSource source) {
        var problem = source.problem();
        return join(
                "\n",
                source.spec().equals(node.label()) ? "" : source.spec(),
                join(" · ", node.detail(), word(source)),
                answered(node)
                        .map(
                                time ->
                                        NLS.bind(
                                                Messages.tip_captured,
                                                TIME.format(time.atZone(ZoneId.systemDefault()))))
                        .orElse(Messages.tip_noAnswer),
                problem == null ? "" : Standing.explain(problem));
    }

    private Optional<Instant> answered(EstateNode node) {
        return state.capture().server(node.entity().server()).map(Server::captured);
    }

    private Optional<OpenSource> source(EstateNode node) {
        return node.entity().kind() == Entity.Kind.SERVER
                ? Standing.source(state, node.entity())
                : Optional.empty();
    }

    private static String join(String between, String... texts) {
        return Stream.of(texts)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(between));
    }
}
